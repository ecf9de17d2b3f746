package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.access.User;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The root account and `system login user`.
final class UserSection {

  /// What may do everything, as other platforms rank it.
  static final long ALL = 15;

  private static final long SOME = 1;
  private static final String NO_PASSWORD =
      "a Junos account without a password cannot log in with one";

  private UserSection() {}

  static List<User> read(Reading reading) {
    var users = new ArrayList<User>();
    var root = reading.root().find("system", "root-authentication");
    if (root != null) {
      root.claim();
      users.add(
          new User(
              "root",
              reading.explicit(ALL, root),
              reading.explicit("super-user", root),
              password(root),
              passwordless(reading, root),
              anywhere(),
              oneFactor(),
              reading.explicit(true, root),
              reading.explicit(true, root),
              root.span()));
    }
    for (Node user : reading.root().entries("system", "login", "user")) {
      user.claim();
      users.add(user(reading, user));
    }
    return users;
  }

  private static User user(Reading reading, Node user) {
    var role = user.value("class");
    var authentication = user.find("authentication");
    Fact<Long> privilege =
        role == null ? Fact.unknown("the account names no class") : privilege(reading, role);
    return new User(
        user.word(),
        privilege,
        role == null ? reading.absentIn(user, "", "none") : reading.explicit(role.word(), role),
        authentication == null ? null : password(authentication),
        authentication == null
            ? reading.absentIn(user, false, NO_PASSWORD)
            : passwordless(reading, authentication),
        anywhere(),
        oneFactor(),
        authentication == null || authentication.children().isEmpty()
            ? reading.absentIn(user, false, NO_PASSWORD)
            : reading.explicit(true, authentication),
        privilege.map(level -> level == ALL),
        user.span());
  }

  private static Fact<List<String>> anywhere() {
    return Fact.unknown("Junos limits the sources of sessions by filters, not by account");
  }

  private static Fact<Boolean> oneFactor() {
    return Fact.unknown("whether a login asks for more than a password is up to the server");
  }

  /// Class `super-user`, and every class with all permissions.
  private static Fact<Long> privilege(Reading reading, Node role) {
    switch (role.word()) {
      case "super-user", "superuser" -> {
        return reading.explicit(ALL, role);
      }
      case "operator", "read-only", "unauthorized" -> {
        return reading.explicit(SOME, role);
      }
      default -> {}
    }
    var login = reading.root().find("system", "login", "class", role.word());
    if (login == null) {
      return Fact.unknown("the class " + role.word() + " is not in the file");
    }
    var permissions = login.texts("permissions");
    return reading.explicit(permissions.contains("all") ? ALL : SOME, role);
  }

  private static @Nullable Secret password(Node authentication) {
    for (String name : List.of("encrypted-password", "plain-text-password-value")) {
      var value = authentication.value(name);
      if (value != null) {
        return name.equals("encrypted-password")
            ? JunosSecrets.hash(value)
            : JunosSecrets.readable(value);
      }
    }
    for (Node key : authentication.children()) {
      if (key.word().startsWith("ssh-")) {
        key.claim();
        key.children().forEach(Node::claim);
      }
    }
    return null;
  }

  private static Fact<Boolean> passwordless(Reading reading, Node authentication) {
    for (Node key : authentication.children()) {
      if (key.word().startsWith("ssh-")) {
        key.children().forEach(Node::claim);
      }
    }
    var empty = authentication.value("encrypted-password");
    if (empty != null && empty.word().isEmpty()) {
      return reading.explicit(true, empty);
    }
    if (authentication.has("plain-text-password")) {
      return Fact.unknown("the password was typed when the command was given");
    }
    return reading.absentIn(authentication, false, NO_PASSWORD);
  }
}
