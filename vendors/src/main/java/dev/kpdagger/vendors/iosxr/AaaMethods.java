package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.access.MethodList;
import dev.kpdagger.device.support.MethodListUse;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// `aaa {authentication|authorization|accounting} SCOPE NAME METHOD...`. IOS XR has no levels of
/// commands: a list is for all of them. A closing `none` of accounting only says that nothing else
/// is tried, and is left out.
final class AaaMethods {

  private static final Set<String> TYPES = Set.of("authentication", "authorization", "accounting");
  private static final Set<String> SCOPES =
      Set.of(
          "login",
          "exec",
          "commands",
          "network",
          "system",
          "eventmanager",
          "nacm",
          "ppp",
          "subscriber",
          "dot1x",
          "mobile");
  private static final Set<String> RECORDS = Set.of("start-stop", "stop-only");

  private AaaMethods() {}

  static List<MethodList> read(Reading reading) {
    var lists = new ArrayList<MethodList>();
    for (Statement line : reading.global("aaa")) {
      boolean known =
          TYPES.contains(line.word(1)) && SCOPES.contains(line.word(2)) && line.size() > 3;
      if (known) {
        reading.claim(line);
        if (!line.negated()) {
          lists.add(
              new MethodList(
                  line.word(1), line.word(2), 0, line.word(3), methods(line), line.span()));
        }
      }
    }
    return lists;
  }

  private static List<String> methods(Statement line) {
    var methods = new ArrayList<String>();
    for (int i = 4; i < line.size(); i++) {
      var word = line.word(i);
      switch (word) {
        case "group" -> methods.add("group " + line.word(++i));
        case "tacacs+", "radius" -> methods.add("group " + word);
        case "broadcast" -> {}
        default -> {
          if (!RECORDS.contains(word)) {
            methods.add(word);
          }
        }
      }
    }
    boolean closes =
        line.word(1).equals("accounting") && methods.size() > 1 && methods.getLast().equals("none");
    return closes ? methods.subList(0, methods.size() - 1) : methods;
  }

  /// Where lines name lists.
  static List<MethodListUse> uses(Reading reading) {
    var uses = new ArrayList<MethodListUse>();
    for (Statement head : reading.global("line")) {
      for (Statement line : head.children()) {
        if (line.negated()) {
          continue;
        }
        var place = "line " + head.rest(1);
        switch (line.word(0)) {
          case "login" -> {
            if (line.word(1).equals("authentication")) {
              uses.add(
                  new MethodListUse(line.word(2), "authentication", "login", place, line.span()));
            }
          }
          case "authorization", "accounting" ->
              uses.add(
                  new MethodListUse(line.word(2), line.word(0), line.word(1), place, line.span()));
          default -> {}
        }
      }
    }
    return uses;
  }
}
