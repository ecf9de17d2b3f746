package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.traffic.TranslationPool;
import dev.kpdagger.device.traffic.TranslationRule;
import dev.kpdagger.packets.Ip4;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `ip nat inside|outside source|destination ...` and `ip nat pool`.
final class Translations {

  private Translations() {}

  static List<TranslationRule> rules(Reading reading) {
    var rules = new ArrayList<TranslationRule>();
    for (Statement line : reading.global("ip")) {
      boolean side = line.word(2).equals("inside") || line.word(2).equals("outside");
      if (!line.starts("ip", "nat") || !side || line.negated()) {
        continue;
      }
      var rule = line.word(4).equals("static") ? fixed(line) : dynamic(line);
      if (rule != null) {
        reading.claim(line);
        rules.add(rule);
      }
    }
    return rules;
  }

  /// `list L | route-map M`, then `pool P | interface I`, then `overload` and others in any order.
  private static @Nullable TranslationRule dynamic(Statement line) {
    boolean selects = line.word(4).equals("list") || line.word(4).equals("route-map");
    var target = line.after("pool", 6);
    if (target.isEmpty()) {
      target = line.after("interface", 6);
    }
    if (!selects || line.word(5).isEmpty() || target.isEmpty()) {
      return null;
    }
    return new TranslationRule(
        direction(line),
        "dynamic",
        line.word(5),
        "",
        0,
        target,
        0,
        line.indexOf("overload", 6) > 0,
        line.after("vrf", 6),
        line.span());
  }

  private static String direction(Statement line) {
    return line.word(2) + " " + line.word(3);
  }

  /// `static [tcp|udp] LOCAL [PORT] (GLOBAL | interface I) [PORT]`; `static network` translates a
  /// whole network.
  private static @Nullable TranslationRule fixed(Statement line) {
    var protocol =
        switch (line.word(5)) {
          case "tcp", "udp", "esp", "network" -> line.word(5);
          default -> "";
        };
    boolean ports = protocol.equals("tcp") || protocol.equals("udp");
    int at = protocol.isEmpty() ? 5 : 6;
    var local = line.word(at++);
    Long localPort = ports ? Numbers.parse(line.word(at++)) : Long.valueOf(0);
    at += line.word(at).equals("interface") ? 1 : 0;
    var target = line.word(at++);
    Long globalPort = ports ? Numbers.parse(line.word(at)) : Long.valueOf(0);
    if (Ip4.parse(local).isEmpty() || target.isEmpty() || localPort == null || globalPort == null) {
      return null;
    }
    return new TranslationRule(
        direction(line),
        "static",
        local,
        protocol.equals("network") ? "" : protocol,
        localPort,
        target,
        globalPort,
        false,
        line.after("vrf", at),
        line.span());
  }

  static List<TranslationPool> pools(Reading reading) {
    var pools = new ArrayList<TranslationPool>();
    for (Statement line : reading.global("ip")) {
      boolean pool = line.starts("ip", "nat", "pool") && !line.negated();
      if (pool && Ip4.parse(line.word(4)).isPresent() && Ip4.parse(line.word(5)).isPresent()) {
        reading.claim(line);
        pools.add(new TranslationPool(line.word(3), line.word(4), line.word(5), line.span()));
      }
    }
    return pools;
  }
}
