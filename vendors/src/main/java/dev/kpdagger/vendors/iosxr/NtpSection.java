package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.services.NtpKey;
import dev.kpdagger.device.services.NtpServer;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The block `ntp`, or its lines with `ntp` in front.
///
/// @param servers sources and peers
/// @param keys with what trusts them
record NtpSection(List<NtpServer> servers, List<NtpKey> keys) {

  static NtpSection read(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    var lines = new ArrayList<Line>();
    for (Statement head : reading.global("ntp")) {
      if (head.size() == 1) {
        reading.claim(head);
        head.children().forEach(line -> lines.add(new Line(line, 0)));
      } else {
        lines.add(new Line(head, 1));
      }
    }
    lines.removeIf(line -> line.statement.negated());
    var trusted = new HashSet<Long>();
    var defined = new HashSet<Long>();
    for (Line line : lines) {
      var number = Numbers.parse(line.word(1));
      if (number != null && line.word(0).equals("trusted-key")) {
        reading.claim(line.statement);
        trusted.add(number);
      } else if (number != null && line.word(0).equals("authentication-key")) {
        defined.add(number);
      }
    }
    var servers = new ArrayList<NtpServer>();
    var keys = new ArrayList<NtpKey>();
    var usable = new HashSet<>(trusted);
    usable.retainAll(defined);
    for (Line line : lines) {
      switch (line.word(0)) {
        case "server", "peer" -> servers.add(server(reading, line, usable));
        case "authentication-key" -> key(reading, line, trusted, keys);
        default -> setting(reading, line, settings);
      }
    }
    return new NtpSection(servers, keys);
  }

  /// A line of the block, whose first word of its own is number `from`.
  private record Line(Statement statement, int from) {
    String word(int index) {
      return statement.word(from + index);
    }
  }

  private static void setting(Reading reading, Line line, Map<SettingKey<?>, Fact<?>> settings) {
    var statement = line.statement;
    var last = statement.word(statement.size() - 1);
    switch (line.word(0)) {
      case "authenticate" ->
          settings.put(SettingKeys.NTP_AUTHENTICATION, Fact.explicit(true, statement.span()));
      case "access-group" ->
          settings.put(SettingKeys.NTP_ACCESS_LIST, Fact.explicit(last, statement.span()));
      case "source" ->
          settings.put(SettingKeys.NTP_SOURCE_INTERFACE, Fact.explicit(last, statement.span()));
      default -> {
        return;
      }
    }
    reading.claim(statement);
  }

  /// `server [vrf V] [ipv4|ipv6] A [version N] [key K] [prefer] [source I] ...`.
  private static NtpServer server(Reading reading, Line line, Set<Long> usable) {
    var statement = line.statement;
    reading.claim(statement);
    int at = line.from + 1;
    var vrf = "";
    if (statement.word(at).equals("vrf")) {
      vrf = statement.word(at + 1);
      at += 2;
    }
    if (statement.word(at).equals("ipv4") || statement.word(at).equals("ipv6")) {
      at++;
    }
    Long key = Numbers.parse(statement.after("key", at + 1));
    var span = statement.span();
    return new NtpServer(
        statement.word(at),
        vrf,
        line.word(0).equals("peer"),
        key == null
            ? Fact.byDefault(0L, "no key; a configuration shows key where one is set")
            : Fact.explicit(key, span),
        key == null
            ? Fact.byDefault(false, "a source without a key is not authenticated")
            : Fact.explicit(usable.contains(key), span),
        span);
  }

  /// `authentication-key N md5 encrypted X`.
  private static void key(Reading reading, Line line, Set<Long> trusted, List<NtpKey> keys) {
    Long number = Numbers.parse(line.word(1));
    var statement = line.statement;
    if (number == null) {
      reading.invalid(statement);
      return;
    }
    reading.claim(statement);
    var secret = XrSecrets.read(reading, statement, line.from + 3);
    keys.add(new NtpKey(number, line.word(2), secret, trusted.contains(number), statement.span()));
  }
}
