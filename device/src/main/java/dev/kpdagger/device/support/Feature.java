package dev.kpdagger.device.support;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// A command that turns a feature on or off, of which nothing more is asked than whether it is
/// there.
///
/// @param name `getvpn`, `cip`; `profinet-off` for one that is turned off
public record Feature(String name, SourceSpan span) implements Located {

  @Override
  public String subject() {
    return "feature " + name;
  }
}
