package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.network.FirstHopGroup;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// `hsrp N`, `vrrp N`, `vrrpv3 N` and `glbp N` under an interface, each with lines of its own.
final class FirstHopSection {

  private static final String HSRP_DEFAULT =
      "the text `cisco` in clear unless configured; Cisco Nexus 5600 NX-OS Unicast Command"
          + " Reference, authentication (HSRP)";
  private static final String NONE =
      "none unless configured; Cisco NX-OS Unicast Routing Configuration Guide, Configuring ";

  private FirstHopSection() {}

  static List<FirstHopGroup> read(Section section, String interfaceName) {
    var groups = new ArrayList<FirstHopGroup>();
    for (Statement line : section.lines()) {
      var protocol =
          switch (line.word(0)) {
            case "hsrp" -> "hsrp";
            case "vrrp", "vrrpv3" -> "vrrp";
            case "glbp" -> "glbp";
            default -> "";
          };
      Long number = protocol.isEmpty() ? null : Numbers.parse(line.word(1));
      if (number != null && !line.negated()) {
        section.reading().claim(line);
        groups.add(group(section.reading(), interfaceName, protocol, number, line));
      }
    }
    return groups;
  }

  private static FirstHopGroup group(
      Reading reading, String interfaceName, String protocol, long number, Statement head) {
    Fact<String> authentication =
        protocol.equals("hsrp")
            ? reading.absentIn(head, "text", HSRP_DEFAULT)
            : reading.absentIn(head, "none", NONE + protocol);
    Secret key = null;
    for (Statement line : head.children()) {
      if (!line.starts("authentication") || line.negated()) {
        continue;
      }
      reading.claim(line);
      switch (line.word(1)) {
        case "md5" -> {
          if (line.word(2).equals("key-chain")) {
            authentication = KeyChains.guarded(reading, line.word(3), "md5", line.span());
          } else {
            authentication = Fact.explicit("md5", line.span());
            key = NxosSecrets.readWord(reading, line, line.word(2).equals("key-string") ? 3 : 2);
          }
        }
        case "text" -> {
          authentication = Fact.explicit("text", line.span());
          key = NxosSecrets.readWord(reading, line, 2);
        }
        default -> {
          authentication = Fact.explicit("text", line.span());
          key = NxosSecrets.readWord(reading, line, 1);
        }
      }
    }
    return new FirstHopGroup(
        protocol, interfaceName, number, authentication, key, head.blockSpan());
  }
}
