package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.access.Role;
import dev.kpdagger.device.access.User;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `system login class`, and the classes of Junos that accounts have.
///
/// The account root is left out: it is the shell itself.
final class RoleSection {

  private static final String PREDEFINED = "a class of Junos; Juniper, login classes";

  private RoleSection() {}

  static List<Role> read(Reading reading, List<User> users) {
    var used = new LinkedHashMap<String, SourceSpan>();
    for (User user : users) {
      var role = user.role().orNull();
      if (role != null && !role.isEmpty() && !user.name().equals("root")) {
        var span =
            user.role() instanceof Fact.Explicit<String> written ? written.span() : user.span();
        used.putIfAbsent(role, span);
      }
    }
    var roles = new ArrayList<Role>();
    for (Node login : reading.root().entries("system", "login", "class")) {
      roles.add(written(reading, login, used.containsKey(login.word())));
      used.remove(login.word());
    }
    predefined(used, roles);
    return roles;
  }

  private static void predefined(Map<String, SourceSpan> used, List<Role> roles) {
    used.forEach(
        (name, span) -> {
          switch (name) {
            case "super-user", "superuser" ->
                roles.add(
                    new Role(
                        name, true, Fact.explicit(true, span), Fact.explicit(true, span), span));
            case "operator" ->
                roles.add(
                    new Role(
                        name,
                        true,
                        Fact.byDefault(false, PREDEFINED),
                        Fact.explicit(true, span),
                        span));
            case "read-only", "unauthorized" ->
                roles.add(
                    new Role(
                        name,
                        true,
                        Fact.byDefault(false, PREDEFINED),
                        Fact.byDefault(false, PREDEFINED),
                        span));
            default -> {}
          }
        });
  }

  private static Role written(Reading reading, Node login, boolean used) {
    var permissions = login.find("permissions");
    var words = login.texts("permissions");
    boolean all = words.contains("all");
    var span = permissions == null ? login.span() : permissions.span();
    var shell = right(reading, login, all || words.contains("shell"), span, "start shell");
    Fact<Boolean> clears;
    var security = login.find("security-role");
    if (security != null) {
      clears = Fact.unknown("line " + security.line() + " has a security role");
    } else {
      clears = right(reading, login, all || words.contains("clear"), span, "clear log");
      if (!Boolean.TRUE.equals(clears.orNull()) && (all || words.contains("maintenance"))) {
        clears = right(reading, login, true, span, "file delete");
      }
    }
    return new Role(login.word(), used, shell, clears, login.span());
  }

  private static Fact<Boolean> right(
      Reading reading, Node login, boolean permitted, SourceSpan span, String command) {
    var denied = denied(login, command);
    if (denied != null && denied.orNull() == null) {
      return permitted ? denied : reading.absentIn(login, false, "its permissions do not name it");
    }
    if (!permitted) {
      return reading.absentIn(login, false, "its permissions do not name it");
    }
    return denied != null && Boolean.TRUE.equals(denied.orNull())
        ? denied.map(_ -> false)
        : Fact.explicit(true, span);
  }

  /// True where an expression denies the command, unknown where it cannot be told, null where none
  /// does. Permission by `allow-commands` goes before denial.
  private static @Nullable Fact<Boolean> denied(Node login, String command) {
    for (String form : List.of("allow-commands", "allow-commands-regexps")) {
      for (String expression : login.texts(form)) {
        if (mentions(expression, command)) {
          return Fact.unknown("a class allows some commands by an expression");
        }
      }
    }
    Fact<Boolean> unclear = null;
    for (String form : List.of("deny-commands", "deny-commands-regexps")) {
      var node = login.find(form);
      for (String expression : login.texts(form)) {
        for (String part : expression.split("\\|", -1)) {
          var plain = plain(part);
          boolean covers = command.equals(plain) || command.startsWith(plain + " ");
          if (node != null && (plain.isEmpty() || covers)) {
            return Fact.explicit(true, node.span());
          }
          if (mentions(part, command)) {
            unclear = Fact.unknown("a class denies some commands by an expression");
          }
        }
      }
    }
    return unclear;
  }

  /// The words of an expression without its anchors, parentheses and a final `.*`.
  private static String plain(String part) {
    int begin = 0;
    int end = part.length();
    while (begin < end && " (^\"".indexOf(part.charAt(begin)) >= 0) {
      begin++;
    }
    while (end > begin && " )$\"".indexOf(part.charAt(end - 1)) >= 0) {
      end--;
    }
    var words = part.substring(begin, end);
    return words.endsWith(".*") || words.endsWith(".+")
        ? words.substring(0, words.length() - 2).strip()
        : words;
  }

  /// Whether an expression may be about a command: it holds one of its words.
  private static boolean mentions(String expression, String command) {
    for (String word : command.split(" ", -1)) {
      if (expression.contains(word)) {
        return true;
      }
    }
    return expression.contains(".*");
  }
}
