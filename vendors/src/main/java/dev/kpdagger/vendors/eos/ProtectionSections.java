package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.protection.ProtectionFacts;
import dev.kpdagger.device.protection.ProtectionParameter;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// Rules of roles: which commands their users may give.
final class ProtectionSections {

  private ProtectionSections() {}

  static ProtectionFacts read(Reading reading) {
    var none = ProtectionFacts.none();
    return new ProtectionFacts(
        none.zones(),
        none.zonePairs(),
        none.intrusionRules(),
        none.firstHopPolicies(),
        reading.list(roles(reading)),
        none.managementInterfaces());
  }

  /// `role NAME`, `[N] {permit|deny} [mode M] command PATTERN`.
  private static List<ProtectionParameter> roles(Reading reading) {
    var rules = new ArrayList<ProtectionParameter>();
    for (Statement head : reading.global("role")) {
      if (head.negated()) {
        continue;
      }
      reading.claim(head);
      for (Statement line : head.children()) {
        int permit = line.indexOf("permit", 0);
        int at = permit >= 0 ? permit : line.indexOf("deny", 0);
        if (at < 0 || at > 1 || line.negated()) {
          continue;
        }
        reading.claim(line);
        rules.add(
            new ProtectionParameter(
                "role",
                head.word(1) + " " + line.word(0),
                line.rest(at),
                permit >= 0,
                line.span()));
      }
    }
    return rules;
  }
}
