package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.access.User;
import dev.kpdagger.device.support.Credential;
import java.util.ArrayList;
import java.util.List;

/// Administrators, and the local accounts of users of the network.
final class UserSection {

  private static final String LEVELS = "PAN-OS has roles, not levels";
  private static final String SOURCES = "PAN-OS limits sources for all accounts at once";

  private UserSection() {}

  static List<User> users(Reading reading, Config config) {
    var users = new ArrayList<User>();
    for (Node user : Reading.at(config.root(), "mgt-config", "users")) {
      user.claim();
      users.add(user(reading, config, user));
    }
    return users;
  }

  private static User user(Reading reading, Config config, Node user) {
    var hash = Reading.value(user, "phash");
    var profile = Reading.value(user, "authentication-profile");
    Reading.word(user, "password-profile");
    Reading.words(user, "public-key");
    var role = role(user);
    return new User(
        user.word(),
        Fact.unknown(LEVELS),
        role,
        hash == null ? null : PanosSecrets.hash(reading, hash),
        Fact.byDefault(false, "an account without a password cannot log in with one"),
        Fact.unknown(SOURCES),
        secondFactor(config, user),
        profile == null
            ? Fact.byDefault(true, "no authentication profile: the device decides")
            : Fact.explicit(false, profile.span()),
        role.map("superuser"::equals),
        user.span());
  }

  /// `superuser yes`, `deviceadmin [ localhost.localdomain ]`, `custom profile NAME`.
  private static Fact<String> role(Node user) {
    var roles = Reading.at(user, "permissions", "role-based");
    for (Node role : roles) {
      var profile = Reading.value(role, "profile");
      if (profile != null) {
        return Fact.explicit(profile.word(), profile.span());
      }
      if (!role.isEmpty() && !Reading.word(role).equals("no")) {
        role.claimAll();
        return Fact.explicit(role.word(), role.span());
      }
    }
    return Fact.byDefault("", "an account without permissions has no role");
  }

  private static Fact<Boolean> secondFactor(Config config, Node user) {
    var certificate = Reading.value(user, "client-certificate-only");
    if (certificate != null && certificate.word().equals("yes")) {
      return Fact.explicit(true, certificate.span());
    }
    var profile = Reading.word(user, "authentication-profile");
    var enabled =
        profile.isEmpty()
            ? null
            : Reading.value(
                Reading.at(config.root(), "shared", "authentication-profile", profile),
                "multi-factor-auth",
                "mfa-enable");
    if (enabled != null) {
      return Fact.explicit(enabled.word().equals("yes"), enabled.span());
    }
    return profile.isEmpty()
        ? Fact.byDefault(false, "a local password alone, unless the account needs a certificate")
        : Fact.unknown("the servers of its authentication profile may ask for a second factor");
  }

  /// Accounts of the local database, which users of GlobalProtect or a captive portal log in with.
  static List<Credential> localDatabase(Reading reading, Config config) {
    var found = new ArrayList<Credential>();
    database(reading, Reading.child(config.root(), "shared"), found);
    for (Node vsys : Reading.child(config.device(), "vsys")) {
      database(reading, vsys, found);
    }
    return found;
  }

  private static void database(Reading reading, Node place, List<Credential> into) {
    for (Node user : Reading.at(place, "local-user-database", "user")) {
      var hash = Reading.value(user, "phash");
      if (hash != null && !Reading.isYes(user, "disabled")) {
        var secret = PanosSecrets.hash(reading, hash);
        into.add(new Credential("local-database", "", user.word(), secret, hash.span()));
      } else if (hash != null) {
        PanosSecrets.hide(reading, hash);
      }
    }
  }
}
