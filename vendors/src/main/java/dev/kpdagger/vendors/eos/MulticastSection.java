package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.multicast.MulticastFacts;
import dev.kpdagger.device.multicast.MulticastInterface;
import dev.kpdagger.device.multicast.MulticastPeer;
import dev.kpdagger.device.multicast.MulticastProcess;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `router multicast`, `router pim sparse-mode` and `router msdp`, and what interfaces say of PIM
/// and IGMP.
final class MulticastSection {

  private static final String SHOWN = "; a configuration shows it where there is one: ";
  private static final String NOT_READ = "the reader of this platform does not look at it";

  private final Reading reading;
  private final List<RoutingInterfaces.Port> ports;

  private MulticastSection(Reading reading, List<RoutingInterfaces.Port> ports) {
    this.reading = reading;
    this.ports = ports;
  }

  /// @param screened whether strangers are kept from the port of MSDP
  static MulticastFacts read(
      Reading reading, List<RoutingInterfaces.Port> ports, Fact<Boolean> screened) {
    var section = new MulticastSection(reading, ports);
    return new MulticastFacts(
        reading.list(section.processes()),
        reading.list(section.interfaces()),
        reading.list(section.peers(screened)));
  }

  /// The IPv4 blocks of `router WORD`, by routing table.
  private Map<String, Section> families(String word) {
    Map<String, Section> found = new LinkedHashMap<>();
    for (Statement head : reading.global("router")) {
      if (!head.word(1).equals(word) || head.negated()) {
        continue;
      }
      var section = Section.of(reading, head);
      family(section, "", found);
      for (Statement vrf : section.all("vrf")) {
        family(Section.of(reading, vrf), vrf.word(1), found);
      }
    }
    return found;
  }

  private void family(Section section, String vrf, Map<String, Section> found) {
    for (Statement family : section.all("ipv4")) {
      if (!family.negated()) {
        found.put(vrf, Section.of(reading, family));
      }
    }
  }

  private List<MulticastProcess> processes() {
    var routing = families("multicast");
    var pim = families("pim");
    var processes = new ArrayList<MulticastProcess>();
    routing.forEach(
        (vrf, section) -> {
          if (section.has("routing")) {
            processes.add(process(vrf, section, pim.get(vrf)));
          }
        });
    for (Statement line : reading.global("ip")) {
      if (line.starts("ip", "multicast-routing") && !line.negated() && processes.isEmpty()) {
        reading.claim(line);
        processes.add(process("", Section.of(reading, line), pim.get("")));
      }
    }
    return processes;
  }

  private MulticastProcess process(String vrf, Section head, @Nullable Section pim) {
    var section = pim == null ? head : pim;
    var threshold = pim == null ? null : pim.last("spt", "threshold");
    var register = pim == null ? null : pim.last("register", "filter");
    return new MulticastProcess(
        vrf,
        rendezvousPoint(section),
        register == null || register.negated()
            ? rendezvousList(section)
            : Fact.explicit(register.rest(2), register.span()),
        rendezvousList(section),
        Fact.unknown(NOT_READ),
        Fact.unknown(NOT_READ),
        threshold == null || threshold.negated()
            ? section.absent(
                false,
                "the source tree from the first packet on; DISA STIG Arista MLS EOS 4.X,"
                    + " ARST-RT-000590")
            : Fact.explicit(threshold.word(2).equals("infinity"), threshold.span()),
        head.head().span());
  }

  /// `rp address A access-list L`: the groups that the rendezvous point serves.
  private static Fact<String> rendezvousList(Section section) {
    Fact<String> found = section.absent("", "none" + SHOWN + "rp address, access-list");
    for (Statement line : section.all("rp", "address")) {
      if (!line.negated()) {
        var list = line.after("access-list", 3);
        if (list.isEmpty()) {
          return Fact.explicit("", line.span());
        }
        found = Fact.explicit(list, line.span());
      }
    }
    return found;
  }

  private Fact<Boolean> rendezvousPoint(Section section) {
    for (Statement line : section.all("rp", "address")) {
      if (!line.negated() && isOwn(line.word(2))) {
        return Fact.explicit(true, line.span());
      }
    }
    for (Statement line : section.all("rp", "candidate")) {
      if (!line.negated()) {
        return Fact.explicit(true, line.span());
      }
    }
    return section.absent(false, "no line of the file makes the device a rendezvous point");
  }

  private boolean isOwn(String address) {
    for (RoutingInterfaces.Port port : ports) {
      for (String own : port.facts().addresses()) {
        if (own.startsWith(address + "/")) {
          return true;
        }
      }
    }
    return false;
  }

  private List<MulticastInterface> interfaces() {
    var interfaces = new ArrayList<MulticastInterface>();
    for (RoutingInterfaces.Port port : ports) {
      var section = port.section();
      var mode = section.last("pim", "ipv4", "sparse-mode");
      if (mode == null) {
        mode = section.last("ip", "pim", "sparse-mode");
      }
      if (mode == null || mode.negated()) {
        continue;
      }
      interfaces.add(
          new MulticastInterface(
              port.facts().name(),
              Fact.explicit(true, mode.span()),
              neighborFilter(section),
              list(section, "multicast", "ipv4", "boundary"),
              list(section, "ip", "igmp", "access-group"),
              Fact.unknown(NOT_READ),
              mode.span()));
    }
    return interfaces;
  }

  private static Fact<String> neighborFilter(Section section) {
    for (String[] words :
        new String[][] {
          {"pim", "ipv4", "neighbor", "filter"},
          {"pim", "ipv4", "neighbor-filter"},
          {"ip", "pim", "neighbor-filter"}
        }) {
      var line = section.last(words);
      if (line != null && !line.negated()) {
        return Fact.explicit(line.word(line.size() - 1), line.span());
      }
    }
    return section.absent("", "none" + SHOWN + "pim ipv4 neighbor filter");
  }

  private static Fact<String> list(Section section, String... words) {
    var line = section.last(words);
    return line == null || line.negated()
        ? section.absent("", "none" + SHOWN + String.join(" ", words))
        : Fact.explicit(line.word(words.length), line.span());
  }

  private List<MulticastPeer> peers(Fact<Boolean> screened) {
    var peers = new ArrayList<MulticastPeer>();
    for (Statement head : reading.global("router")) {
      if (head.starts("router", "msdp") && !head.negated()) {
        var section = Section.of(reading, head);
        peers(section, "", screened, peers);
        for (Statement vrf : section.all("vrf")) {
          peers(Section.of(reading, vrf), vrf.word(1), screened, peers);
        }
      }
    }
    return peers;
  }

  private void peers(Section router, String vrf, Fact<Boolean> screened, List<MulticastPeer> into) {
    var originator = router.last("originator-id", "local-interface");
    for (Statement line : router.all("peer")) {
      if (!line.negated()) {
        into.add(peer(Section.of(reading, line), vrf, originator, screened));
      }
    }
  }

  private MulticastPeer peer(
      Section peer, String vrf, @Nullable Statement originator, Fact<Boolean> screened) {
    var line = peer.last("password");
    var password = line == null || line.negated() ? null : line;
    var local = peer.last("local-interface");
    Fact<String> source =
        local != null && !local.negated()
            ? Fact.explicit(InterfaceNames.full(local.word(1)), local.span())
            : originator != null && !originator.negated()
                ? Fact.explicit(InterfaceNames.full(originator.word(2)), originator.span())
                : peer.absent("", "none" + SHOWN + "local-interface");
    return new MulticastPeer(
        vrf,
        peer.head().word(1),
        disabled(peer),
        password != null
            ? Fact.explicit(true, password.span())
            : peer.absent(false, "none" + SHOWN + "password"),
        password != null ? EosSecrets.read(reading, password, 1) : null,
        source,
        source.map(name -> name.startsWith("Loopback")),
        filter(peer, "in"),
        filter(peer, "out"),
        limit(peer),
        screened,
        peer.head().blockSpan());
  }

  private static Fact<Boolean> disabled(Section peer) {
    for (String word : List.of("disabled", "shutdown")) {
      var line = peer.last(word);
      if (line != null) {
        return Fact.explicit(!line.negated(), line.span());
      }
    }
    return peer.absent(false, "up; a configuration shows disabled where it is not");
  }

  /// `sa-filter in list L`.
  private static Fact<String> filter(Section peer, String direction) {
    for (Statement line : peer.all("sa-filter", direction)) {
      if (!line.negated()) {
        return Fact.explicit(line.word(line.size() - 1), line.span());
      }
    }
    return peer.absent("", "none" + SHOWN + "sa-filter");
  }

  private static Fact<Long> limit(Section peer) {
    var line = peer.last("sa-limit");
    if (line == null || line.negated()) {
      return peer.absent(0L, "none" + SHOWN + "sa-limit");
    }
    Long number = Numbers.parse(line.word(1));
    return number == null ? peer.reading().notUnderstood(line) : Fact.explicit(number, line.span());
  }
}
