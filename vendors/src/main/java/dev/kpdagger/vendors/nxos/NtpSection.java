package dev.kpdagger.vendors.nxos;

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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `ntp ...`.
final class NtpSection {

  private final Reading reading;
  private final Set<Long> trusted = new HashSet<>();
  private final List<NtpKey> keys = new ArrayList<>();
  private final Map<String, NtpServer> servers = new LinkedHashMap<>();

  private NtpSection(Reading reading) {
    this.reading = reading;
  }

  static NtpSection read(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    var section = new NtpSection(reading);
    var lines = reading.global("ntp");
    for (Statement line : lines) {
      Long id = line.word(1).equals("trusted-key") ? Numbers.parse(line.word(2)) : null;
      if (id != null) {
        reading.claim(line);
        if (!line.negated()) {
          section.trusted.add(id);
        }
      }
    }
    for (Statement line : lines) {
      if (line.word(1).equals("authentication-key")) {
        section.key(line);
      }
    }
    for (Statement line : lines) {
      section.server(line);
    }
    section.settings(settings);
    return section;
  }

  List<NtpKey> keys() {
    return keys;
  }

  List<NtpServer> servers() {
    return List.copyOf(servers.values());
  }

  /// `authentication-key N md5 VALUE [TYPE]`, the type behind the value.
  private void key(Statement line) {
    CiscoSecrets.markWord(reading, line, 4);
    Long id = Numbers.parse(line.word(2));
    if (id == null || line.size() < 5) {
      reading.invalid(line);
      return;
    }
    reading.claim(line);
    if (line.negated()) {
      return;
    }
    var type = line.word(5);
    var secret =
        NxosSecrets.key(type.length() == 1 ? type.charAt(0) : '0', line.word(4), line.span());
    keys.add(new NtpKey(id, line.word(3), secret, trusted.contains(id), line.span()));
  }

  /// `{server|peer} HOST [prefer] [use-vrf V] [key N] ...`; a host has one line that counts.
  private void server(Statement line) {
    boolean peer = line.word(1).equals("peer");
    if ((!peer && !line.word(1).equals("server")) || line.size() < 3) {
      return;
    }
    reading.claim(line);
    var host = line.word(2);
    if (line.negated()) {
      servers.remove(host);
      return;
    }
    Fact<Long> key = keyId(line);
    servers.put(
        host,
        new NtpServer(host, line.after("use-vrf", 3), peer, key, isTrusted(key), line.span()));
  }

  private Fact<Long> keyId(Statement line) {
    var written = line.after("key", 3);
    if (written.isEmpty()) {
      return Fact.byDefault(0L, "no key unless given");
    }
    Long id = Numbers.parse(written);
    return id == null ? reading.notUnderstood(line) : Fact.explicit(id, line.span());
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

  /// `access-group {peer|serve|serve-only|query-only} LIST`, all lists named, and `source`.
  private void settings(Map<SettingKey<?>, Fact<?>> settings) {
    var names = new LinkedHashSet<String>();
    Statement first = null;
    for (Statement line : reading.global("ntp")) {
      if (line.word(1).equals("access-group") && !line.negated()) {
        reading.claim(line);
        if (line.size() > 3) {
          names.add(line.word(3));
          first = first == null ? line : first;
        }
      } else if (line.word(1).equals("source") && !line.negated()) {
        reading.claim(line);
        settings.put(SettingKeys.NTP_SOURCE_INTERFACE, Fact.explicit(line.word(2), line.span()));
      }
    }
    if (first != null) {
      settings.put(
          SettingKeys.NTP_ACCESS_LIST, Fact.explicit(String.join(",", names), first.span()));
    }
  }
}
