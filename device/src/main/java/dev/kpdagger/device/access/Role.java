package dev.kpdagger.device.access;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// What the accounts of one class, profile or role may do.
///
/// @param used whether some account has it
/// @param shell whether it reaches a shell of the operating system
/// @param clearsLogs whether it may delete messages or files of logs
/// @param span where the role is written; for one of the platform, where an account names it
public record Role(
    String name, boolean used, Fact<Boolean> shell, Fact<Boolean> clearsLogs, SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "role " + name;
  }
}
