package dev.kpdagger.vendors.eos;

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

/// `username NAME [privilege N] [role R] [shell S] {secret ...|nopassword|ssh-key ...}`, where a
/// name may have several lines, `aaa root {secret ...|nopassword}` and `enable {password|secret}
/// ...`.
final class UserSection {

  private static final String PRIVILEGE_SOURCE =
      "a user without a privilege level has level 1; Arista, Securing EOS CLI";
  private static final String ROOT = "root";

  private UserSection() {}

  static List<User> users(Reading reading) {
    Map<String, List<Statement>> byName = new LinkedHashMap<>();
    for (Statement statement : reading.global("username")) {
      if (statement.negated()) {
        reading.claim(statement);
        byName.remove(statement.word(1));
      } else if (statement.size() > 2) {
        byName.computeIfAbsent(statement.word(1), _ -> new ArrayList<>(1)).add(statement);
      }
    }
    var role = defaultRole(reading);
    var users = new ArrayList<User>(byName.size() + 1);
    byName.forEach((name, statements) -> users.add(user(reading, name, role, statements)));
    var root = root(reading);
    if (root != null) {
      users.add(root);
    }
    return users;
  }

  /// `aaa authorization policy local default-role R`.
  private static Fact<String> defaultRole(Reading reading) {
    Fact<String> role = Fact.unknown("no source is known for the role of a user without one");
    for (Statement statement : reading.global("aaa")) {
      if (statement.starts("aaa", "authorization", "policy") && statement.size() > 5) {
        reading.claim(statement);
        role = statement.negated() ? role : Fact.explicit(statement.word(5), statement.span());
      }
    }
    return role;
  }

  private static User user(
      Reading reading, String name, Fact<String> defaultRole, List<Statement> statements) {
    Fact<Long> privilege = Fact.byDefault(1L, PRIVILEGE_SOURCE);
    Fact<String> role = defaultRole;
    Fact<Boolean> passwordless = Fact.byDefault(false, "only `nopassword` makes it so");
    Secret password = null;
    var span = statements.getFirst().span();
    for (Statement statement : statements) {
      reading.claim(statement);
      if (statement.word(2).equals("ssh-key")) {
        continue;
      }
      span = statement.span();
      int i = 2;
      while (i < statement.size()) {
        switch (statement.word(i)) {
          case "privilege" -> privilege = privilege(reading, statement, ++i);
          case "role" -> role = Fact.explicit(statement.word(++i), statement.span());
          case "nopassword" -> passwordless = Fact.explicit(true, statement.span());
          case "secret" -> {
            password = EosSecrets.read(reading, statement, i + 1);
            i = statement.size();
          }
          default -> {}
        }
        i++;
      }
    }
    return new User(name, privilege, role, password, passwordless, span);
  }

  private static Fact<Long> privilege(Reading reading, Statement statement, int at) {
    Long level = Numbers.parse(statement.word(at));
    return level == null || level > 15
        ? reading.notUnderstood(statement)
        : Fact.explicit(level, statement.span());
  }

  /// The account of the operating system under EOS; without the line it cannot log in.
  private static @Nullable User root(Reading reading) {
    User root = null;
    for (Statement statement : reading.global("aaa")) {
      if (!statement.starts("aaa", "root")) {
        continue;
      }
      reading.claim(statement);
      root = statement.negated() ? null : root(reading, statement);
    }
    return root;
  }

  private static @Nullable User root(Reading reading, Statement statement) {
    boolean open = statement.word(2).equals("nopassword");
    if (!open && !statement.word(2).equals("secret")) {
      reading.invalid(statement);
      CiscoSecrets.markFrom(reading, statement, 2);
      return null;
    }
    var span = statement.span();
    return new User(
        ROOT,
        Fact.explicit(15L, span),
        Fact.explicit(ROOT, span),
        open ? null : EosSecrets.read(reading, statement, 3),
        Fact.explicit(open, span),
        span);
  }

  /// EOS hashes the password that raises a session, whichever word sets it.
  static List<PrivilegedSecret> privileged(Reading reading) {
    PrivilegedSecret found = null;
    for (Statement statement : reading.global("enable")) {
      boolean sets = statement.word(1).equals("password") || statement.word(1).equals("secret");
      if (!sets) {
        continue;
      }
      reading.claim(statement);
      found =
          statement.negated() || statement.size() < 3
              ? null
              : new PrivilegedSecret(
                  15, true, EosSecrets.read(reading, statement, 2), statement.span());
    }
    return found == null ? List.of() : List.of(found);
  }
}
