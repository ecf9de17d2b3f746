package dev.kpdagger.device.label;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A router that labels are exchanged with over LDP although it need not be on the same link: one
/// that the configuration names, or the far end of a pseudowire.
///
/// @param authenticated whether segments of the session are signed with a key
/// @param password null when none is configured for it alone
public record LabelNeighbor(
    String vrf,
    String address,
    Fact<Boolean> authenticated,
    @Nullable Secret password,
    SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "LDP neighbor " + address + (vrf.isEmpty() ? "" : " vrf " + vrf);
  }
}
