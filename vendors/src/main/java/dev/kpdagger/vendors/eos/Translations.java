package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.traffic.TranslationPool;
import dev.kpdagger.device.traffic.TranslationRule;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// `ip nat {source|destination} {static|dynamic} ...` of interfaces and of `ip nat profile`, and
/// `ip nat pool`.
final class Translations {

  private Translations() {}

  static List<TranslationRule> rules(Reading reading, List<InterfaceBlocks.Block> interfaces) {
    var rules = new ArrayList<TranslationRule>();
    for (InterfaceBlocks.Block block : interfaces) {
      var vrf = InterfaceSection.vrf(block.section());
      for (Statement line : block.section().all("ip", "nat")) {
        rule(reading, line, vrf, rules);
      }
    }
    for (Statement head : reading.global("ip")) {
      if (head.starts("ip", "nat", "profile") && !head.negated()) {
        reading.claim(head);
        for (Statement line : head.children()) {
          rule(reading, line, head.after("vrf", 4), rules);
        }
      }
    }
    return rules;
  }

  /// `ip nat source [ingress] static LOCAL [PORT] [access-list L] GLOBAL [PORT] [protocol P]`, `ip
  /// nat source dynamic access-list L {pool P|overload}`.
  private static void rule(
      Reading reading, Statement line, String vrf, List<TranslationRule> rules) {
    if (!line.starts("ip", "nat")) {
      return;
    }
    var side = line.word(2);
    if (!side.equals("source") && !side.equals("destination")) {
      if (line.word(2).equals("service-profile")) {
        reading.claim(line);
      }
      return;
    }
    reading.claim(line);
    if (line.negated()) {
      return;
    }
    int at = line.word(3).equals("ingress") || line.word(3).equals("egress") ? 4 : 3;
    var direction = side.equals("source") ? "inside source" : "inside destination";
    if (line.word(at).equals("dynamic")) {
      boolean overload = line.indexOf("overload", at) > 0;
      rules.add(
          new TranslationRule(
              direction,
              "dynamic",
              line.after("access-list", at),
              "",
              0,
              overload ? "interface" : line.after("pool", at),
              0,
              overload,
              vrf,
              line.span()));
    } else if (line.word(at).equals("static")) {
      rules.add(fixed(line, at + 1, direction, vrf));
    } else {
      reading.invalid(line);
    }
  }

  private static TranslationRule fixed(Statement line, int from, String direction, String vrf) {
    int at = from;
    var local = line.word(at++);
    Long localPort = Numbers.parse(line.word(at));
    at += localPort == null ? 0 : 1;
    at += line.word(at).equals("access-list") ? 2 : 0;
    var global = line.word(at++);
    Long globalPort = Numbers.parse(line.word(at));
    return new TranslationRule(
        direction,
        "static",
        local,
        line.after("protocol", at),
        localPort == null ? 0 : localPort,
        global,
        globalPort == null ? 0 : globalPort,
        false,
        vrf,
        line.span());
  }

  static List<TranslationPool> pools(Reading reading) {
    var pools = new ArrayList<TranslationPool>();
    for (Statement head : reading.global("ip")) {
      if (!head.starts("ip", "nat", "pool") || head.negated()) {
        continue;
      }
      reading.claim(head);
      var section = Section.of(reading, head);
      section.all("port");
      var ranges = section.all("range");
      for (Statement range : ranges) {
        pools.add(new TranslationPool(head.word(3), range.word(1), range.word(2), range.span()));
      }
      if (ranges.isEmpty() && Character.isDigit((head.word(4) + "x").charAt(0))) {
        pools.add(new TranslationPool(head.word(3), head.word(4), head.word(5), head.span()));
      }
    }
    return pools;
  }
}
