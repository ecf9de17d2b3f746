package dev.kpdagger.device.network;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// A VLAN that the configuration defines.
public record Vlan(long id, String name, Fact<Boolean> shutdown, SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "vlan " + id;
  }
}
