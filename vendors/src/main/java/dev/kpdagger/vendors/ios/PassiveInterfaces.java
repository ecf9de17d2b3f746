package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// On which interfaces a routing process keeps silent.
final class PassiveInterfaces {

  private static final String SOURCE =
      "not passive unless configured; Cisco IOS IP Routing Command Reference, passive-interface";

  private final Reading reading;
  private final Map<String, Statement> byName = new HashMap<>();
  private final @Nullable Statement byDefault;
  private final Statement head;

  PassiveInterfaces(Reading reading, RoutingProcesses.Instance process) {
    this.reading = reading;
    this.head = process.family();
    Statement all = null;
    for (Statement line : process.family().children()) {
      if (!line.starts("passive-interface")) {
        continue;
      }
      reading.claim(line);
      if (line.word(1).equals("default")) {
        all = line;
      } else {
        byName.put(InterfaceNames.full(line.word(1) + line.word(2)), line);
      }
    }
    this.byDefault = all;
  }

  /// @param own the `af-interface` of the interface, or null
  /// @param all `af-interface default`, or null
  Fact<Boolean> of(String name, @Nullable Statement own, @Nullable Statement all) {
    for (Statement family : new @Nullable Statement[] {own, all}) {
      if (family != null) {
        var line = Section.of(reading, family).last("passive-interface");
        if (line != null) {
          return Fact.explicit(!line.negated(), line.span());
        }
      }
    }
    var line = byName.getOrDefault(name, byDefault);
    return line == null
        ? reading.absentIn(head, false, SOURCE)
        : Fact.explicit(!line.negated(), line.span());
  }
}
