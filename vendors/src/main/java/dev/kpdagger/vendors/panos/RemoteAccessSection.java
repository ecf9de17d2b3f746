package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.vpn.RemoteAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// GlobalProtect portals and gateways, and the TLS profiles of them and of the web server.
final class RemoteAccessSection {

  private static final String OLDEST =
      "the oldest version without min-version depends on the release";

  /// The versions by their words in a profile, oldest first, as settings call them.
  private static final List<String> VERSIONS = List.of("tls1-0", "tls1-1", "tls1-2", "tls1-3");

  private RemoteAccessSection() {}

  static List<RemoteAccess> read(Reading reading, Config config) {
    var found = new ArrayList<RemoteAccess>();
    for (Node vsys : Reading.child(config.device(), "vsys")) {
      var protect = Reading.child(vsys, "global-protect");
      for (Node portal : Reading.child(protect, "global-protect-portal")) {
        var portalConfig = Reading.child(portal, "portal-config");
        found.add(access(config, vsys, "globalprotect-portal", portal, portalConfig));
      }
      for (Node gateway : Reading.child(protect, "global-protect-gateway")) {
        found.add(access(config, vsys, "globalprotect-gateway", gateway, gateway));
      }
    }
    return found;
  }

  private static RemoteAccess access(
      Config config, Node vsys, String kind, Node entry, Node options) {
    entry.claimAll();
    var name = Reading.word(options, "ssl-tls-service-profile");
    var address = Reading.word(options, "local-address", "interface");
    var certificate = Reading.value(options, "certificate-profile");
    return new RemoteAccess(
        kind,
        entry.word(),
        config.contextOf(vsys.word()),
        address.isEmpty() ? List.of() : List.of(address),
        Fact.explicit(true, entry.span()),
        minimumTls(profile(config, vsys, name)),
        certificate == null
            ? Fact.byDefault(
                false, "a password alone; a configuration prints certificate-profile where one is")
            : Fact.explicit(true, certificate.span()),
        entry.span());
  }

  private static @Nullable Node profile(Config config, Node vsys, String name) {
    if (name.isEmpty()) {
      return null;
    }
    var own = vsys.at("ssl-tls-service-profile", name);
    return own != null ? own : config.root().at("shared", "ssl-tls-service-profile", name);
  }

  private static Fact<String> minimumTls(@Nullable Node profile) {
    if (profile == null) {
      return Fact.unknown("its TLS profile is not in the file");
    }
    var minimum = Reading.value(profile, "protocol-settings", "min-version");
    return minimum == null
        ? Fact.unknown(OLDEST)
        : Fact.explicit(minimum.word().replace("-", "."), minimum.span());
  }

  /// The TLS versions of the web server, where it has a profile.
  static void settings(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    var config = reading.configs().getFirst();
    for (Config each : reading.configs()) {
      claim(Reading.at(each.root(), "shared", "ssl-tls-service-profile"));
      for (Node vsys : Reading.child(each.device(), "vsys")) {
        claim(Reading.child(vsys, "ssl-tls-service-profile"));
      }
    }
    var name = Reading.word(config.device(), "deviceconfig", "system", "ssl-tls-service-profile");
    var profile =
        name.isEmpty() ? null : config.root().at("shared", "ssl-tls-service-profile", name);
    if (profile == null) {
      return;
    }
    var minimum = Reading.value(profile, "protocol-settings", "min-version");
    if (minimum == null) {
      settings.put(SettingKeys.MANAGEMENT_HTTPS_TLS_VERSIONS, Fact.unknown(OLDEST));
      return;
    }
    int from = VERSIONS.indexOf(minimum.word());
    var maximum = Reading.word(profile, "protocol-settings", "max-version");
    int to = VERSIONS.indexOf(maximum);
    if (from < 0) {
      settings.put(SettingKeys.MANAGEMENT_HTTPS_TLS_VERSIONS, Reading.notUnderstood(minimum));
      return;
    }
    var versions =
        VERSIONS.subList(from, (to < from ? VERSIONS.size() - 1 : to) + 1).stream()
            .map(version -> "TLSv" + version.substring(3).replace('-', '.'))
            .toList();
    settings.put(
        SettingKeys.MANAGEMENT_HTTPS_TLS_VERSIONS, Fact.explicit(versions, minimum.span()));
  }

  private static void claim(Node profiles) {
    for (Node profile : profiles) {
      profile.claimAll();
    }
  }
}
