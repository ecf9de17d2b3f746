package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.network.Wlan;
import dev.kpdagger.vendors.lines.CiscoSecrets;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Wireless networks: `wlan PROFILE ID SSID` of controllers and `dot11 ssid NAME` of access points.
final class WlanSection {

  private WlanSection() {}

  static List<Wlan> read(Reading reading, List<InterfaceBlocks.Block> interfaces) {
    var wlans = new ArrayList<Wlan>();
    for (Statement head : reading.global("wlan")) {
      if (!head.negated() && Numbers.parse(head.word(2)) != null) {
        reading.claim(head);
        wlans.add(ofController(Section.of(reading, head)));
      }
    }
    for (Statement head : reading.global("dot11")) {
      if (head.word(1).equals("ssid") && !head.negated()) {
        reading.claim(head);
        wlans.add(ofAccessPoint(Section.of(reading, head), head.rest(2)));
      }
    }
    var known = new HashSet<String>();
    wlans.forEach(wlan -> known.add(wlan.ssid()));
    for (InterfaceBlocks.Block block : interfaces) {
      ofRadio(reading, block, known, wlans);
    }
    return wlans;
  }

  /// Old access points configure an SSID under the radio; later ones name a global one there.
  private static void ofRadio(
      Reading reading, InterfaceBlocks.Block block, Set<String> known, List<Wlan> wlans) {
    for (Statement line : block.section().lines()) {
      if (!line.starts("ssid") || line.negated() || line.size() < 2) {
        continue;
      }
      reading.claim(line);
      var ssid = line.rest(1);
      if (known.add(ssid)) {
        wlans.add(ofAccessPoint(Section.of(reading, line), ssid));
      }
    }
  }

  /// A controller asks for WPA2 with IEEE 802.1X unless it is told otherwise.
  private static Wlan ofController(Section section) {
    var head = section.head();
    Secret key = null;
    Fact<String> authentication =
        section.absent(
            "802.1x", "WPA2 with 802.1X; Catalyst 9800 Software Configuration Guide, WLANs");
    for (Statement line : section.all("security", "wpa")) {
      switch (line.rest(2)) {
        case "" -> authentication = line.negated() ? known("open", line) : authentication;
        case "akm psk" -> authentication = line.negated() ? authentication : known("psk", line);
        case "akm sae" -> authentication = line.negated() ? authentication : known("sae", line);
        case "akm dot1x" ->
            authentication = line.negated() ? authentication : known("802.1x", line);
        default -> {
          if (line.word(2).equals("psk") && line.word(3).equals("set-key")) {
            // a key may hold spaces, and nothing follows it
            key = CiscoSecrets.read(section.reading(), line, 5);
            authentication =
                authentication instanceof Fact.Explicit<String>
                    ? authentication
                    : known("psk", line);
          }
        }
      }
    }
    return new Wlan(
        head.word(1),
        head.rest(3).isEmpty() ? head.word(1) : head.rest(3),
        shutdown(section),
        authentication,
        key,
        head.blockSpan());
  }

  private static Fact<String> known(String method, Statement line) {
    return Fact.explicit(method, line.span());
  }

  /// A new WLAN is shut down until `no shutdown` is printed.
  private static Fact<Boolean> shutdown(Section section) {
    return section.flag(
        true, "down until `no shutdown`; Catalyst 9800 Configuration Guide, WLANs", "shutdown");
  }

  private static Wlan ofAccessPoint(Section section, String ssid) {
    var management = section.last("authentication", "key-management");
    var psk = section.last("wpa-psk");
    var eap = section.last("authentication", "network-eap");
    var open = section.last("authentication", "open");
    Secret key = psk == null || psk.negated() ? null : CiscoSecrets.read(section.reading(), psk, 2);
    Fact<String> authentication;
    if (psk != null && key != null && management != null) {
      authentication = known("psk", management);
    } else if (management != null && !management.negated()) {
      authentication = known("802.1x", management);
    } else if (eap != null && !eap.negated()) {
      authentication = known("802.1x", eap);
    } else if (open != null && !open.negated() && open.indexOf("eap", 2) > 0) {
      // `open` is the first handshake of IEEE 802.11; `eap LIST` asks for 802.1X after it
      authentication = known("802.1x", open);
    } else {
      authentication =
          section.absent(
              "open", "open unless configured; Cisco IOS for Access Points, authentication");
    }
    return new Wlan(
        ssid,
        ssid,
        section.absent(false, "an SSID is up where a radio uses it"),
        authentication,
        key,
        section.head().blockSpan());
  }
}
