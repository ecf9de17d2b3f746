package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.label.AttachmentCircuit;
import dev.kpdagger.device.label.BridgeDomain;
import dev.kpdagger.device.label.LabelFacts;
import dev.kpdagger.device.label.LabelNeighbor;
import dev.kpdagger.device.label.LabelProcess;
import dev.kpdagger.device.label.Pseudowire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `protocols mpls`, `ldp`, `rsvp` and `l2circuit`, and routing instances of type `vpls`.
final class LabelSection {

  private static final String SHOWN = "none; a configuration shows it where there is one: ";

  private final Reading reading;
  private final List<LabelProcess> processes = new ArrayList<>();
  private final List<LabelNeighbor> neighbors = new ArrayList<>();
  private final List<Pseudowire> pseudowires = new ArrayList<>();
  private final List<BridgeDomain> bridges = new ArrayList<>();
  private final List<AttachmentCircuit> circuits = new ArrayList<>();

  private LabelSection(Reading reading) {
    this.reading = reading;
  }

  static LabelFacts read(Reading reading) {
    var section = new LabelSection(reading);
    for (Reading.Table table : reading.tables()) {
      var type = table.node().find("instance-type");
      boolean vpls = type != null && type.find("vpls") != null;
      Map<String, Node> farEnds = new LinkedHashMap<>();
      section.circuits(table, farEnds);
      if (vpls) {
        section.bridge(table, farEnds);
      }
      section.processes(table, farEnds);
    }
    return new LabelFacts(
        reading.list(section.processes),
        reading.list(section.neighbors),
        reading.list(section.pseudowires),
        reading.list(section.bridges),
        reading.list(section.circuits));
  }

  private void processes(Reading.Table table, Map<String, Node> farEnds) {
    var mpls = table.node().find("protocols", "mpls");
    if (mpls != null && mpls.find("disable") == null && !mpls.entries("interface").isEmpty()) {
      var hidden = mpls.take("no-propagate-ttl");
      processes.add(
          LabelProcess.mpls(
              hidden != null
                  ? reading.explicit(false, hidden)
                  : reading.absentIn(
                      mpls, true, "propagated unless no-propagate-ttl; Juniper, no-propagate-ttl"),
              mpls.span()));
    }
    var ldp = table.node().find("protocols", "ldp");
    boolean runs = ldp != null && !ldp.entries("interface").isEmpty();
    if (ldp != null && runs) {
      processes.add(ldp(table, ldp));
    }
    neighbors(table, ldp, farEnds);
    var rsvp = table.node().find("protocols", "rsvp");
    if (rsvp != null && rsvp.find("disable") == null && !rsvp.entries("interface").isEmpty()) {
      processes.add(LabelProcess.rsvp(refreshes(rsvp), rsvp.span()));
    }
  }

  /// Each interface must bundle its messages and repeat what is lost: `aggregate`, `reliable`.
  private Fact<Boolean> refreshes(Node rsvp) {
    for (Node port : rsvp.entries("interface")) {
      boolean off = port.find("disable") != null || port.word().startsWith("lo0");
      boolean bundles = port.take("aggregate") != null;
      boolean repeats = port.take("reliable") != null;
      if (!off && !(bundles || repeats)) {
        return Fact.explicit(false, port.span());
      }
    }
    return Fact.explicit(true, rsvp.span());
  }

  /// `transport-address router-id | interface | A`. Without it the sessions start from the router
  /// ID.
  private LabelProcess ldp(Reading.Table table, Node ldp) {
    var loopbacks = Loopbacks.of(reading, table);
    var transport = ldp.value("transport-address");
    var id = table.node().value("routing-options", "router-id");
    boolean byId = transport == null || transport.word().equals("router-id");
    Fact<String> source =
        transport == null
            ? reading.absentIn(ldp, "", "the router ID; Juniper, transport-address")
            : reading.explicit(transport.word(), transport);
    if (!byId && transport != null) {
      return LabelProcess.ldp(source, loopbacks.has(transport), ldp.span());
    }
    return LabelProcess.ldp(
        source,
        id != null
            ? loopbacks.has(id)
            : reading.absentIn(
                ldp,
                !loopbacks.isEmpty(),
                "the router ID is the address of the loopback interface where it has one; Juniper,"
                    + " router-id"),
        ldp.span());
  }

  private void neighbors(Reading.Table table, @Nullable Node ldp, Map<String, Node> farEnds) {
    Map<String, Node> heads = new LinkedHashMap<>();
    if (ldp != null) {
      for (Node session : ldp.entries("session")) {
        session.claim();
        heads.put(session.word(), session);
      }
      for (Node neighbor : ldp.entries("neighbor")) {
        heads.putIfAbsent(neighbor.word(), neighbor);
      }
    }
    farEnds.forEach(heads::putIfAbsent);
    heads.forEach((name, head) -> neighbors.add(neighbor(table, name, head)));
  }

  private LabelNeighbor neighbor(Reading.Table table, String name, Node head) {
    var session = table.main().find("protocols", "ldp", "session", name);
    var own = table.node().find("protocols", "ldp", "session", name);
    var place = own != null ? own : session;
    var key = place == null ? null : place.value("authentication-key");
    var chain = place == null ? null : place.value("authentication-key-chain");
    var by = key != null ? key : chain;
    return new LabelNeighbor(
        table.name(),
        name,
        by != null
            ? reading.explicit(true, by)
            : reading.absentIn(head, false, SHOWN + "authentication-key"),
        key == null ? null : JunosSecrets.readable(key),
        head.span());
  }

  /// `l2circuit neighbor A interface I virtual-circuit-id N`.
  private void circuits(Reading.Table table, Map<String, Node> farEnds) {
    for (Node neighbor : table.node().entries("protocols", "l2circuit", "neighbor")) {
      neighbor.claim();
      for (Node port : neighbor.entries("interface")) {
        port.claim();
        var id = port.value("virtual-circuit-id");
        farEnds.putIfAbsent(neighbor.word(), neighbor);
        pseudowires.add(
            new Pseudowire(
                neighbor.word(),
                id == null ? "" : id.word(),
                port.word(),
                reading.absentIn(port, true, "a circuit joins no bridge"),
                port.span()));
      }
    }
  }

  private void bridge(Reading.Table table, Map<String, Node> farEnds) {
    var instance = table.node();
    var vpls = instance.find("protocols", "vpls");
    bridges.add(
        new BridgeDomain(
            table.name(), addressLimit(instance, vpls), snooping(instance), instance.span()));
    var flood = instance.value("forwarding-options", "family", "vpls", "flood", "input");
    for (Node port : instance.entries("interface")) {
      circuits.add(
          new AttachmentCircuit(
              port.word(),
              table.name(),
              flood != null
                  ? reading.explicit(true, flood)
                  : reading.absentIn(instance, false, SHOWN + "family vpls flood input"),
              port.span()));
    }
    if (vpls == null) {
      return;
    }
    vpls.claim();
    var id = vpls.value("vpls-id");
    pseudowires(table, vpls, id, farEnds, null);
    for (Node mesh : vpls.entries("mesh-group")) {
      mesh.claim();
      pseudowires(table, mesh, id, farEnds, mesh.take("local-switching"));
    }
  }

  private void pseudowires(
      Reading.Table table,
      Node holder,
      @Nullable Node id,
      Map<String, Node> farEnds,
      @Nullable Node switching) {
    for (Node neighbor : holder.entries("neighbor")) {
      neighbor.claim();
      farEnds.putIfAbsent(neighbor.word(), neighbor);
      pseudowires.add(
          new Pseudowire(
              neighbor.word(),
              id == null ? "" : id.word(),
              "vpls " + table.name(),
              switching != null
                  ? reading.explicit(false, switching)
                  : reading.absentIn(
                      holder, true, "on between the neighbors of a mesh; Juniper, local-switching"),
              neighbor.span()));
    }
  }

  private Fact<Long> addressLimit(Node instance, @Nullable Node vpls) {
    for (String word : List.of("interface-mac-limit", "mac-table-size")) {
      for (Node holder : new Node[] {vpls, instance.find("switch-options")}) {
        var value = holder == null ? null : holder.find(word);
        if (value == null) {
          continue;
        }
        value.claimAll();
        for (Node number : value.children()) {
          var limit = Numbers.scaled(number.word());
          if (limit != null) {
            return reading.explicit(limit, value);
          }
        }
      }
    }
    return reading.absentIn(
        instance, 0L, "no limit of the administrator; a configuration shows interface-mac-limit");
  }

  private Fact<Boolean> snooping(Node instance) {
    for (String word : List.of("igmp-snooping", "mld-snooping", "pim-snooping")) {
      var node = instance.take("protocols", word);
      if (node != null) {
        return reading.explicit(true, node);
      }
    }
    return reading.absentIn(instance, false, SHOWN + "igmp-snooping, pim-snooping");
  }
}
