package dev.kpdagger.vendors.ios;

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
      "none unless configured; Cisco IOS IP Routing Command Reference, authentication";

  private final Section section;
  private final Reading reading;
  private final RoutingProcesses.Instance process;
  private final @Nullable Statement own;
  private final @Nullable Statement all;

  /// @param own the `af-interface` of the interface, or null
  /// @param all `af-interface default`, or null
  RoutingAuthentication(
      Section section,
      RoutingProcesses.Instance process,
      @Nullable Statement own,
      @Nullable Statement all) {
    this.section = section;
    this.reading = section.reading();
    this.process = process;
    this.own = own;
    this.all = all;
  }

  Answer read(String area) {
    return switch (process.protocol()) {
      case "ospf" -> ospf(area);
      case "ospfv3" -> ospf3(area);
      case "eigrp" ->
          process.head() == process.family() || (!process.ip6() && own == null && all == null)
              ? eigrp(process.ip6() ? "ipv6" : "ip")
              : namedEigrp();
      case "rip" -> rip();
      case "isis" -> isis();
      default -> none();
    };
  }

  private Answer none() {
    return new Answer(section.absent("none", SOURCE), null);
  }

  private Answer ospf(String area) {
    var digest = section.last("ip", "ospf", "message-digest-key");
    var text = section.last("ip", "ospf", "authentication-key");
    Secret digestKey =
        digest == null || digest.negated() ? null : CiscoSecrets.read(reading, digest, 5);
    Secret textKey = text == null || text.negated() ? null : CiscoSecrets.read(reading, text, 3);
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

  private static Answer withKey(Statement mode, String method, @Nullable Secret key) {
    return new Answer(Fact.explicit(key == null ? "none" : method, mode.span()), key);
  }

  /// `area N authentication ...` of the process; 0 and 0.0.0.0 are the same area.
  private @Nullable Statement ofArea(String area) {
    Statement found = null;
    for (Statement line : process.family().children()) {
      if (line.starts("area")
          && line.word(2).equals("authentication")
          && areaNumber(line.word(1)) == areaNumber(area)) {
        reading.claim(line);
        found = line.negated() ? null : line;
      }
    }
    return found;
  }

  private static long areaNumber(String area) {
    Long number = Numbers.parse(area);
    if (number != null) {
      return number;
    }
    var dotted = Ip4.parse(area);
    return dotted.isPresent() ? dotted.getAsInt() & 0xFFFF_FFFFL : -1;
  }

  /// OSPFv3 protects its packets with IPsec: `... authentication ipsec spi N md5|sha1 KEY`, or with
  /// a key chain.
  private Answer ospf3(String area) {
    Statement mode = null;
    for (Statement line : section.lines()) {
      boolean about =
          line.starts("ipv6", "ospf") || (line.starts("ospfv3") && !line.word(1).equals("network"));
      int at =
          about ? Math.max(line.indexOf("authentication", 1), line.indexOf("encryption", 1)) : -1;
      if (at > 0) {
        reading.claim(line);
        mode = line.negated() ? null : line;
      }
    }
    if (mode == null) {
      for (Statement line : process.family().children()) {
        boolean protects =
            line.word(2).equals("authentication") || line.word(2).equals("encryption");
        if (line.starts("area") && protects && areaNumber(line.word(1)) == areaNumber(area)) {
          reading.claim(line);
          mode = line.negated() ? null : line;
        }
      }
    }
    return mode == null ? none() : ofIpsec(mode);
  }

  private Answer ofIpsec(Statement mode) {
    int at = Math.max(mode.indexOf("authentication", 1), mode.indexOf("encryption", 1));
    if (mode.word(at + 1).equals("key-chain")) {
      return new Answer(KeyChains.algorithm(reading, mode.word(at + 2), mode.span()), null);
    }
    if (mode.word(at + 1).equals("null")) {
      return new Answer(Fact.explicit("none", mode.span()), null);
    }
    for (int i = at + 1; i < mode.size(); i++) {
      var word = mode.word(i).toLowerCase(Locale.ROOT);
      if (word.equals("md5") || word.equals("sha1")) {
        // an encryption key may stand in front of this one
        int esp = mode.indexOf("esp", at);
        if (esp > 0) {
          CiscoSecrets.markFrom(reading, mode, esp + 2);
        }
        return new Answer(
            Fact.explicit(word, mode.span()), CiscoSecrets.read(reading, mode, i + 1));
      }
    }
    return new Answer(reading.notUnderstood(mode), null);
  }

  private Answer eigrp(String family) {
    var number = process.name();
    var mode = section.last(family, "authentication", "mode", "eigrp", number);
    var chain = section.last(family, "authentication", "key-chain", "eigrp", number);
    if (mode == null || mode.negated()) {
      return none();
    }
    if (chain == null || chain.negated()) {
      return new Answer(Fact.explicit("none", mode.span()), null);
    }
    return new Answer(KeyChains.guarded(reading, chain.word(5), mode.word(5), mode.span()), null);
  }

  private Answer namedEigrp() {
    Statement mode = null;
    Statement chain = null;
    for (Statement family : new @Nullable Statement[] {all, own}) {
      if (family == null) {
        continue;
      }
      var lines = Section.of(reading, family);
      var nextMode = lines.last("authentication", "mode");
      var nextChain = lines.last("authentication", "key-chain");
      mode = nextMode == null ? mode : nextMode;
      chain = nextChain == null ? chain : nextChain;
    }
    if (mode == null || mode.negated()) {
      return none();
    }
    if (mode.word(2).equals("hmac-sha-256")) {
      return withKey(mode, "hmac-sha-256", CiscoSecrets.read(reading, mode, 3));
    }
    if (chain == null || chain.negated()) {
      return new Answer(Fact.explicit("none", mode.span()), null);
    }
    return new Answer(KeyChains.guarded(reading, chain.word(2), mode.word(2), mode.span()), null);
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
    var password = section.last("isis", "password");
    if (password != null && !password.negated()) {
      return withKey(password, "cleartext", CiscoSecrets.read(reading, password, 2));
    }
    var mode = section.last("isis", "authentication", "mode");
    var chain = section.last("isis", "authentication", "key-chain");
    int at = 3;
    if (chain == null || chain.negated()) {
      var lines = Section.of(reading, process.family());
      mode = lines.last("authentication", "mode");
      chain = lines.last("authentication", "key-chain");
      at = 2;
      for (String clear : new String[] {"area-password", "domain-password"}) {
        var line = lines.last(clear);
        if (line != null && !line.negated() && chain == null) {
          return withKey(line, "cleartext", CiscoSecrets.read(reading, line, 1));
        }
      }
    }
    if (chain == null || chain.negated()) {
      return mode == null || mode.negated()
          ? none()
          : new Answer(Fact.explicit("none", mode.span()), null);
    }
    boolean md5 = mode != null && !mode.negated() && mode.word(at).equals("md5");
    return new Answer(
        KeyChains.guarded(reading, chain.word(at), md5 ? "md5" : "cleartext", chain.span()), null);
  }
}
