package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.multicast.MulticastFacts;
import dev.kpdagger.device.multicast.MulticastInterface;
import dev.kpdagger.device.multicast.MulticastPeer;
import dev.kpdagger.device.multicast.MulticastProcess;
import dev.kpdagger.vendors.lines.CiscoSecrets;
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

/// `ip multicast-routing`, `ip pim`, `ip igmp` and `ip msdp`.
final class MulticastSection {

  private static final String PIM = "; Cisco IOS IP Multicast Command Reference, ip pim ";
  private static final String IGMP = "; Cisco IOS IP Multicast Command Reference, ip igmp ";
  private static final String MSDP = "; Cisco IOS IP Multicast Command Reference, ip msdp ";

  private final Reading reading;
  private final List<RoutingInterfaces.Port> ports;

  /// The global lines of a kind by routing table and by the words behind the table, the last one of
  /// each; the key of a peer's line has its address.
  private final Map<String, Map<String, Statement>> tables = new LinkedHashMap<>();

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

  /// `ip WORD [vrf V] REST`: where REST begins.
  private static int rest(Statement line) {
    return line.word(2).equals("vrf") ? 4 : 2;
  }

  private static String vrf(Statement line) {
    return line.word(2).equals("vrf") ? line.word(3) : "";
  }

  private List<MulticastProcess> processes() {
    Map<String, Statement> heads = new LinkedHashMap<>();
    for (Statement line : reading.global("ip")) {
      switch (line.word(1)) {
        case "multicast-routing" -> {
          reading.claim(line);
          if (!line.negated()) {
            heads.put(vrf(line), line);
          }
        }
        case "pim", "multicast" -> {
          var words = tables.computeIfAbsent(line.word(1) + " " + vrf(line), _ -> new HashMap<>());
          if (line.negated()) {
            words.remove(line.word(rest(line)));
          } else {
            words.put(line.word(rest(line)), line);
          }
        }
        default -> {}
      }
    }
    var processes = new ArrayList<MulticastProcess>();
    heads.forEach((vrf, head) -> processes.add(process(vrf, head)));
    return processes;
  }

  private @Nullable Statement line(String kind, String vrf, String word) {
    var line = tables.getOrDefault(kind + " " + vrf, Map.of()).get(word);
    if (line != null) {
      reading.claim(line);
    }
    return line;
  }

  private MulticastProcess process(String vrf, Statement head) {
    return new MulticastProcess(
        vrf,
        rendezvousPoint(vrf),
        filter(line("pim", vrf, "accept-register"), "accept-register"),
        filter(line("pim", vrf, "accept-rp"), "accept-rp"),
        number(line("pim", vrf, "register-rate-limit"), PIM + "register-rate-limit"),
        number(
            line("multicast", vrf, "route-limit"),
            "; Cisco IOS IP Multicast Command Reference, ip multicast route-limit"),
        sharedTree(line("pim", vrf, "spt-threshold")),
        head.span());
  }

  /// An address of the device as static rendezvous point, or its announcement as one.
  private Fact<Boolean> rendezvousPoint(String vrf) {
    for (String word : List.of("send-rp-announce", "rp-candidate")) {
      var line = line("pim", vrf, word);
      if (line != null) {
        return Fact.explicit(true, line.span());
      }
    }
    for (Statement line : reading.global("ip")) {
      boolean names =
          line.word(1).equals("pim")
              && vrf(line).equals(vrf)
              && line.word(rest(line)).equals("rp-address")
              && !line.negated();
      if (names) {
        reading.claim(line);
        if (isOwn(line.word(rest(line) + 1))) {
          return Fact.explicit(true, line.span());
        }
      }
    }
    return reading.absent(false, "no line of the file makes the device a rendezvous point");
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

  private Fact<String> filter(@Nullable Statement line, String command) {
    return line == null
        ? reading.absent("", "none unless configured" + PIM + command)
        : Fact.explicit(line.rest(rest(line) + 1), line.span());
  }

  private Fact<Long> number(@Nullable Statement line, String source) {
    if (line == null) {
      return reading.absent(0L, "no limit unless configured" + source);
    }
    Long number = Numbers.parse(line.word(rest(line) + 1));
    return number == null ? reading.notUnderstood(line) : Fact.explicit(number, line.span());
  }

  private Fact<Boolean> sharedTree(@Nullable Statement line) {
    return line == null
        ? reading.absent(
            false, "0 kbit/s, the first packet, unless configured" + PIM + "spt-threshold")
        : Fact.explicit(line.indexOf("infinity", 3) > 0, line.span());
  }

  private List<MulticastInterface> interfaces() {
    var interfaces = new ArrayList<MulticastInterface>();
    var limit = globalLimit();
    for (RoutingInterfaces.Port port : ports) {
      if (port.section().lacks("ip")) {
        continue;
      }
      var mode = mode(port.section());
      if (mode != null) {
        interfaces.add(facts(port, mode, limit));
      }
    }
    return interfaces;
  }

  private static @Nullable Statement mode(Section section) {
    Statement found = null;
    for (String word :
        List.of("sparse-mode", "dense-mode", "sparse-dense-mode", "passive", "bidir-enable")) {
      var line = section.last("ip", "pim", word);
      if (line != null && !line.negated()) {
        found = line;
      }
    }
    return found;
  }

  private MulticastInterface facts(
      RoutingInterfaces.Port port, Statement mode, @Nullable Fact<Long> limit) {
    var section = port.section();
    var own = section.last("ip", "igmp", "limit");
    return new MulticastInterface(
        port.facts().name(),
        Fact.explicit(!mode.word(2).equals("passive"), mode.span()),
        section.text(
            "", "none unless configured" + PIM + "neighbor-filter", "ip", "pim", "neighbor-filter"),
        boundary(section),
        section.text(
            "", "none unless configured" + IGMP + "access-group", "ip", "igmp", "access-group"),
        own == null && limit != null
            ? limit
            : section.number(
                0, "no limit unless configured" + IGMP + "limit", "ip", "igmp", "limit"),
        mode.span());
  }

  private static Fact<String> boundary(Section section) {
    return section.text(
        "",
        "none unless configured; Cisco IOS IP Multicast Command Reference, ip multicast boundary",
        "ip",
        "multicast",
        "boundary");
  }

  /// `ip igmp limit N` of the whole device.
  private @Nullable Fact<Long> globalLimit() {
    Fact<Long> found = null;
    for (Statement line : reading.global("ip")) {
      if (line.word(1).equals("igmp") && line.word(rest(line)).equals("limit") && !line.negated()) {
        reading.claim(line);
        Long number = Numbers.parse(line.word(rest(line) + 1));
        found = number == null ? reading.notUnderstood(line) : Fact.explicit(number, line.span());
      }
    }
    return found;
  }

  /// What the file says of each peer, by routing table and address.
  private record Peer(String vrf, String address) {}

  private List<MulticastPeer> peers(Fact<Boolean> screened) {
    Map<Peer, Statement> heads = new LinkedHashMap<>();
    Map<Peer, Map<String, Statement>> options = new HashMap<>();
    for (Statement line : reading.global("ip")) {
      if (!line.word(1).equals("msdp") || line.negated()) {
        continue;
      }
      int at = rest(line);
      switch (line.word(at)) {
        case "peer" -> {
          reading.claim(line);
          heads.put(new Peer(vrf(line), line.word(at + 1)), line);
        }
        case "password" -> option(line, at + 2, "password", options);
        case "sa-filter" -> option(line, at + 2, "sa-filter " + line.word(at + 1), options);
        case "sa-limit", "shutdown" -> option(line, at + 1, line.word(at), options);
        default -> {}
      }
    }
    var peers = new ArrayList<MulticastPeer>();
    heads.forEach(
        (peer, head) ->
            peers.add(peer(peer, head, options.getOrDefault(peer, Map.of()), screened)));
    return peers;
  }

  /// A line whose word `at` names the peer that it is about.
  private void option(
      Statement line, int at, String name, Map<Peer, Map<String, Statement>> options) {
    reading.claim(line);
    options
        .computeIfAbsent(new Peer(vrf(line), line.word(at)), _ -> new HashMap<>())
        .put(name, line);
  }

  private MulticastPeer peer(
      Peer peer, Statement head, Map<String, Statement> options, Fact<Boolean> screened) {
    var password = options.get("password");
    var shutdown = options.get("shutdown");
    var limit = options.get("sa-limit");
    var source = head.after("connect-source", rest(head));
    Fact<String> from =
        source.isEmpty()
            ? reading.absent("", "the interface on the way to the peer" + MSDP + "peer")
            : Fact.explicit(InterfaceNames.full(source), head.span());
    Long number = limit == null ? null : Numbers.parse(limit.word(limit.size() - 1));
    return new MulticastPeer(
        peer.vrf,
        peer.address,
        shutdown == null
            ? reading.absent(false, "up unless shut down" + MSDP + "shutdown")
            : Fact.explicit(true, shutdown.span()),
        password == null
            ? reading.absent(false, "none unless configured" + MSDP + "password peer")
            : Fact.explicit(true, password.span()),
        password == null ? null : CiscoSecrets.read(reading, password, rest(password) + 3),
        from,
        from.map(name -> name.startsWith("Loopback")),
        filter(options.get("sa-filter in")),
        filter(options.get("sa-filter out")),
        limit == null
            ? reading.absent(0L, "no limit unless configured" + MSDP + "sa-limit")
            : number == null ? reading.notUnderstood(limit) : Fact.explicit(number, limit.span()),
        screened,
        head.span());
  }

  /// A filter without a list refuses every announcement.
  private Fact<String> filter(@Nullable Statement line) {
    if (line == null) {
      return reading.absent("", "none unless configured" + MSDP + "sa-filter");
    }
    var list = line.rest(rest(line) + 3);
    return Fact.explicit(list.isEmpty() ? "all" : list, line.span());
  }
}
