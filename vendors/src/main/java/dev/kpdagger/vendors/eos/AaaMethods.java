package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.access.MethodList;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// `aaa {authentication|authorization|accounting} SCOPE [LEVELS] {default|console|command-api}
/// METHOD...`
///
/// `aaa authorization serial-console` has neither name nor methods; it is the list `console`
/// without a name. Levels that are named together give one list each; `all` gives level 15, the
/// highest that it decides.
final class AaaMethods {

  private static final long EVERY_LEVEL = 15;

  private static final int MAX_LEVELS = 16;

  private AaaMethods() {}

  static List<MethodList> read(Reading reading) {
    var lists = new ArrayList<MethodList>();
    for (Statement statement : reading.global("aaa")) {
      var scope = statement.word(2);
      boolean known =
          switch (statement.word(1)) {
            case "authentication" ->
                statement.size() > 3
                    && (scope.equals("login") || scope.equals("enable") || scope.equals("dot1x"));
            case "authorization" ->
                scope.equals("exec") || scope.equals("commands") || isSwitch(scope);
            case "accounting" ->
                scope.equals("exec")
                    || scope.equals("commands")
                    || scope.equals("system")
                    || scope.equals("dot1x");
            default -> false;
          };
      if (known) {
        reading.claim(statement);
        if (!statement.negated()) {
          add(statement, lists);
        }
      } else if (statement.starts("aaa", "authorization", "dynamic")) {
        reading.irrelevant(statement);
      }
    }
    return lists;
  }

  private static boolean isSwitch(String scope) {
    return scope.equals("serial-console") || scope.equals("config-commands");
  }

  private static void add(Statement statement, List<MethodList> lists) {
    var scope = statement.word(2).equals("serial-console") ? "console" : statement.word(2);
    if (!scope.equals("commands")) {
      lists.add(
          new MethodList(
              statement.word(1),
              scope,
              0,
              statement.word(3),
              methods(statement, 4),
              statement.span()));
      return;
    }
    for (long level : levels(statement.word(3))) {
      lists.add(
          new MethodList(
              statement.word(1),
              scope,
              level,
              statement.word(4),
              methods(statement, 5),
              statement.span()));
    }
  }

  /// `all`, `15`, `1,10-15`.
  private static List<Long> levels(String text) {
    if (text.equals("all")) {
      return List.of(EVERY_LEVEL);
    }
    var levels = new ArrayList<Long>();
    for (String part : text.split(",", -1)) {
      int dash = part.indexOf('-');
      Long first = Numbers.parse(dash < 0 ? part : part.substring(0, dash));
      Long last = Numbers.parse(dash < 0 ? part : part.substring(dash + 1));
      if (first != null && last != null) {
        for (long level = first; level <= last && levels.size() < MAX_LEVELS; level++) {
          levels.add(level);
        }
      }
    }
    return levels;
  }

  private static List<String> methods(Statement statement, int from) {
    var methods = new ArrayList<String>();
    for (int i = from; i < statement.size(); i++) {
      var word = statement.word(i);
      switch (word) {
        case "group" -> methods.add("group " + statement.word(++i));
        case "start-stop", "stop-only", "multicast" -> {}
        default -> methods.add(word);
      }
    }
    return methods;
  }
}
