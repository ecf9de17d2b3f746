package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.traffic.TranslationPool;
import dev.kpdagger.device.traffic.TranslationRule;
import dev.kpdagger.packets.Ip4;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `ip nat inside|outside source ...` and `ip nat pool`, which work with `feature nat` alone.
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

  /// `list L`, then `pool P | interface I`, then `overload` and others in any order.
  private static @Nullable TranslationRule dynamic(Statement line) {
    var target = line.after("pool", 6);
    if (target.isEmpty()) {
      target = line.after("interface", 6);
    }
    if (!line.word(4).equals("list") || line.word(5).isEmpty() || target.isEmpty()) {
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

  /// `static [tcp|udp] LOCAL [PORT] GLOBAL [PORT] ...`.
  private static @Nullable TranslationRule fixed(Statement line) {
    boolean ports = line.word(5).equals("tcp") || line.word(5).equals("udp");
    int at = ports ? 6 : 5;
    var local = line.word(at++);
    Long localPort = ports ? Numbers.parse(line.word(at++)) : Long.valueOf(0);
    var target = line.word(at++);
    Long globalPort = ports ? Numbers.parse(line.word(at)) : Long.valueOf(0);
    if (Ip4.parse(local).isEmpty() || target.isEmpty() || localPort == null || globalPort == null) {
      return null;
    }
    return new TranslationRule(
        direction(line),
        "static",
        local,
        ports ? line.word(5) : "",
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
