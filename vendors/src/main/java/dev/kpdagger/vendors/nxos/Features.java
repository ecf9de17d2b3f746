package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.HashMap;
import java.util.Map;

/// Which features a file turns on: `feature X`, `no feature X`. What belongs to a feature that is
/// off does nothing, whatever its own lines say.
final class Features {

  private final Reading reading;
  private final Map<String, Statement> lines = new HashMap<>();

  private Features(Reading reading) {
    this.reading = reading;
    for (Statement line : reading.global("feature")) {
      lines.put(line.rest(1), line);
    }
    for (Statement line : reading.global("feature-set")) {
      lines.put("set " + line.rest(1), line);
    }
  }

  static Features of(Reading reading) {
    return reading.once(Features.class, Features::new);
  }

  /// Whether a feature that is off by default is on.
  Fact<Boolean> on(String name) {
    return on(name, false);
  }

  Fact<Boolean> on(String name, boolean byDefault) {
    var line = lines.get(name);
    if (line != null) {
      reading.claim(line);
      return Fact.explicit(!line.negated(), line.span());
    }
    return reading.absent(
        byDefault,
        (byDefault
                ? "on; a configuration shows no feature "
                : "off; a configuration shows feature ")
            + name
            + (byDefault ? " where it is off" : " where it is on"));
  }

  /// Both facts: false when one is false, with its origin.
  static Fact<Boolean> and(Fact<Boolean> first, Fact<Boolean> second) {
    if (Boolean.FALSE.equals(first.orNull())) {
      return first;
    }
    if (Boolean.FALSE.equals(second.orNull())) {
      return second;
    }
    return first.isKnown() ? second : first;
  }
}
