package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.services.NtpKey;
import dev.kpdagger.device.services.NtpServer;
import dev.kpdagger.vendors.lines.CiscoSecrets;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `ntp ...`.
final class NtpSection {

  /// The widest range of trusted keys that is written out.
  private static final int MAX_RANGE = 65_535;

  private final Reading reading;
  private final Set<Long> trusted = new HashSet<>();
  private final List<NtpKey> keys = new ArrayList<>();
  private final List<NtpServer> servers = new ArrayList<>();

  private NtpSection(Reading reading) {
    this.reading = reading;
  }

  static NtpSection read(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    var section = new NtpSection(reading);
    for (Statement statement : reading.global("ntp")) {
      if (statement.word(1).equals("trusted-key") && !statement.negated()) {
        section.trust(statement);
      }
    }
    for (Statement statement : reading.global("ntp")) {
      if (statement.word(1).equals("authentication-key") && !statement.negated()) {
        section.key(statement);
      }
    }
    for (Statement statement : reading.global("ntp")) {
      switch (statement.word(1)) {
        case "server" -> section.server(statement);
        case "local-interface", "source" -> section.source(statement, settings);
        case "serve" -> section.serve(statement, settings);
        default -> {}
      }
    }
    return section;
  }

  List<NtpKey> keys() {
    return keys;
  }

  List<NtpServer> servers() {
    return servers;
  }

  /// `trusted-key 1-3,7`.
  private void trust(Statement statement) {
    reading.claim(statement);
    for (String part : statement.rest(2).replace(" ", "").split(",", -1)) {
      int dash = part.indexOf('-');
      Long first = Numbers.parse(dash < 0 ? part : part.substring(0, dash));
      Long last = Numbers.parse(dash < 0 ? part : part.substring(dash + 1));
      if (first == null || last == null || last < first || last - first > MAX_RANGE) {
        reading.invalid(statement);
        return;
      }
      for (long id = first; id <= last; id++) {
        trusted.add(id);
      }
    }
  }

  /// `authentication-key N ALGORITHM [TYPE] VALUE`.
  private void key(Statement statement) {
    Long id = Numbers.parse(statement.word(2));
    if (id == null || statement.size() < 5) {
      CiscoSecrets.markFrom(reading, statement, 3);
      reading.invalid(statement);
      return;
    }
    reading.claim(statement);
    var secret = EosSecrets.read(reading, statement, 4);
    keys.add(new NtpKey(id, statement.word(3), secret, trusted.contains(id), statement.span()));
  }

  /// `server [vrf V] HOST [prefer] [iburst] [key N] ...`.
  private void server(Statement statement) {
    reading.claim(statement);
    if (statement.negated() || statement.size() < 3) {
      return;
    }
    boolean inVrf = statement.word(2).equals("vrf");
    int at = inVrf ? 4 : 2;
    Fact<Long> keyId = keyId(statement, at + 1);
    servers.add(
        new NtpServer(
            statement.word(at),
            inVrf ? statement.word(3) : "",
            false,
            keyId,
            isTrusted(keyId),
            statement.span()));
  }

  private Fact<Long> keyId(Statement statement, int from) {
    var written = statement.after("key", from);
    if (written.isEmpty()) {
      return Fact.byDefault(0L, "no key unless given");
    }
    Long id = Numbers.parse(written);
    return id == null ? reading.notUnderstood(statement) : Fact.explicit(id, statement.span());
  }

  /// A key counts when it is defined and trusted; in a part of a file both can be elsewhere.
  private Fact<Boolean> isTrusted(Fact<Long> keyId) {
    Long id = keyId.orNull();
    if (id == null || id == 0) {
      return keyId.map(_ -> false);
    }
    boolean defined = keys.stream().anyMatch(key -> key.id() == id);
    if (defined && trusted.contains(id)) {
      return keyId.map(_ -> true);
    }
    return reading.list(keys).isComplete()
        ? keyId.map(_ -> false)
        : Fact.unknown("the file is not whole: the key can be outside of it");
  }

  /// `local-interface [vrf V] NAME`, in old releases `source`.
  private void source(Statement statement, Map<SettingKey<?>, Fact<?>> settings) {
    reading.claim(statement);
    if (!statement.negated()) {
      int at = statement.word(2).equals("vrf") ? 4 : 2;
      settings.put(
          SettingKeys.NTP_SOURCE_INTERFACE,
          Fact.explicit(InterfaceNames.full(statement.word(at)), statement.span()));
    }
  }

  /// `serve [all]` answers others, `serve {ip|ipv6} access-group LIST [vrf V] in` limits them.
  private void serve(Statement statement, Map<SettingKey<?>, Fact<?>> settings) {
    reading.claim(statement);
    if (!statement.negated() && statement.word(3).equals("access-group")) {
      settings.put(SettingKeys.NTP_ACCESS_LIST, Fact.explicit(statement.word(4), statement.span()));
    }
  }
}
