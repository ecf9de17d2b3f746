package dev.kpdagger.scan;

import dev.kpdagger.checks.site.SiteStatements;
import dev.kpdagger.device.Device;
import dev.kpdagger.device.site.SiteKey;
import dev.kpdagger.firewall.management.ManagementSources;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What a run takes as known of the site.
///
/// @param stated by the site
/// @param assumed for this run, over what is stated
public record SiteKnowledge(SiteStatements stated, Map<SiteKey, List<String>> assumed) {

  /// Nothing is known.
  public static final SiteKnowledge NONE = new SiteKnowledge(SiteStatements.none(), Map.of());

  public SiteKnowledge {
    assumed = Map.copyOf(assumed);
  }

  /// The same on a day, unless the site states another one.
  SiteKnowledge on(LocalDate day) {
    return new SiteKnowledge(stated.orElse(SiteKey.TODAY, day.toString()), assumed);
  }

  boolean assumes() {
    return !assumed.isEmpty();
  }

  /// What is assumed, as a reader would write it.
  List<String> assumptions() {
    var texts = new ArrayList<String>();
    if (assumes()) {
      new EnumMap<>(assumed)
          .forEach((key, values) -> texts.add(key.label() + "=" + String.join(",", values)));
    }
    return texts;
  }

  /// A device with all that is known of it.
  Device of(Device device) {
    return apply(device, assumes() ? stated.assuming(assumed) : stated);
  }

  /// A device with what is stated of it alone.
  Device unassumed(Device device) {
    return apply(device, stated);
  }

  private static Device apply(Device device, SiteStatements statements) {
    return ManagementSources.compared(device.with(statements.of(device)));
  }
}
