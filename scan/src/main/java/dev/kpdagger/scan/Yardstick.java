package dev.kpdagger.scan;

import dev.kpdagger.checks.CheckCatalog;
import dev.kpdagger.checks.framework.FrameworkChoice;
import dev.kpdagger.checks.framework.UnknownFrameworkException;
import dev.kpdagger.language.Given;
import dev.kpdagger.language.ParameterException;
import dev.kpdagger.language.framework.FrameworkException;
import java.io.IOException;
import java.util.List;

/// What a scan measures by, where that is not what the checks say.
///
/// @param limits values of parameters of checks, each `name=value`, the later ones winning
/// @param frameworks that devices are measured against: ids, families, files that end in `.yaml`
/// @param optional whether optional checks run too; those that a framework asks for do anyway
public record Yardstick(List<String> limits, List<String> frameworks, boolean optional) {

  /// The limits of the checks, no frameworks, and no optional checks.
  public static final Yardstick DEFAULT = new Yardstick(List.of(), List.of(), false);

  private static final String SOURCE = "this scan";

  public Yardstick {
    limits = List.copyOf(limits);
    frameworks = List.copyOf(frameworks);
  }

  /// What the checks of a scan are told.
  Given given(CheckCatalog checks) throws InvalidRequestException {
    var given = checks.defaults();
    for (String limit : limits) {
      int equals = limit.indexOf('=');
      if (equals < 1) {
        throw new InvalidRequestException("a parameter is NAME=VALUE, not " + limit);
      }
      try {
        given =
            given.withText(
                limit.substring(0, equals).strip(), limit.substring(equals + 1).strip(), SOURCE);
      } catch (ParameterException e) {
        throw new InvalidRequestException(String.valueOf(e.getMessage()), e);
      }
    }
    return given;
  }

  /// The frameworks that are asked for.
  FrameworkChoice choice(CheckCatalog checks) throws InvalidRequestException {
    if (frameworks.isEmpty()) {
      return FrameworkChoice.NONE;
    }
    try {
      return FrameworkChoice.of(frameworks, checks);
    } catch (UnknownFrameworkException e) {
      throw new InvalidRequestException(
          e.getMessage() + "; `kp-dagger frameworks list` has them all", e);
    } catch (FrameworkException e) {
      throw new InvalidRequestException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new InvalidRequestException("the framework cannot be read: " + Problems.of(e), e);
    }
  }
}
