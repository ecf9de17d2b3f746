package dev.kpdagger.vendors.asa;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SecretStorage;
import dev.kpdagger.device.access.PrivilegedSecret;
import dev.kpdagger.device.access.User;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `username NAME {password X [encrypted|pbkdf2|nt-encrypted]|nopassword} [privilege N]`, `username
/// NAME attributes`, `enable password` and `passwd`.
final class UserSection {

  private static final String PRIVILEGE_SOURCE =
      "a user without a privilege level has level 2; Cisco ASA 5500 Configuration Guide, Setting a"
          + " User Password and Privilege Level";

  private UserSection() {}

  static List<User> users(Reading reading) {
    Map<String, List<Statement>> byName = new LinkedHashMap<>();
    for (Statement line : reading.global("username")) {
      if (line.size() < 2) {
        continue;
      }
      reading.claim(line);
      if (line.negated()) {
        byName.remove(line.word(1));
      } else {
        byName.computeIfAbsent(line.word(1), _ -> new ArrayList<>(2)).add(line);
      }
    }
    var users = new ArrayList<User>(byName.size());
    byName.forEach((name, lines) -> users.add(user(reading, name, lines)));
    return users;
  }

  private static User user(Reading reading, String name, List<Statement> lines) {
    Fact<Long> privilege = reading.absent(2L, PRIVILEGE_SOURCE);
    Fact<String> role = Fact.byDefault("", "no service type unless configured");
    Fact<Boolean> passwordless = Fact.byDefault(false, "only `nopassword` makes it so");
    Fact<Boolean> secondFactor = Fact.unknown("this platform does not say so by user");
    Secret password = null;
    var span = lines.getFirst().span();
    for (Statement line : lines) {
      if (line.word(2).equals("attributes")) {
        var section = Section.of(reading, line);
        role = section.text("", "no service type unless configured", "service-type");
        section.all("ssh", "authentication");
        section.all("vpn-filter");
        section.all("vpn-group-policy");
        continue;
      }
      int at = 2;
      if (line.word(at).equals("nopassword")) {
        passwordless = Fact.explicit(true, line.span());
      } else if (line.word(at).equals("password") && line.size() > 3) {
        password = AsaSecrets.password(reading, line, at + 1, name);
        span = line.span();
      }
      var written = line.after("privilege", at);
      if (!written.isEmpty()) {
        Long level = Numbers.parse(written);
        privilege =
            level == null || level > 15
                ? reading.notUnderstood(line)
                : Fact.explicit(level, line.span());
      }
    }
    return new User(
        name,
        privilege,
        role,
        password,
        passwordless,
        Fact.unknown("this platform does not say so by user"),
        secondFactor,
        span);
  }

  /// `enable password X [level N] [encrypted|pbkdf2]`; for each level the last line counts.
  static List<PrivilegedSecret> privileged(Reading reading) {
    var byLevel = new LinkedHashMap<Long, PrivilegedSecret>();
    for (Statement line : reading.global("enable")) {
      if (!line.word(1).equals("password")) {
        continue;
      }
      reading.claim(line);
      var written = line.after("level", 3);
      Long level = written.isEmpty() ? Long.valueOf(15) : Numbers.parse(written);
      if (level == null || level > 15) {
        reading.invalid(line);
        AsaSecrets.password(reading, line, 2, "");
      } else if (line.negated()) {
        byLevel.remove(level);
      } else {
        byLevel.put(level, privileged(reading, line, level));
      }
    }
    return List.copyOf(byLevel.values());
  }

  private static PrivilegedSecret privileged(Reading reading, Statement line, long level) {
    var last = line.word(line.size() - 1);
    var secret = AsaSecrets.password(reading, line, 2, "");
    if (last.equals("pbkdf2") && line.word(3).equals("level")) {
      secret = Secret.sealed(SecretStorage.PBKDF2, line.span());
    } else if (last.equals("encrypted") && line.word(3).equals("level")) {
      secret = Secret.sealed(SecretStorage.MD5_LEGACY, line.span());
    }
    return new PrivilegedSecret(level, true, secret, line.span());
  }
}
