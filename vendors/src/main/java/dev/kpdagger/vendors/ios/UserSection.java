package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.access.User;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `username NAME [privilege N] [view V] {password|secret|nopassword} ...`; a name may have several
/// lines.
final class UserSection {

  private static final String PRIVILEGE_SOURCE =
      "a user without a privilege level has level 1; Cisco IOS Security Command Reference,"
          + " username";

  private UserSection() {}

  static List<User> read(Reading reading) {
    Map<String, List<Statement>> byName = new LinkedHashMap<>();
    for (Statement statement : reading.global("username")) {
      if (statement.size() > 1 && !statement.negated()) {
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
    for (Statement statement : statements) {
      reading.claim(statement);
      for (int i = 2; i < statement.size(); i++) {
        switch (statement.word(i)) {
          case "privilege" -> privilege = privilege(reading, statement, ++i);
          case "view" -> role = Fact.explicit(statement.word(++i), statement.span());
          case "nopassword" -> passwordless = Fact.explicit(true, statement.span());
          case "password", "secret" -> {
            password = IosSecrets.read(reading, statement, i + 1);
            i = statement.size();
          }
          default -> {}
        }
      }
    }
    return new User(name, privilege, role, password, passwordless, statements.getFirst().span());
  }

  private static Fact<Long> privilege(Reading reading, Statement statement, int at) {
    Long level = Numbers.parse(statement.word(at));
    return level == null || level > 15
        ? reading.notUnderstood(statement)
        : Fact.explicit(level, statement.span());
  }
}
