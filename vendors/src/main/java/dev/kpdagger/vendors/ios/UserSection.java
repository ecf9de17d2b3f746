package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.access.PrivilegedSecret;
import dev.kpdagger.device.access.User;
import dev.kpdagger.vendors.lines.CiscoSecrets;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `username NAME [privilege N] [view V] {password|secret|nopassword} ...`, where a name may have
/// several lines, and `enable {secret|password} ...`.
final class UserSection {

  private static final String PRIVILEGE_SOURCE =
      "a user without a privilege level has level 1; Cisco IOS Security Command Reference,"
          + " username";

  private UserSection() {}

  static List<User> users(Reading reading) {
    Map<String, List<Statement>> byName = new LinkedHashMap<>();
    for (Statement statement : reading.global("username")) {
      if (statement.negated()) {
        reading.claim(statement);
        byName.remove(statement.word(1));
      } else if (statement.size() > 1) {
        byName.computeIfAbsent(statement.word(1), _ -> new ArrayList<>(1)).add(statement);
      }
    }
    var users = new ArrayList<User>(byName.size());
    byName.forEach((name, statements) -> users.add(user(reading, name, statements)));
    return users;
  }

  private static User user(Reading reading, String name, List<Statement> statements) {
    Fact<Long> privilege = Fact.byDefault(1L, PRIVILEGE_SOURCE);
    Fact<String> role = Fact.byDefault("", "a user without a view has none");
    Fact<Boolean> passwordless = Fact.byDefault(false, "only `nopassword` makes it so");
    Secret password = null;
    var span = statements.getFirst().span();
    for (Statement statement : statements) {
      reading.claim(statement);
      int end = end(statement);
      for (int i = 2; i < end; i++) {
        switch (statement.word(i)) {
          case "privilege" -> privilege = privilege(reading, statement, ++i);
          case "view" -> role = Fact.explicit(statement.word(++i), statement.span());
          case "nopassword" -> passwordless = Fact.explicit(true, statement.span());
          default -> {}
        }
      }
      if (end < statement.size() && isPassword(statement.word(end))) {
        password = CiscoSecrets.read(reading, statement, end + 1);
        span = statement.span();
      }
    }
    return new User(name, privilege, role, password, passwordless, span);
  }

  /// The index of the word that takes the rest of the line as its value.
  private static int end(Statement statement) {
    for (int i = 2; i < statement.size(); i++) {
      var word = statement.word(i);
      if (isPassword(word) || word.equals("autocommand") || word.equals("description")) {
        return i;
      }
    }
    return statement.size();
  }

  private static boolean isPassword(String word) {
    return word.equals("password") || word.equals("secret") || word.equals("masked-secret");
  }

  private static Fact<Long> privilege(Reading reading, Statement statement, int at) {
    Long level = Numbers.parse(statement.word(at));
    return level == null || level > 15
        ? reading.notUnderstood(statement)
        : Fact.explicit(level, statement.span());
  }

  /// What raises a session to a privilege level; for each level and kind the last line counts.
  static List<PrivilegedSecret> privileged(Reading reading) {
    var byKind = new LinkedHashMap<String, PrivilegedSecret>();
    for (Statement statement : reading.global("enable")) {
      int at = isPassword(statement.word(1)) ? 1 : statement.indexOf("secret", 1);
      if (at < 0) {
        continue;
      }
      reading.claim(statement);
      boolean hashes = !statement.word(at).equals("password");
      int value = at + 1;
      long level = 15;
      if (statement.word(value).equals("level")) {
        Long written = Numbers.parse(statement.word(value + 1));
        if (written == null || written > 15) {
          reading.invalid(statement);
          CiscoSecrets.markFrom(reading, statement, value);
          continue;
        }
        level = written;
        value += 2;
      }
      var kind = level + (hashes ? " secret" : " password");
      var secret = privileged(reading, statement, level, hashes, value);
      if (secret == null) {
        byKind.remove(kind);
      } else {
        byKind.put(kind, secret);
      }
    }
    return List.copyOf(byKind.values());
  }

  /// Null for the `no` form.
  private static @Nullable PrivilegedSecret privileged(
      Reading reading, Statement statement, long level, boolean hashes, int at) {
    if (statement.negated()) {
      return null;
    }
    var secret = CiscoSecrets.read(reading, statement, at);
    return new PrivilegedSecret(level, hashes, secret, statement.span());
  }
}
