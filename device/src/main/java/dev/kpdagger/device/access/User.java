package dev.kpdagger.device.access;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A local account.
///
/// @param privilege 0 to 15 on platforms with levels
/// @param role name of a view, role or profile, empty for none
/// @param password null when the account has none
/// @param passwordless whether the account logs in without any password
public record User(
    String name,
    Fact<Long> privilege,
    Fact<String> role,
    @Nullable Secret password,
    Fact<Boolean> passwordless,
    SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "user " + name;
  }
}
