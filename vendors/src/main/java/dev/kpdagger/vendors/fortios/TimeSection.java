package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.services.NtpKey;
import dev.kpdagger.device.services.NtpServer;
import dev.kpdagger.vendors.lines.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// `system ntp`. With the type `fortiguard`, the clock follows the two servers of the maker.
final class TimeSection {

  private static final List<String> MAKERS = List.of("ntp1.fortiguard.com", "ntp2.fortiguard.com");
  private static final String NOT_AUTHENTICATED =
      "disabled unless set; FortiOS CLI Reference, system ntp";
  private static final String NO_KEYS = "the servers of the maker are not authenticated";

  private TimeSection() {}

  static List<NtpServer> servers(Reading reading) {
    var servers = new ArrayList<NtpServer>();
    for (Reading.Table table : reading.tables("system ntp")) {
      var node = table.node();
      boolean syncs = node.enabled("ntpsync");
      boolean custom = node.text("type", "fortiguard").equals("custom");
      var own = new ArrayList<NtpServer>();
      for (Node entry : AddressSection.entries(node, "ntpserver")) {
        own.add(server(reading, entry));
      }
      if (syncs && custom) {
        servers.addAll(own);
      } else if (syncs) {
        for (String address : MAKERS) {
          servers.add(
              new NtpServer(
                  address,
                  "",
                  false,
                  Fact.byDefault(0L, NO_KEYS),
                  Fact.byDefault(false, NO_KEYS),
                  node.span()));
        }
      }
    }
    return servers;
  }

  private static NtpServer server(Reading reading, Node entry) {
    var authentication = reading.flag(entry, "authentication", false, NOT_AUTHENTICATED);
    var id = Numbers.parse(entry.text("key-id", "0"));
    long key = id == null ? 0 : id;
    boolean hasKey = Secrets.read(reading, entry, "key") != null;
    return new NtpServer(
        entry.text("server", ""),
        "",
        false,
        authentication.map(on -> on ? key : 0L),
        authentication.map(on -> on && hasKey),
        entry.span());
  }

  static List<NtpKey> keys(Reading reading) {
    var keys = new ArrayList<NtpKey>();
    for (Reading.Table table : reading.tables("system ntp")) {
      for (Node entry : AddressSection.entries(table.node(), "ntpserver")) {
        var secret = Secrets.read(reading, entry, "key");
        var id = Numbers.parse(entry.text("key-id", "0"));
        if (secret != null && entry.enabled("authentication")) {
          keys.add(
              new NtpKey(
                  id == null ? 0 : id,
                  entry.text("key-type", "MD5").toLowerCase(Locale.ROOT),
                  secret,
                  true,
                  entry.span()));
        }
      }
    }
    return keys;
  }

  /// Whether every server of the owner is authenticated.
  static void settings(Reading reading) {
    var node = reading.shared("system ntp");
    if (node == null) {
      return;
    }
    Secrets.read(reading, node, "key");
    var servers = servers(reading);
    if (servers.isEmpty()) {
      return;
    }
    for (NtpServer server : servers) {
      if (!Boolean.TRUE.equals(server.keyTrusted().orNull())) {
        reading.setting(SettingKeys.NTP_AUTHENTICATION, server.keyTrusted());
        return;
      }
    }
    reading.setting(SettingKeys.NTP_AUTHENTICATION, servers.getFirst().keyTrusted());
  }
}
