package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.multicast.MulticastFacts;
import dev.kpdagger.device.multicast.MulticastInterface;
import dev.kpdagger.device.multicast.MulticastPeer;
import dev.kpdagger.device.multicast.MulticastProcess;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `protocols pim`, `protocols igmp` and `protocols msdp`.
final class MulticastSection {

  private static final String SHOWN = "none; a configuration shows it where there is one: ";

  private final Reading reading;

  private MulticastSection(Reading reading) {
    this.reading = reading;
  }

  /// @param screened whether strangers are kept from the port of MSDP
  static MulticastFacts read(Reading reading, Fact<Boolean> screened) {
    var section = new MulticastSection(reading);
    var processes = new ArrayList<MulticastProcess>();
    var interfaces = new ArrayList<MulticastInterface>();
    var peers = new ArrayList<MulticastPeer>();
    for (Reading.Table table : reading.tables()) {
      var pim = table.node().find("protocols", "pim");
      if (pim != null && pim.find("disable") == null) {
        processes.add(section.process(table, pim));
        section.interfaces(table, pim, interfaces);
      }
      var msdp = table.node().find("protocols", "msdp");
      if (msdp != null && msdp.find("disable") == null) {
        section.peers(table, msdp, screened, peers);
      }
    }
    return new MulticastFacts(
        reading.list(processes), reading.list(interfaces), reading.list(peers));
  }

  private MulticastProcess process(Reading.Table table, Node pim) {
    pim.claim();
    var local = pim.find("rp", "local");
    if (local != null) {
      local.claimAll();
    }
    var threshold = pim.take("spt-threshold", "infinity");
    if (threshold != null) {
      threshold.claimAll();
    }
    var cache =
        table
            .node()
            .value("routing-options", "multicast", "forwarding-cache", "threshold", "suppress");
    return new MulticastProcess(
        table.name(),
        local != null
            ? reading.explicit(true, local)
            : reading.absentIn(pim, false, "no statement makes the device a rendezvous point"),
        reading.text(pim, "", SHOWN + "rp-register-policy", "rp", "rp-register-policy"),
        reading.text(pim, "", SHOWN + "import", "import"),
        reading.number(pim, 0, SHOWN + "register-limit", "rp", "register-limit", "maximum"),
        number(pim, cache, SHOWN + "forwarding-cache threshold"),
        threshold != null
            ? reading.explicit(true, threshold)
            : reading.absentIn(
                pim, false, "the source tree from the first packet on; Juniper, spt-threshold"),
        pim.span());
  }

  private Fact<Long> number(Node section, @Nullable Node value, String source) {
    if (value == null) {
      return reading.absentIn(section, 0L, source);
    }
    var number = Numbers.scaled(value.word());
    return number == null ? reading.notUnderstood(value) : reading.explicit(number, value);
  }

  private void interfaces(Reading.Table table, Node pim, List<MulticastInterface> into) {
    for (Node port : pim.entries("interface")) {
      port.claim();
      port.texts("mode");
      boolean off = port.take("disable") != null;
      if (!off && !port.word().startsWith("lo0")) {
        into.add(port(table, port));
      }
    }
  }

  private MulticastInterface port(Reading.Table table, Node port) {
    var igmp = table.node().find("protocols", "igmp", "interface", port.word());
    var policy = igmp == null ? null : igmp.value("group-policy");
    var limit = igmp == null ? null : igmp.value("group-limit");
    return new MulticastInterface(
        port.word(),
        reading.explicit(true, port),
        reading.text(port, "", SHOWN + "neighbor-policy", "neighbor-policy"),
        boundary(table, port),
        policy == null
            ? reading.absentIn(port, "", SHOWN + "group-policy")
            : reading.explicit(policy.word(), policy),
        number(port, limit, SHOWN + "group-limit"),
        port.span());
  }

  /// `routing-options multicast scope NAME interface I`, or a policy for all scopes.
  private Fact<String> boundary(Reading.Table table, Node port) {
    var policy = table.node().value("routing-options", "multicast", "scope-policy");
    if (policy != null) {
      return reading.explicit(policy.word(), policy);
    }
    for (Node scope : table.node().entries("routing-options", "multicast", "scope")) {
      for (Node place : scope.entries("interface")) {
        if (place.word().equals(port.word()) || place.word().equals("all")) {
          scope.claimAll();
          return reading.explicit(scope.word(), scope);
        }
      }
    }
    return reading.absentIn(port, "", SHOWN + "scope");
  }

  private void peers(
      Reading.Table table, Node msdp, Fact<Boolean> screened, List<MulticastPeer> into) {
    msdp.claim();
    for (Node peer : msdp.entries("peer")) {
      into.add(peer(table, List.of(peer, msdp), screened));
    }
    for (Node group : msdp.entries("group")) {
      group.claim();
      for (Node peer : group.entries("peer")) {
        into.add(peer(table, List.of(peer, group, msdp), screened));
      }
    }
  }

  /// @param levels the peer, then what it is in
  private MulticastPeer peer(Reading.Table table, List<Node> levels, Fact<Boolean> screened) {
    var peer = levels.getFirst();
    peer.claim();
    var key = peer.value("authentication-key");
    var local = nearest(levels, "local-address");
    var limit = nearest(levels, "active-source-limit", "maximum");
    return new MulticastPeer(
        table.name(),
        peer.word(),
        peer.take("disable") == null
            ? reading.absentIn(peer, false, "up unless it is disabled")
            : Fact.explicit(true, peer.span()),
        key == null
            ? reading.absentIn(peer, false, SHOWN + "authentication-key")
            : reading.explicit(true, key),
        key == null ? null : JunosSecrets.readable(key),
        local == null
            ? reading.absentIn(peer, "", SHOWN + "local-address")
            : reading.explicit(local.word(), local),
        local == null
            ? reading.absentIn(peer, false, SHOWN + "local-address")
            : Loopbacks.of(reading, table).has(local),
        policy(levels, "import"),
        policy(levels, "export"),
        number(peer, limit, SHOWN + "active-source-limit"),
        screened,
        peer.span());
  }

  private Fact<String> policy(List<Node> levels, String word) {
    var policy = nearest(levels, word);
    return policy == null
        ? reading.absentIn(levels.getFirst(), "", SHOWN + word)
        : reading.explicit(policy.word(), policy);
  }

  private static @Nullable Node nearest(List<Node> levels, String... path) {
    for (Node level : levels) {
      var value = level.value(path);
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
