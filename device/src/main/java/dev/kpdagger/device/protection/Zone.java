package dev.kpdagger.device.protection;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;

/// A set of interfaces with the same trust; traffic between two zones needs a [ZonePair].
public record Zone(String name, List<String> interfaces, SourceSpan span) implements Located {

  public Zone {
    interfaces = List.copyOf(interfaces);
  }

  @Override
  public String subject() {
    return "zone " + name;
  }
}
