package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.services.NtpKey;
import dev.kpdagger.device.services.NtpServer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `system ntp`.
final class NtpSection {

  private static final String NO_KEY = "none; a configuration shows key where one is used";
  private static final String NOT_TRUSTED =
      "none; a configuration shows trusted-key where there is one";

  private NtpSection() {}

  static List<NtpServer> servers(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    var ntp = reading.root().find("system", "ntp");
    if (ntp == null) {
      settings.put(SettingKeys.NTP_AUTHENTICATION, reading.absent(false, NOT_TRUSTED));
      return List.of();
    }
    ntp.entries("boot-server").forEach(Node::claim);
    var trusted = ntp.find("trusted-key");
    settings.put(
        SettingKeys.NTP_AUTHENTICATION,
        trusted == null
            ? reading.absentIn(ntp, false, NOT_TRUSTED)
            : reading.explicit(true, trusted));
    var source = ntp.value("source-address");
    settings.put(
        SettingKeys.NTP_SOURCE_INTERFACE,
        source == null
            ? reading.absentIn(
                ntp, "", "none; a configuration shows source-address where one is set")
            : reading.explicit(source.word(), source));
    var keys = trusted(ntp);
    var servers = new ArrayList<NtpServer>();
    for (String kind : List.of("server", "peer")) {
      for (Node server : ntp.entries(kind)) {
        server.claim();
        servers.add(server(reading, server, kind.equals("peer"), keys));
      }
    }
    return servers;
  }

  private static NtpServer server(Reading reading, Node server, boolean peer, Set<String> trusted) {
    var key = server.value("key");
    var id = key == null ? null : Numbers.parse(key.word());
    Fact<Long> keyId =
        key == null
            ? reading.absentIn(server, 0L, NO_KEY)
            : id == null ? reading.notUnderstood(key) : reading.explicit(id, key);
    Fact<Boolean> keyTrusted =
        key == null
            ? reading.absentIn(server, false, NO_KEY)
            : reading.explicit(trusted.contains(key.word()), key);
    return new NtpServer(
        server.word(), server.text("routing-instance"), peer, keyId, keyTrusted, server.span());
  }

  /// Keys that are defined and trusted.
  private static Set<String> trusted(Node ntp) {
    var trusted = new HashSet<>(ntp.texts("trusted-key"));
    trusted.removeIf(key -> ntp.find("authentication-key", key) == null);
    return trusted;
  }

  static List<NtpKey> keys(Reading reading) {
    var ntp = reading.root().find("system", "ntp");
    if (ntp == null) {
      return List.of();
    }
    var trusted = trusted(ntp);
    var keys = new ArrayList<NtpKey>();
    for (Node key : ntp.entries("authentication-key")) {
      var id = Numbers.parse(key.word());
      var value = key.value("value");
      if (id == null || value == null) {
        continue;
      }
      key.claim();
      keys.add(
          new NtpKey(
              id,
              key.text("type").isEmpty() ? "md5" : key.text("type"),
              JunosSecrets.readable(value),
              trusted.contains(key.word()),
              key.span()));
    }
    return keys;
  }
}
