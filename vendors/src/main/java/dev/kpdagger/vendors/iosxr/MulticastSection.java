package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.multicast.MulticastFacts;
import dev.kpdagger.device.multicast.MulticastInterface;
import dev.kpdagger.device.multicast.MulticastPeer;
import dev.kpdagger.device.multicast.MulticastProcess;
import dev.kpdagger.device.network.NetworkInterface;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `multicast-routing`, `router pim`, `router igmp` and `router msdp`. PIM runs on the interfaces
/// that `multicast-routing` enables, unless `router pim` disables one.
final class MulticastSection {

  private static final String GUIDE = "; Cisco IOS XR Multicast Command Reference, ";

  private final Reading reading;
  private final List<NetworkInterface> interfaces;

  private MulticastSection(Reading reading, List<NetworkInterface> interfaces) {
    this.reading = reading;
    this.interfaces = interfaces;
  }

  /// @param screened whether strangers are kept from the port of MSDP
  static MulticastFacts read(
      Reading reading, List<NetworkInterface> interfaces, Fact<Boolean> screened) {
    var section = new MulticastSection(reading, interfaces);
    return new MulticastFacts(
        reading.list(section.processes()),
        reading.list(section.runs()),
        reading.list(section.peers(screened)));
  }

  /// The IPv4 blocks of a command by routing table: in old releases the lines stand in the block
  /// itself.
  private Map<String, Section> families(String first, String second) {
    Map<String, Section> found = new LinkedHashMap<>();
    for (Statement head : reading.global(first)) {
      boolean here = second.isEmpty() || head.word(1).equals(second);
      if (here && !head.negated()) {
        reading.claim(head);
        var section = Section.of(reading, head);
        family(section, "", found);
        for (Statement vrf : section.all("vrf")) {
          family(Section.of(reading, vrf), vrf.word(1), found);
        }
      }
    }
    return found;
  }

  private void family(Section section, String vrf, Map<String, Section> found) {
    for (Statement family : section.all("address-family")) {
      if (family.word(1).equals("ipv4") && !family.negated()) {
        found.put(vrf, Section.of(reading, family));
      }
    }
    found.putIfAbsent(vrf, section);
  }

  private List<MulticastProcess> processes() {
    var processes = new ArrayList<MulticastProcess>();
    var pim = families("router", "pim");
    families("multicast-routing", "")
        .forEach(
            (vrf, family) -> {
              if (!family.all("interface").isEmpty()) {
                processes.add(process(vrf, family, pim.get(vrf)));
              }
            });
    pim.forEach(
        (vrf, family) -> {
          boolean known = processes.stream().anyMatch(p -> p.vrf().equals(vrf));
          if (!known && !family.lines().isEmpty()) {
            processes.add(process(vrf, family, family));
          }
        });
    return processes;
  }

  private MulticastProcess process(String vrf, Section head, @Nullable Section pim) {
    var section = pim == null ? head : pim;
    return new MulticastProcess(
        vrf,
        rendezvousPoint(section),
        section.text("", none("accept-register"), "accept-register"),
        section.text("", none("allow-rp"), "allow-rp"),
        section.number(0, none("maximum register-states"), "maximum", "register-states"),
        section.number(0, none("maximum routes"), "maximum", "routes"),
        section.flag(
            false,
            "the source tree from the first packet on" + GUIDE + "spt-threshold infinity",
            "spt-threshold",
            "infinity"),
        head.head().span());
  }

  private static String none(String command) {
    return "none unless configured" + GUIDE + command;
  }

  private Fact<Boolean> rendezvousPoint(Section section) {
    for (Statement line : section.all("rp-address")) {
      if (!line.negated() && isOwn(line.word(1))) {
        return Fact.explicit(true, line.span());
      }
    }
    for (String kind : List.of("auto-rp", "bsr")) {
      for (Statement line : section.all(kind)) {
        if (line.word(1).startsWith("candidate-rp") && !line.negated()) {
          return Fact.explicit(true, line.span());
        }
      }
    }
    return section.absent(false, "no line of the file makes the device a rendezvous point");
  }

  private boolean isOwn(String address) {
    return interfaces.stream()
        .anyMatch(i -> i.addresses().stream().anyMatch(own -> own.startsWith(address + "/")));
  }

  private List<MulticastInterface> runs() {
    var pim = families("router", "pim");
    var igmp = igmp();
    var found = new ArrayList<MulticastInterface>();
    families("multicast-routing", "")
        .forEach(
            (vrf, family) -> {
              for (NetworkInterface one : interfaces) {
                var line = enabling(family, one.name());
                boolean loopback = one.name().startsWith("Loopback");
                if (line != null && one.vrf().equals(vrf) && !loopback) {
                  found.add(run(one, line, pim.get(vrf), igmp));
                }
              }
            });
    return found;
  }

  /// `interface X enable` under a block or on its line, else `interface all enable`.
  private @Nullable Statement enabling(Section family, String name) {
    Statement all = null;
    for (Statement line : family.all("interface")) {
      boolean on =
          line.word(line.size() - 1).equals("enable")
              || line.children().stream().anyMatch(l -> l.starts("enable") && !l.negated());
      boolean off = line.children().stream().anyMatch(l -> l.starts("disable") && !l.negated());
      if (line.word(1).equals(name) && (on || off)) {
        return on ? line : null;
      }
      if (line.word(1).equals("all") && on) {
        all = line;
      }
    }
    return all;
  }

  private Map<String, Section> igmp() {
    Map<String, Section> found = new HashMap<>();
    for (Section block : families("router", "igmp").values()) {
      for (Statement line : block.all("interface")) {
        found.put(line.word(1), Section.of(reading, line));
      }
      found.putIfAbsent("", block);
    }
    return found;
  }

  private MulticastInterface run(
      NetworkInterface port, Statement line, @Nullable Section pim, Map<String, Section> igmp) {
    var own = Section.of(reading, line);
    var pimPort = pim == null ? null : block(pim, port.name());
    var group = igmp.get(port.name());
    var groups = igmp.get("");
    return new MulticastInterface(
        port.name(),
        Fact.explicit(pimPort == null || !pimPort.has("disable"), line.span()),
        filter(pimPort, pim, own, "neighbor-filter"),
        own.text("", none("boundary"), "boundary"),
        group == null
            ? own.absent("", none("access-group"))
            : group.text("", none("access-group"), "access-group"),
        groupLimit(group, groups, own),
        line.span());
  }

  private @Nullable Section block(Section pim, String name) {
    for (Statement line : pim.all("interface")) {
      if (line.word(1).equals(name)) {
        return Section.of(reading, line);
      }
    }
    return null;
  }

  private static Fact<String> filter(
      @Nullable Section port, @Nullable Section pim, Section own, String word) {
    for (Section section : new Section[] {port, pim}) {
      var line = section == null ? null : section.last(word);
      if (line != null && !line.negated()) {
        return Fact.explicit(line.word(1), line.span());
      }
    }
    return own.absent("", none(word));
  }

  /// `maximum groups-per-interface N`, or `maximum groups N` of the router.
  private static Fact<Long> groupLimit(
      @Nullable Section port, @Nullable Section router, Section own) {
    for (Section section : new Section[] {port, router}) {
      for (String word : List.of("groups-per-interface", "groups")) {
        var line = section == null ? null : section.last("maximum", word);
        Long number = line == null || line.negated() ? null : Numbers.parse(line.word(2));
        if (line != null && number != null) {
          return Fact.explicit(number, line.span());
        }
      }
    }
    return own.absent(0L, "no limit of the administrator" + GUIDE + "maximum groups-per-interface");
  }

  private List<MulticastPeer> peers(Fact<Boolean> screened) {
    var peers = new ArrayList<MulticastPeer>();
    for (Statement head : reading.global("router")) {
      if (!head.starts("router", "msdp") || head.negated()) {
        continue;
      }
      reading.claim(head);
      var router = Section.of(reading, head);
      for (Statement line : router.all("peer")) {
        if (!line.negated()) {
          peers.add(peer(line, router, screened));
        }
      }
    }
    return peers;
  }

  private MulticastPeer peer(Statement head, Section router, Fact<Boolean> screened) {
    var section = Section.of(reading, head);
    var line = section.last("password");
    var password = line == null || line.negated() ? null : line;
    var source = nearest(section, router, "connect-source");
    return new MulticastPeer(
        "",
        head.word(1),
        section.flag(false, "up unless shut down" + GUIDE + "shutdown (MSDP)", "shutdown"),
        password != null
            ? Fact.explicit(true, password.span())
            : section.absent(false, none("password (MSDP)")),
        password != null ? XrSecrets.read(reading, password, 1) : null,
        source,
        source.map(name -> name.startsWith("Loopback")),
        filter(section, router, "in"),
        filter(section, router, "out"),
        limit(section, router),
        screened,
        head.blockSpan());
  }

  private static Fact<String> nearest(Section peer, Section router, String word) {
    for (Section section : new Section[] {peer, router}) {
      var line = section.last(word);
      if (line != null && !line.negated()) {
        return Fact.explicit(line.word(1), line.span());
      }
    }
    return peer.absent("", none(word));
  }

  /// `sa-filter in list L`, of the peer or of the router.
  private static Fact<String> filter(Section peer, Section router, String direction) {
    for (Section section : new Section[] {peer, router}) {
      for (Statement line : section.all("sa-filter", direction)) {
        if (!line.negated()) {
          return Fact.explicit(line.word(line.size() - 1), line.span());
        }
      }
    }
    return peer.absent("", none("sa-filter"));
  }

  private static Fact<Long> limit(Section peer, Section router) {
    for (Section section : new Section[] {peer, router}) {
      for (String word : List.of("external-sa", "peer-external-sa")) {
        var line = section.last("maximum", word);
        Long number = line == null || line.negated() ? null : Numbers.parse(line.word(2));
        if (line != null && number != null) {
          return Fact.explicit(number, line.span());
        }
      }
    }
    return peer.absent(0L, "no limit of the administrator" + GUIDE + "maximum external-sa");
  }
}
