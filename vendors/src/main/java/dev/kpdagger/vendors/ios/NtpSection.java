package dev.kpdagger.vendors.ios;

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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `ntp ...` and `sntp server`.
final class NtpSection {

  /// The widest range of trusted keys that is written out.
  private static final int MAX_RANGE = 10_000;

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
      if (!statement.negated()) {
        section.server(statement);
      }
    }
    for (Statement statement : reading.global("sntp")) {
      if (!statement.negated()) {
        section.server(statement);
      }
    }
    section.accessList(settings);
    return section;
  }

  List<NtpKey> keys() {
    return keys;
  }

  List<NtpServer> servers() {
    return servers;
  }

  /// `trusted-key N [- M]`.
  private void trust(Statement statement) {
    Long first = Numbers.parse(statement.word(2));
    Long last = statement.word(3).equals("-") ? Numbers.parse(statement.word(4)) : first;
    if (first == null || last == null || last < first || last - first > MAX_RANGE) {
      reading.invalid(statement);
      return;
    }
    reading.claim(statement);
    for (long id = first; id <= last; id++) {
      trusted.add(id);
    }
  }

  /// `authentication-key N ALGORITHM VALUE [TYPE]`, the type behind the value.
  private void key(Statement statement) {
    Long id = Numbers.parse(statement.word(2));
    CiscoSecrets.markWord(reading, statement, 4);
    if (id == null || statement.size() < 5) {
      reading.invalid(statement);
      return;
    }
    reading.claim(statement);
    var type = statement.word(5);
    var secret =
        CiscoSecrets.secretOf(
            type.length() == 1 ? type.charAt(0) : '0', statement.word(4), statement.span());
    keys.add(new NtpKey(id, statement.word(3), secret, trusted.contains(id), statement.span()));
  }

  /// `{server|peer} [vrf V] [ip|ipv6] HOST [key N] ...`.
  private void server(Statement statement) {
    boolean peer = statement.word(1).equals("peer");
    if ((!peer && !statement.word(1).equals("server")) || statement.size() < 3) {
      return;
    }
    reading.claim(statement);
    int at = 2;
    var vrf = "";
    if (statement.word(at).equals("vrf")) {
      vrf = statement.word(at + 1);
      at += 2;
    }
    if (statement.word(at).equals("ip") || statement.word(at).equals("ipv6")) {
      at++;
    }
    Fact<Long> keyId = keyId(statement, at + 1);
    servers.add(
        new NtpServer(statement.word(at), vrf, peer, keyId, isTrusted(keyId), statement.span()));
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

  /// `access-group [ipv4|ipv6] {peer|serve|serve-only|query-only} LIST [kod]`, all lists named.
  private void accessList(Map<SettingKey<?>, Fact<?>> settings) {
    var names = new LinkedHashSet<String>();
    Statement first = null;
    for (Statement statement : reading.global("ntp")) {
      if (statement.word(1).equals("access-group") && !statement.negated()) {
        int at = statement.word(2).startsWith("ipv") ? 4 : 3;
        reading.claim(statement);
        names.add(statement.word(at));
        first = first == null ? statement : first;
      }
    }
    if (first != null) {
      settings.put(
          SettingKeys.NTP_ACCESS_LIST, Fact.explicit(String.join(",", names), first.span()));
    }
  }
}
