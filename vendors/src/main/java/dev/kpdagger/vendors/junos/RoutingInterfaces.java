package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.network.RoutingInterface;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where OSPF, IS-IS and RIP run, and how they authenticate there.
final class RoutingInterfaces {

  private static final String NOT_SHOWN = "a configuration shows it where it is set";

  private final Reading reading;
  private final List<RoutingInterface> interfaces = new ArrayList<>();

  private RoutingInterfaces(Reading reading) {
    this.reading = reading;
  }

  static List<RoutingInterface> read(Reading reading) {
    var found = new RoutingInterfaces(reading);
    for (Reading.Table table : reading.tables()) {
      found.ospf(table, "ospf", "ospf");
      found.ospf(table, "ospf3", "ospfv3");
      found.isis(table);
      found.rip(table);
    }
    return found.interfaces;
  }

  private void add(
      String protocol,
      Reading.Table table,
      Node port,
      Fact<Boolean> passive,
      Fact<String> authentication,
      @Nullable Node key) {
    Secret secret = key == null ? null : JunosSecrets.readable(key);
    interfaces.add(
        new RoutingInterface(
            protocol, table.name(), port.word(), passive, authentication, secret, port.span()));
  }

  private Fact<Boolean> passive(Node port) {
    var node = port.find("passive");
    if (node == null) {
      return reading.absentIn(port, false, NOT_SHOWN);
    }
    node.claimAll();
    return reading.explicit(true, node);
  }

  private void ospf(Reading.Table table, String word, String protocol) {
    var process = table.node().find("protocols", word);
    if (process == null || process.find("disable") != null) {
      return;
    }
    for (Node area : process.entries("area")) {
      var kind = area.value("authentication-type");
      for (Node port : area.entries("interface")) {
        port.claim();
        if (port.take("disable") != null) {
          continue;
        }
        ospf(table, protocol, port, kind);
      }
    }
  }

  private void ospf(Reading.Table table, String protocol, Node port, @Nullable Node areaKind) {
    var passive = passive(port);
    var simple = port.value("authentication", "simple-password");
    var md5 = port.find("authentication", "md5");
    var chain = port.value("authentication", "keychain");
    var legacy = port.find("authentication-key");
    var ipsec = port.value("ipsec-sa");
    Fact<String> authentication;
    Node key = null;
    if (md5 != null && !md5.children().isEmpty()) {
      md5.claimAll();
      key = md5.children().getFirst().value("key");
      authentication = reading.explicit("md5", md5.children().getFirst());
    } else if (simple != null) {
      key = simple;
      authentication = reading.explicit("cleartext", simple);
    } else if (chain != null) {
      authentication = chain(chain);
    } else if (ipsec != null) {
      authentication = reading.explicit("ipsec", ipsec);
    } else if (legacy != null && !legacy.children().isEmpty()) {
      legacy.claimAll();
      key = legacy.children().getFirst();
      boolean hashed = areaKind != null && areaKind.word().equals("md5");
      authentication = reading.explicit(hashed ? "md5" : "cleartext", key);
    } else {
      authentication = reading.absentIn(port, "none", NOT_SHOWN);
    }
    add(protocol, table, port, passive, authentication, key);
  }

  /// The strength of a key chain is that of its keys.
  private Fact<String> chain(Node name) {
    var chain =
        reading.root().find("security", "authentication-key-chains", "key-chain", name.word());
    if (chain == null) {
      return Fact.unknown("the key chain " + name.word() + " is not in the file");
    }
    for (Node key : chain.entries("key")) {
      var algorithm = key.value("algorithm");
      if (algorithm != null && !algorithm.word().equals("md5")) {
        return reading.explicit(algorithm.word(), name);
      }
    }
    return reading.explicit("md5", name);
  }

  private void isis(Reading.Table table) {
    var process = table.node().find("protocols", "isis");
    if (process == null || process.find("disable") != null) {
      return;
    }
    process.texts("export");
    for (Node level : process.entries("level")) {
      level.value("authentication-type");
      level.value("authentication-key");
    }
    for (Node port : process.entries("interface")) {
      port.claim();
      if (port.take("disable") != null) {
        continue;
      }
      isis(table, process, port);
    }
  }

  /// `hello-authentication` of the interface, or the authentication of a level, which covers its
  /// hellos.
  private void isis(Reading.Table table, Node process, Node port) {
    Node key = null;
    Node type = null;
    for (Node level : port.entries("level")) {
      var own = level.value("hello-authentication-key");
      key = key == null ? own : key;
      var kind = level.value("hello-authentication-type");
      type = type == null ? kind : type;
      level.value("hello-authentication-key-chain");
    }
    for (Node level : process.entries("level")) {
      var own = level.value("authentication-key");
      key = key == null ? own : key;
      var kind = level.value("authentication-type");
      type = type == null ? kind : type;
    }
    Fact<String> authentication =
        type != null
            ? reading.explicit(type.word().equals("simple") ? "cleartext" : type.word(), type)
            : key != null
                ? reading.explicit("cleartext", key)
                : reading.absentIn(port, "none", NOT_SHOWN);
    add("isis", table, port, passive(port), authentication, key);
  }

  private void rip(Reading.Table table) {
    var process = table.node().find("protocols", "rip");
    if (process == null) {
      return;
    }
    for (Node group : process.entries("group")) {
      group.claim();
      group.texts("export");
      group.texts("import");
      for (Node neighbor : group.entries("neighbor")) {
        neighbor.claimAll();
        var levels = List.of(neighbor, group, process);
        Node key = null;
        Node type = null;
        for (Node level : levels) {
          var own = level.value("authentication-key");
          key = key == null ? own : key;
          var kind = level.value("authentication-type");
          type = type == null ? kind : type;
        }
        Fact<String> authentication =
            type == null || type.word().equals("none")
                ? key == null
                    ? reading.absentIn(neighbor, "none", NOT_SHOWN)
                    : reading.explicit("cleartext", key)
                : reading.explicit(type.word().equals("simple") ? "cleartext" : type.word(), type);
        add(
            "rip",
            table,
            neighbor,
            reading.absentIn(neighbor, false, NOT_SHOWN),
            authentication,
            key);
      }
    }
  }
}
