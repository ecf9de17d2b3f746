package dev.kpdagger.device.access;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SourceSpan;

/// The password that raises a session to a privilege level.
///
/// @param level 1 to 15
/// @param hashCommand whether it was set by the command that hashes (`enable secret`), not by the
///   one that stores readable
public record PrivilegedSecret(long level, boolean hashCommand, Secret secret, SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "privilege level " + level;
  }
}
