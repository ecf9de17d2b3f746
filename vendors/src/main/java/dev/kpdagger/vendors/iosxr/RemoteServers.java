package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The servers that take management sessions: SSH, Telnet, web, NETCONF, gRPC and XML.
///
/// @param ssh the lines that make SSH answer, in file order
/// @param telnet the lines that make Telnet answer, in file order
record RemoteServers(List<Statement> ssh, List<Statement> telnet) {

  static RemoteServers read(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    var ssh = new ArrayList<Statement>();
    for (Statement line : reading.global("ssh")) {
      if (line.starts("ssh", "server") && !line.negated()) {
        ssh(reading, line, ssh, settings);
      }
    }
    var telnet = new ArrayList<Statement>();
    for (Statement line : reading.global("telnet")) {
      if (line.indexOf("server", 1) > 0 && !line.negated()) {
        reading.claim(line);
        telnet.add(line);
        settings.put(SettingKeys.MANAGEMENT_TELNET_ENABLED, Fact.explicit(true, line.span()));
      }
    }
    algorithms(reading, settings);
    web(reading, settings);
    netconf(reading, settings);
    grpc(reading, settings);
    xml(reading, settings);
    return new RemoteServers(List.copyOf(ssh), List.copyOf(telnet));
  }

  /// `ssh server`, `ssh server v2` and `ssh server vrf V` make SSH answer; with `ssh server
  /// netconf` it answers NETCONF alone.
  private static void ssh(
      Reading reading, Statement line, List<Statement> into, Map<SettingKey<?>, Fact<?>> settings) {
    switch (line.word(2)) {
      case "v2" ->
          settings.put(SettingKeys.MANAGEMENT_SSH_VERSION, Fact.explicit("2", line.span()));
      case "", "vrf" -> {}
      case "logging" -> {
        reading.claim(line);
        return;
      }
      case "netconf" -> {
        reading.claim(line);
        netconfList(line, settings);
        return;
      }
      default -> {
        return;
      }
    }
    reading.claim(line);
    into.add(line);
    settings.putIfAbsent(SettingKeys.MANAGEMENT_SSH_ENABLED, Fact.explicit(true, line.span()));
  }

  /// Algorithms that are switched on or off by name; the list of those offered without a line
  /// depends on the release, so that what is switched on is the part that is known.
  private static void algorithms(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    for (Statement line : reading.global("ssh")) {
      if (line.starts("ssh", "server", "enable") && !line.negated()) {
        var key =
            switch (line.word(3)) {
              case "cipher" -> SettingKeys.MANAGEMENT_SSH_CIPHERS;
              case "hmac" -> SettingKeys.MANAGEMENT_SSH_MACS;
              default -> null;
            };
        if (key != null) {
          reading.claim(line);
          settings.put(key, Fact.explicit(line.words(4), line.span()));
        }
      }
    }
  }

  /// `http server [ssl] [access-group L]`.
  private static void web(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    for (Statement line : reading.global("http")) {
      if (line.starts("http", "server") && !line.negated()) {
        reading.claim(line);
        var key =
            line.indexOf("ssl", 2) > 0
                ? SettingKeys.MANAGEMENT_HTTPS_ENABLED
                : SettingKeys.MANAGEMENT_HTTP_ENABLED;
        settings.put(key, Fact.explicit(true, line.span()));
      }
    }
  }

  private static void netconf(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    for (String word : new String[] {"netconf-yang", "netconf"}) {
      for (Statement head : reading.global(word)) {
        boolean agent = head.word(1).equals("agent") && !head.negated();
        boolean on = word.equals("netconf") || Section.of(reading, head).last("ssh") != null;
        if (agent) {
          reading.claim(head);
        }
        if (agent && on) {
          settings.put(SettingKeys.MANAGEMENT_NETCONF_ENABLED, Fact.explicit(true, head.span()));
        }
      }
    }
  }

  private static void netconfList(Statement line, Map<SettingKey<?>, Fact<?>> settings) {
    var list = line.after("access-list", 3);
    if (!list.isEmpty()) {
      settings.put(SettingKeys.MANAGEMENT_NETCONF_ACCESS_LIST, Fact.explicit(list, line.span()));
    }
  }

  /// `grpc` with `no-tls` answers in clear; without a word about TLS the release decides.
  private static void grpc(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    for (Statement head : reading.global("grpc")) {
      if (head.negated()) {
        continue;
      }
      reading.claim(head);
      var section = Section.of(reading, head);
      settings.put(SettingKeys.MANAGEMENT_GNMI_ENABLED, Fact.explicit(true, head.span()));
      section.last("port");
      section.last("vrf");
      section.last("local-connection");
      section.last("tls-mutual");
      var tls = section.last("tls");
      var clear = section.last("no-tls");
      Fact<Boolean> answer =
          clear != null && !clear.negated()
              ? Fact.explicit(true, clear.span())
              : tls != null && !tls.negated()
                  ? Fact.explicit(false, tls.span())
                  : Fact.unknown("whether gRPC uses TLS without a line depends on the release");
      settings.put(SettingKeys.MANAGEMENT_CLEARTEXT_API_ENABLED, answer);
    }
  }

  /// `xml agent` and `xml agent tty` answer in clear, `xml agent ssl` does not.
  private static void xml(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    for (Statement head : reading.global("xml")) {
      if (head.negated() || !head.word(1).equals("agent")) {
        continue;
      }
      reading.claim(head);
      claimLists(reading, head);
      SourceSpan span = head.span();
      @Nullable Fact<?> known = settings.get(SettingKeys.MANAGEMENT_CLEARTEXT_API_ENABLED);
      boolean clear = known != null && Boolean.TRUE.equals(known.orNull());
      if (head.word(2).isEmpty() && !clear) {
        settings.put(SettingKeys.MANAGEMENT_CLEARTEXT_API_ENABLED, Fact.explicit(true, span));
      }
    }
  }

  private static void claimLists(Reading reading, Statement head) {
    for (Statement vrf : Section.of(reading, head).all("vrf")) {
      var lines = Section.of(reading, vrf);
      lines.last("ipv4", "access-list");
      lines.last("ipv6", "access-list");
    }
  }

  /// The IPv4 list on the sessions of a server's line, or empty.
  static String list(Statement line, String family) {
    for (int i = 0; i + 2 < line.size(); i++) {
      boolean ofFamily = line.word(i).equalsIgnoreCase(family);
      if (ofFamily && line.word(i + 1).equals("access-list")) {
        return line.word(i + 2);
      }
    }
    boolean telnet = line.starts("telnet") && line.indexOf(family, 1) > 0;
    return telnet ? line.after("access-list", 1) : "";
  }
}
