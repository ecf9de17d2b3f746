package dev.kpdagger.device.protection;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// A parameter of a protective function that has no setting of its own.
///
/// @param feature stateful-filter, intrusion-prevention, tls-inspection, overlay-encryption, login
///   ...
/// @param name in the words of the file
/// @param value empty for a plain switch
/// @param enabled false for the form that turns it off
public record ProtectionParameter(
    String feature, String name, String value, boolean enabled, SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return feature + " " + name;
  }
}
