package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.access.MethodList;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// `aaa {authentication|authorization|accounting} SCOPE [LEVEL] NAME METHOD...`
///
/// `aaa authorization console` and `aaa authorization config-commands` have neither name nor
/// methods; they are lists with an empty name.
final class AaaMethods {

  private static final Set<String> AUTHENTICATION =
      Set.of("login", "enable", "ppp", "dot1x", "arap", "nasi", "sgbp", "eou", "onep");

  private static final Set<String> AUTHORIZATION =
      Set.of(
          "exec",
          "commands",
          "network",
          "reverse-access",
          "configuration",
          "auth-proxy",
          "ipmobile",
          "credential-download",
          "subscriber-service",
          "cache",
          "template",
          "policy-if",
          "prepaid");

  private static final Set<String> ACCOUNTING =
      Set.of(
          "exec",
          "commands",
          "network",
          "connection",
          "system",
          "dot1x",
          "identity",
          "resource",
          "auth-proxy",
          "vrrs",
          "ipmobile",
          "multicast",
          "nested");

  private static final Set<String> RECORDS = Set.of("start-stop", "stop-only", "wait-start");

  private AaaMethods() {}

  static List<MethodList> read(Reading reading) {
    var lists = new ArrayList<MethodList>();
    for (Statement statement : reading.global("aaa")) {
      var scope = statement.word(2);
      boolean known =
          switch (statement.word(1)) {
            case "authentication" -> AUTHENTICATION.contains(scope) && statement.size() > 3;
            case "authorization" ->
                (AUTHORIZATION.contains(scope) && statement.size() > 3) || isSwitch(scope);
            case "accounting" -> ACCOUNTING.contains(scope) && statement.size() > 3;
            default -> false;
          };
      if (known) {
        reading.claim(statement);
        if (!statement.negated()) {
          lists.add(list(reading, statement));
        }
      }
    }
    return lists;
  }

  private static boolean isSwitch(String scope) {
    return scope.equals("console") || scope.equals("config-commands");
  }

  private static MethodList list(Reading reading, Statement statement) {
    var scope = statement.word(2);
    int at = 3;
    Long level = scope.equals("commands") ? Numbers.parse(statement.word(at)) : null;
    if (level != null) {
      at++;
    }
    return new MethodList(
        statement.word(1),
        scope,
        level == null ? 0 : level,
        statement.word(at),
        methods(reading, statement, at + 1),
        statement.blockSpan());
  }

  private static List<String> methods(Reading reading, Statement statement, int from) {
    var methods = new ArrayList<String>();
    add(methods, statement, from);
    for (Statement child : statement.children()) {
      switch (child.word(0)) {
        case "action-type" -> {
          reading.claim(child);
          if (child.word(1).equals("none")) {
            methods.add("none");
          }
        }
        case "group" -> {
          reading.claim(child);
          add(methods, child, 0);
        }
        case "broadcast" -> reading.claim(child);
        default -> {}
      }
    }
    return methods;
  }

  private static void add(List<String> methods, Statement statement, int from) {
    for (int i = from; i < statement.size(); i++) {
      var word = statement.word(i);
      switch (word) {
        case "group", "cache" -> methods.add(word + " " + statement.word(++i));
        case "tacacs+", "radius" -> methods.add("group " + word);
        case "vrf" -> i++;
        case "broadcast", "passwd-expiry" -> {}
        default -> {
          if (!RECORDS.contains(word)) {
            methods.add(word);
          }
        }
      }
    }
  }
}
