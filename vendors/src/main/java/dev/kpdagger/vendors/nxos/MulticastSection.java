package dev.kpdagger.vendors.nxos;

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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `feature pim` and `feature msdp` with the lines of `ip pim`, `ip igmp` and `ip msdp`. Those of a
/// VRF stand in its `vrf context`.
final class MulticastSection {

  private static final String GUIDE = "; Cisco NX-OS Multicast Routing Configuration Guide, ";
  private static final String NOT_READ = "the reader of this platform does not look at it";

  /// A routing table with the statements that belong to it.
  private record Table(String vrf, List<Statement> lines) {}

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
    var processes = new ArrayList<MulticastProcess>();
    var peers = new ArrayList<MulticastPeer>();
    var interfaces = new ArrayList<MulticastInterface>();
    var pim = Features.of(reading).on("pim");
    if (!Boolean.FALSE.equals(pim.orNull())) {
      section.interfaces(interfaces);
      for (Table table : section.tables()) {
        section.process(table, interfaces.isEmpty() ? null : pim, processes);
      }
    }
    if (!Boolean.FALSE.equals(Features.of(reading).on("msdp").orNull())) {
      section.tables().forEach(table -> section.peers(table, screened, peers));
    }
    return new MulticastFacts(
        reading.list(processes), reading.list(interfaces), reading.list(peers));
  }

  private List<Table> tables() {
    var tables = new ArrayList<Table>();
    tables.add(new Table("", reading.global("ip")));
    for (Statement head : reading.global("vrf")) {
      if (head.starts("vrf", "context") && !head.negated()) {
        tables.add(new Table(head.word(2), head.children()));
      }
    }
    return tables;
  }

  /// @param global says that the main table routes multicast, null where only its lines can
  private void process(Table table, @Nullable Fact<Boolean> global, List<MulticastProcess> into) {
    var words = new HashMap<String, Statement>();
    for (Statement line : table.lines) {
      if (line.starts("ip", "pim")) {
        reading.claim(line);
        if (line.negated()) {
          words.remove(line.word(2));
        } else {
          words.put(line.word(2), line);
        }
      }
    }
    boolean main = table.vrf.isEmpty() && global instanceof Fact.Explicit<Boolean>;
    if (words.isEmpty() && !main) {
      return;
    }
    var span =
        main && global instanceof Fact.Explicit<Boolean>(var _, var line)
            ? line
            : words.values().iterator().next().span();
    into.add(
        new MulticastProcess(
            table.vrf,
            rendezvousPoint(table, words),
            filter(words.get("register-policy"), 3, "register-policy"),
            filter(words.get("jp-policy"), 3, "jp-policy"),
            Fact.unknown(NOT_READ),
            Fact.unknown(NOT_READ),
            sharedTree(words.get("spt-threshold")),
            span));
  }

  private Fact<Boolean> sharedTree(@Nullable Statement line) {
    return line == null
        ? reading.absent(false, "the source tree from the first packet on" + GUIDE + "PIM")
        : Fact.explicit(line.indexOf("infinity", 3) > 0, line.span());
  }

  private Fact<Boolean> rendezvousPoint(Table table, Map<String, Statement> words) {
    for (String word : List.of("send-rp-announce", "rp-candidate", "anycast-rp")) {
      var line = words.get(word);
      if (line != null) {
        return Fact.explicit(true, line.span());
      }
    }
    for (Statement line : table.lines) {
      boolean candidate =
          line.starts("ip", "pim")
              && !line.negated()
              && (line.word(2).equals("bsr") || line.word(2).equals("auto-rp"))
              && line.word(3).equals("rp-candidate");
      boolean own = line.starts("ip", "pim", "rp-address") && isOwn(line.word(3));
      if (candidate || (own && !line.negated())) {
        return Fact.explicit(true, line.span());
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

  private Fact<String> filter(@Nullable Statement line, int at, String command) {
    return line == null
        ? reading.absent("", "none unless configured" + GUIDE + "ip pim " + command)
        : Fact.explicit(line.rest(at), line.span());
  }

  private void interfaces(List<MulticastInterface> into) {
    for (RoutingInterfaces.Port port : ports) {
      var section = port.section();
      var mode = section.last("ip", "pim", "sparse-mode");
      if (mode == null || mode.negated()) {
        continue;
      }
      into.add(
          new MulticastInterface(
              port.facts().name(),
              Fact.explicit(true, mode.span()),
              text(section, "ip pim neighbor-policy", "ip", "pim", "neighbor-policy"),
              boundary(section),
              first(
                  text(section, "ip igmp report-policy", "ip", "igmp", "report-policy"),
                  text(section, "ip igmp access-group", "ip", "igmp", "access-group")),
              section.number(
                  0,
                  "no limit unless configured" + GUIDE + "ip igmp state-limit",
                  "ip",
                  "igmp",
                  "state-limit"),
              mode.span()));
    }
  }

  /// `ip pim border` keeps the whole domain apart, `ip multicast boundary` some groups.
  private static Fact<String> boundary(Section section) {
    var border = section.last("ip", "pim", "border");
    return border != null && !border.negated()
        ? Fact.explicit("border", border.span())
        : text(section, "ip multicast boundary", "ip", "multicast", "boundary");
  }

  private static Fact<String> text(Section section, String command, String... words) {
    var line = section.last(words);
    return line == null || line.negated()
        ? section.absent("", "none unless configured" + GUIDE + command)
        : Fact.explicit(line.rest(words.length), line.span());
  }

  private static Fact<String> first(Fact<String> one, Fact<String> other) {
    return one.isKnown() && "".equals(one.orNull()) ? other : one;
  }

  private void peers(Table table, Fact<Boolean> screened, List<MulticastPeer> into) {
    Map<String, Statement> heads = new LinkedHashMap<>();
    Map<String, Map<String, Statement>> options = new HashMap<>();
    for (Statement line : table.lines) {
      if (!line.starts("ip", "msdp") || line.negated()) {
        continue;
      }
      switch (line.word(2)) {
        case "peer" -> {
          reading.claim(line);
          heads.put(line.word(3), line);
        }
        case "password", "sa-limit", "shutdown" -> option(line, line.word(2), options);
        case "sa-policy" -> option(line, "sa-policy " + line.word(line.size() - 1), options);
        default -> {}
      }
    }
    heads.forEach(
        (address, head) ->
            into.add(
                peer(table.vrf, address, head, options.getOrDefault(address, Map.of()), screened)));
  }

  private void option(Statement line, String name, Map<String, Map<String, Statement>> options) {
    reading.claim(line);
    options.computeIfAbsent(line.word(3), _ -> new HashMap<>()).put(name, line);
  }

  private MulticastPeer peer(
      String vrf,
      String address,
      Statement head,
      Map<String, Statement> options,
      Fact<Boolean> screened) {
    var password = options.get("password");
    var shutdown = options.get("shutdown");
    var limit = options.get("sa-limit");
    var source = head.after("connect-source", 4);
    Fact<String> from =
        source.isEmpty()
            ? reading.absent("", "none unless configured" + GUIDE + "MSDP")
            : Fact.explicit(InterfaceNames.full(source), head.span());
    Long number = limit == null ? null : Numbers.parse(limit.word(4));
    return new MulticastPeer(
        vrf,
        address,
        shutdown == null
            ? reading.absent(false, "up unless shut down" + GUIDE + "MSDP")
            : Fact.explicit(true, shutdown.span()),
        password == null
            ? reading.absent(false, "none unless configured" + GUIDE + "MSDP")
            : Fact.explicit(true, password.span()),
        password == null ? null : NxosSecrets.read(reading, password, 4),
        from,
        from.map(name -> name.startsWith("loopback")),
        policy(options.get("sa-policy in")),
        policy(options.get("sa-policy out")),
        limit == null
            ? reading.absent(0L, "no limit unless configured" + GUIDE + "MSDP")
            : number == null ? reading.notUnderstood(limit) : Fact.explicit(number, limit.span()),
        screened,
        head.span());
  }

  private Fact<String> policy(@Nullable Statement line) {
    return line == null
        ? reading.absent("", "none unless configured" + GUIDE + "MSDP")
        : Fact.explicit(line.word(line.size() - 2), line.span());
  }
}
