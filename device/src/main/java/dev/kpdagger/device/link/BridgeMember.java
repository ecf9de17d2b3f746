package dev.kpdagger.device.link;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// A port, or a part of its traffic, that is bridged with others.
///
/// @param bridge the name or number of the bridge
/// @param traffic which frames: `untagged`, `dot1q 10`, empty for all
public record BridgeMember(String bridge, String interfaceName, String traffic, SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "bridge " + bridge + " on " + interfaceName;
  }
}
