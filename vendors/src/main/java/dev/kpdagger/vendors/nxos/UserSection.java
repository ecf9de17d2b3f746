package dev.kpdagger.vendors.nxos;

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

/// `username NAME [password [TYPE] VALUE] [role ROLE] ...`, where a name may have several lines,
/// and `enable secret`.
final class UserSection {

  private static final String ROLE_SOURCE =
      "a user without a role is a network-operator; Cisco NX-OS Security Configuration Guide,"
          + " Configuring User Accounts and RBAC";

  private UserSection() {}

  static List<User> users(Reading reading) {
    Map<String, List<Statement>> byName = new LinkedHashMap<>();
    for (Statement statement : reading.global("username")) {
      reading.claim(statement);
      if (statement.negated() && statement.size() == 2) {
        byName.remove(statement.word(1));
      } else if (statement.size() > 1 && !statement.negated()) {
        byName.computeIfAbsent(statement.word(1), _ -> new ArrayList<>(2)).add(statement);
      }
    }
    var users = new ArrayList<User>(byName.size());
    byName.forEach((name, lines) -> users.add(user(reading, name, lines)));
    return users;
  }

  private static User user(Reading reading, String name, List<Statement> lines) {
    Fact<Long> privilege = null;
    Fact<String> role = Fact.byDefault("network-operator", ROLE_SOURCE);
    Secret password = null;
    boolean written = false;
    boolean keyed = false;
    var span = lines.getFirst().span();
    for (Statement line : lines) {
      int at = line.indexOf("password", 2);
      if (at == 2) {
        password = NxosSecrets.password(reading, line, at + 1);
        written = true;
        span = line.span();
      }
      if (line.word(2).equals("sshkey") || line.word(2).equals("keypair")) {
        CiscoSecrets.markFrom(reading, line, 3);
        keyed = true;
      }
      var rest = WrappedLines.of(reading).after(line);
      for (Statement part : rest == null ? List.of(line) : List.of(line, rest)) {
        // with several roles a user has the rights of all of them
        for (int i = part.indexOf("role", 0); i >= 0; i = part.indexOf("role", i + 1)) {
          var next = Roles.of(reading).privilege(part.word(i + 1), part.span());
          role = Fact.explicit(part.word(i + 1), part.span());
          privilege = higher(privilege, next);
        }
      }
    }
    return new User(
        name,
        privilege == null ? Fact.byDefault(1L, ROLE_SOURCE) : privilege,
        role,
        password,
        passwordless(name, written || keyed),
        span);
  }

  private static Fact<Long> higher(@Nullable Fact<Long> before, Fact<Long> next) {
    if (before == null) {
      return next;
    }
    Long had = before.orNull();
    Long has = next.orNull();
    if (had == null || has == null) {
      return Long.valueOf(15).equals(had) ? before : next;
    }
    return has > had ? next : before;
  }

  /// A user without a password cannot log in with one: NX-OS has no logins without any.
  private static Fact<Boolean> passwordless(String name, boolean written) {
    return written
        ? Fact.byDefault(false, "NX-OS asks every user for a password or a key")
        : Fact.unknown("no line gives user " + name + " a password or a key");
  }

  /// `enable secret [TYPE] VALUE [priv-lvl N]` of the feature `privilege`.
  static List<PrivilegedSecret> privileged(Reading reading) {
    var secrets = new ArrayList<PrivilegedSecret>();
    for (Statement statement : reading.global("enable")) {
      if (!statement.starts("enable", "secret") || statement.negated()) {
        continue;
      }
      reading.claim(statement);
      var secret = NxosSecrets.password(reading, statement, 2);
      Long level = Numbers.parse(statement.after("priv-lvl", 3));
      if (secret != null) {
        secrets.add(
            new PrivilegedSecret(level == null ? 15 : level, true, secret, statement.span()));
      }
    }
    return secrets;
  }
}
