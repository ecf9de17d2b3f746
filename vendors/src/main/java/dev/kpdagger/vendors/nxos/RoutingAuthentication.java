package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Secret;
import dev.kpdagger.packets.Ip4;
import dev.kpdagger.vendors.lines.CiscoSecrets;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How an interior routing protocol authenticates on one interface. A mode without a key is no
/// authentication: the packets carry a digest of a key that everybody knows.
final class RoutingAuthentication {

  /// @param method none, cleartext, md5 or a stronger algorithm
  record Answer(Fact<String> method, @Nullable Secret key) {}

  private static final String SOURCE =
      "none unless configured; Cisco NX-OS Unicast Routing Configuration Guide, authentication";

  private final Section section;
  private final Reading reading;
  private final RoutingProcesses.@Nullable Instance process;

  RoutingAuthentication(Section section, RoutingProcesses.@Nullable Instance process) {
    this.section = section;
    this.reading = section.reading();
    this.process = process;
  }

  Answer read(String protocol, String name, String area) {
    return switch (protocol) {
      case "ospf" -> ospf(area);
      case "ospfv3" -> ospf3(area);
      case "eigrp" -> eigrp(name);
      case "rip" -> rip();
      case "isis" -> isis();
      default -> none();
    };
  }

  private Answer none() {
    return new Answer(section.absent("none", SOURCE), null);
  }

  private static Answer withKey(Statement mode, String method, @Nullable Secret key) {
    return new Answer(Fact.explicit(key == null ? "none" : method, mode.span()), key);
  }

  /// `ip ospf authentication [message-digest|null|key-chain C]` with the keys of the interface, or
  /// the mode of its area.
  private Answer ospf(String area) {
    var digest = section.last("ip", "ospf", "message-digest-key");
    var text = section.last("ip", "ospf", "authentication-key");
    Secret digestKey =
        digest == null || digest.negated() ? null : NxosSecrets.readWord(reading, digest, 5);
    Secret textKey = text == null || text.negated() ? null : NxosSecrets.readWord(reading, text, 3);
    var mode = section.last("ip", "ospf", "authentication");
    if (mode == null || mode.negated()) {
      mode = ofArea(area);
    }
    if (mode == null) {
      return none();
    }
    int at = mode.indexOf("authentication", 0) + 1;
    return switch (mode.word(at)) {
      case "null" -> new Answer(Fact.explicit("none", mode.span()), null);
      case "message-digest" -> withKey(mode, "md5", digestKey);
      case "key-chain" ->
          new Answer(KeyChains.algorithm(reading, mode.word(at + 1), mode.span()), null);
      default -> withKey(mode, "cleartext", textKey);
    };
  }

  /// `area N authentication ...` of the process in that table; 0 and 0.0.0.0 are the same area.
  private @Nullable Statement ofArea(String area) {
    Statement found = null;
    if (process == null) {
      return null;
    }
    for (Statement line : process.table().children()) {
      boolean protects = line.word(2).equals("authentication") || line.word(2).equals("encryption");
      if (line.starts("area") && protects && number(line.word(1)) == number(area)) {
        reading.claim(line);
        found = line.negated() ? null : line;
      }
    }
    return found;
  }

  private static long number(String area) {
    Long number = Numbers.parse(area);
    if (number != null) {
      return number;
    }
    var dotted = Ip4.parse(area);
    return dotted.isPresent() ? dotted.getAsInt() & 0xFFFF_FFFFL : -1;
  }

  /// OSPFv3 protects its packets with IPsec: `ospfv3 authentication ipsec spi N md5|sha1 [TYPE]
  /// KEY`.
  private Answer ospf3(String area) {
    Statement mode = null;
    for (String word : new String[] {"authentication", "encryption"}) {
      for (Statement line : section.all("ospfv3", word)) {
        mode = line.negated() ? null : line;
      }
    }
    mode = mode == null ? ofArea(area) : mode;
    if (mode == null) {
      return none();
    }
    for (int i = 2; i < mode.size(); i++) {
      var word = mode.word(i).toLowerCase(Locale.ROOT);
      switch (word) {
        case "md5", "sha1" -> {
          int esp = mode.indexOf("esp", 1);
          if (esp > 0) {
            CiscoSecrets.markFrom(reading, mode, esp + 2);
          }
          return new Answer(
              Fact.explicit(word, mode.span()), NxosSecrets.read(reading, mode, i + 1));
        }
        case "key-chain" -> {
          return new Answer(KeyChains.algorithm(reading, mode.word(i + 1), mode.span()), null);
        }
        case "null" -> {
          return new Answer(Fact.explicit("none", mode.span()), null);
        }
        default -> {}
      }
    }
    return new Answer(reading.notUnderstood(mode), null);
  }

  /// `ip authentication mode eigrp P md5` and `ip authentication key-chain eigrp P C`, or the same
  /// of the process.
  private Answer eigrp(String name) {
    var mode = section.last("ip", "authentication", "mode", "eigrp", name);
    var chain = section.last("ip", "authentication", "key-chain", "eigrp", name);
    int at = 5;
    if (mode == null && chain == null && process != null) {
      var lines = Section.of(reading, process.table());
      mode = lines.last("authentication", "mode");
      chain = lines.last("authentication", "key-chain");
      at = 2;
    }
    if (mode == null || mode.negated()) {
      return none();
    }
    if (chain == null || chain.negated()) {
      return new Answer(Fact.explicit("none", mode.span()), null);
    }
    return new Answer(KeyChains.guarded(reading, chain.word(at), mode.word(at), mode.span()), null);
  }

  /// A key chain alone means clear text.
  private Answer rip() {
    var mode = section.last("ip", "rip", "authentication", "mode");
    var chain = section.last("ip", "rip", "authentication", "key-chain");
    if (chain == null || chain.negated()) {
      return mode == null || mode.negated()
          ? none()
          : new Answer(Fact.explicit("none", mode.span()), null);
    }
    boolean md5 = mode != null && !mode.negated() && mode.word(4).equals("md5");
    return new Answer(
        KeyChains.guarded(reading, chain.word(4), md5 ? "md5" : "cleartext", chain.span()), null);
  }

  /// The interface's own lines protect hellos; those of the process protect the routes.
  private Answer isis() {
    var type = section.last("isis", "authentication-type");
    var chain = section.last("isis", "authentication", "key-chain");
    int typeAt = 2;
    int chainAt = 3;
    if ((chain == null || chain.negated()) && process != null) {
      var lines = Section.of(reading, process.table());
      type = lines.last("authentication-type");
      chain = lines.last("authentication", "key-chain");
      typeAt = 1;
      chainAt = 2;
    }
    if (chain == null || chain.negated()) {
      return type == null || type.negated()
          ? none()
          : new Answer(Fact.explicit("none", type.span()), null);
    }
    boolean md5 = type != null && !type.negated() && type.word(typeAt).equals("md5");
    return new Answer(
        KeyChains.guarded(reading, chain.word(chainAt), md5 ? "md5" : "cleartext", chain.span()),
        null);
  }
}
