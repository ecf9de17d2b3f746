package dev.kpdagger.device.access;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A local account.
///
/// @param privilege 0 to 15 on platforms with levels
/// @param role name of a view, role or profile, empty for none
/// @param password null when the account has none
/// @param sources addresses that it may log in from, an empty list for any
/// @param secondFactor whether a login asks for more than a password
/// @param passwordless whether the account logs in without any password
/// @param local whether the device itself decides its logins, not a server
/// @param unrestricted whether it may do everything on the device
public record User(
    String name,
    Fact<Long> privilege,
    Fact<String> role,
    @Nullable Secret password,
    Fact<Boolean> passwordless,
    Fact<List<String>> sources,
    Fact<Boolean> secondFactor,
    Fact<Boolean> local,
    Fact<Boolean> unrestricted,
    SourceSpan span)
    implements Located {

  private static final long ALL = 15;
  private static final String NOT_BY_USER = "this platform does not say so by user";
  private static final String LOCAL = "an account of the configuration";

  /// An account of a platform that limits neither sources nor factors by account.
  public User(
      String name,
      Fact<Long> privilege,
      Fact<String> role,
      @Nullable Secret password,
      Fact<Boolean> passwordless,
      SourceSpan span) {
    this(
        name,
        privilege,
        role,
        password,
        passwordless,
        Fact.unknown(NOT_BY_USER),
        Fact.unknown(NOT_BY_USER),
        span);
  }

  /// An account that the device itself decides over, of a platform with levels.
  public User(
      String name,
      Fact<Long> privilege,
      Fact<String> role,
      @Nullable Secret password,
      Fact<Boolean> passwordless,
      Fact<List<String>> sources,
      Fact<Boolean> secondFactor,
      SourceSpan span) {
    this(
        name,
        privilege,
        role,
        password,
        passwordless,
        sources,
        secondFactor,
        Fact.byDefault(true, LOCAL),
        privilege.map(level -> level >= ALL),
        span);
  }

  @Override
  public String subject() {
    return "user " + name;
  }
}
