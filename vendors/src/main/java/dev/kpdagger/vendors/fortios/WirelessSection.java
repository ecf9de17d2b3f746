package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.network.Wlan;
import java.util.ArrayList;
import java.util.List;

/// `wireless-controller vap`: wireless networks.
final class WirelessSection {

  private static final String PERSONAL =
      "wpa2-only-personal unless set; FortiOS CLI Reference, wireless-controller vap";

  private WirelessSection() {}

  static List<Wlan> read(Reading reading) {
    var networks = new ArrayList<Wlan>();
    for (Reading.Table table : reading.tables("wireless-controller vap")) {
      for (Node entry : table.node().entries()) {
        networks.add(wlan(reading, entry));
      }
    }
    return networks;
  }

  private static Wlan wlan(Reading reading, Node entry) {
    var key = Secrets.read(reading, entry, "passphrase");
    var sae = Secrets.read(reading, entry, "sae-password");
    var wep = Secrets.read(reading, entry, "key");
    Secrets.read(reading, entry, "sae-private-key");
    return new Wlan(
        entry.name(),
        entry.text("ssid", "fortinet"),
        Fact.byDefault(false, "a network without a schedule is always on"),
        authentication(reading.word(entry, "security", "wpa2-only-personal", PERSONAL)),
        key != null ? key : sae != null ? sae : wep,
        entry.span());
  }

  private static Fact<String> authentication(Fact<String> security) {
    return security.map(WirelessSection::method);
  }

  private static String method(String security) {
    if (security.startsWith("wep")) {
      return "wep";
    }
    if (security.contains("enterprise")) {
      return "802.1x";
    }
    if (security.contains("personal")) {
      return "psk";
    }
    if (security.contains("sae")) {
      return "sae";
    }
    return "open";
  }
}
