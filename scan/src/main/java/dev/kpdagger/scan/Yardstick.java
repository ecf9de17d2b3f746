package dev.kpdagger.scan;

import dev.kpdagger.checks.CheckCatalog;
import dev.kpdagger.language.Given;
import dev.kpdagger.language.ParameterException;
import java.util.List;

/// What a scan measures by, where that is not what the checks say.
///
/// @param limits values of parameters of checks, each `name=value`, the later ones winning
public record Yardstick(List<String> limits) {

  /// The limits of the checks.
  public static final Yardstick DEFAULT = new Yardstick(List.of());

  private static final String SOURCE = "this scan";

  public Yardstick {
    limits = List.copyOf(limits);
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
}
