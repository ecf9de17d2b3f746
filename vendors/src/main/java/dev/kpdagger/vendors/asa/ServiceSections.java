package dev.kpdagger.vendors.asa;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.services.Banner;
import dev.kpdagger.device.services.BannerKind;
import dev.kpdagger.device.services.LogServer;
import dev.kpdagger.device.services.NtpKey;
import dev.kpdagger.device.services.NtpServer;
import dev.kpdagger.device.services.ServiceFacts;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Log servers, time sources, banners and SNMP.
final class ServiceSections {

  private ServiceSections() {}

  static ServiceFacts read(Scope scope) {
    var reading = scope.reading();
    var trusted = trusted(reading);
    var keys = keys(reading, trusted);
    return new ServiceFacts(
        SnmpSection.read(scope),
        reading.list(logServers(scope)),
        reading.list(timeServers(scope, keys, trusted)),
        reading.list(keys),
        reading.list(banners(reading)));
  }

  /// `logging host INTERFACE ADDRESS [PROTOCOL/PORT] [secure]`, the protocol as `tcp`, `udp`, 6 or
  /// 17.
  private static List<LogServer> logServers(Scope scope) {
    var servers = new ArrayList<LogServer>();
    for (Statement line : scope.reading().global("logging")) {
      if (!line.word(1).equals("host") || line.size() < 4) {
        continue;
      }
      scope.reading().claim(line);
      if (line.negated()) {
        continue;
      }
      Fact<String> transport = Fact.byDefault("udp", "UDP unless configured");
      for (String word : line.words(4)) {
        if (word.startsWith("tcp/") || word.startsWith("6/")) {
          transport = Fact.explicit("tcp", line.span());
        } else if (word.equals("secure")) {
          transport = Fact.explicit("tls", line.span());
        }
      }
      servers.add(new LogServer(scope.aliases().address(line.word(3)), "", transport, line.span()));
    }
    return servers;
  }

  private static Set<Long> trusted(Reading reading) {
    var trusted = new HashSet<Long>();
    for (Statement line : reading.global("ntp")) {
      Long id = Numbers.parse(line.word(2));
      if (line.word(1).equals("trusted-key") && id != null && !line.negated()) {
        reading.claim(line);
        trusted.add(id);
      }
    }
    return trusted;
  }

  /// `ntp authentication-key N ALGORITHM [8] KEY`.
  private static List<NtpKey> keys(Reading reading, Set<Long> trusted) {
    var keys = new ArrayList<NtpKey>();
    for (Statement line : reading.global("ntp")) {
      if (!line.word(1).equals("authentication-key") || line.negated()) {
        continue;
      }
      Long id = Numbers.parse(line.word(2));
      var secret = AsaSecrets.key(reading, line, 4);
      if (id == null || line.size() < 5) {
        reading.invalid(line);
        continue;
      }
      reading.claim(line);
      keys.add(new NtpKey(id, line.word(3), secret, trusted.contains(id), line.span()));
    }
    return keys;
  }

  /// `ntp server ADDRESS [key N] [source INTERFACE] [prefer]`.
  private static List<NtpServer> timeServers(Scope scope, List<NtpKey> keys, Set<Long> trusted) {
    var reading = scope.reading();
    var servers = new ArrayList<NtpServer>();
    for (Statement line : reading.global("ntp")) {
      if (!line.word(1).equals("server") || line.negated() || line.size() < 3) {
        continue;
      }
      reading.claim(line);
      var written = line.after("key", 3);
      Long id = written.isEmpty() ? Long.valueOf(0) : Numbers.parse(written);
      Fact<Long> keyId =
          id == null
              ? reading.notUnderstood(line)
              : id == 0
                  ? Fact.byDefault(0L, "no key unless given")
                  : Fact.explicit(id, line.span());
      boolean good =
          id != null && trusted.contains(id) && keys.stream().anyMatch(key -> key.id() == id);
      Fact<Boolean> keyTrusted =
          good || reading.list(keys).isComplete() || (id != null && id == 0)
              ? keyId.map(_ -> good)
              : Fact.unknown("the file is not whole: the key can be outside of it");
      servers.add(
          new NtpServer(
              scope.aliases().address(line.word(2)), "", false, keyId, keyTrusted, line.span()));
    }
    return servers;
  }

  private static final class Text {
    private final List<String> lines = new ArrayList<>();
    private final int first;
    private int last;

    private Text(int first) {
      this.first = first;
    }
  }

  /// `banner {motd|login|exec|asdm} TEXT`, a line each. A bare `banner motd` is an empty line of
  /// it.
  private static List<Banner> banners(Reading reading) {
    Map<String, Text> byKind = new LinkedHashMap<>();
    for (Statement line : reading.global("banner")) {
      reading.claim(line);
      if (line.negated()) {
        byKind.remove(line.word(1));
        continue;
      }
      var text = byKind.computeIfAbsent(line.word(1), _ -> new Text(line.line()));
      text.lines.add(line.rest(2));
      text.last = line.line();
    }
    var banners = new ArrayList<Banner>();
    byKind.forEach(
        (kind, text) ->
            banners.add(
                new Banner(
                    kind(kind),
                    String.join("\n", text.lines).strip(),
                    SourceSpan.of(text.first, text.last))));
    return banners;
  }

  private static BannerKind kind(String word) {
    return switch (word) {
      case "motd" -> BannerKind.MOTD;
      case "login" -> BannerKind.LOGIN;
      case "exec" -> BannerKind.EXEC;
      default -> BannerKind.OTHER;
    };
  }
}
