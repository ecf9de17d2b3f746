package dev.kpdagger.device.network;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A wireless network.
///
/// @param name the profile, which may differ from the SSID that clients see
/// @param authentication open, psk, sae or 802.1x
/// @param key null when no pre-shared key is configured
public record Wlan(
    String name,
    String ssid,
    Fact<Boolean> shutdown,
    Fact<String> authentication,
    @Nullable Secret key,
    SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "wlan " + name;
  }
}
