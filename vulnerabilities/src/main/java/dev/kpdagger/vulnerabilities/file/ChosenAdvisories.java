package dev.kpdagger.vulnerabilities.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// The advisories that a run goes by.
///
/// @param name where they are from, for people: a path, or that they are built in
public record ChosenAdvisories(String name, AdvisoryFile file) {

  private static final String BUILT_IN = "built-in advisories";

  /// Those that come with the product.
  public static ChosenAdvisories builtIn() {
    return new ChosenAdvisories(BUILT_IN, BuiltInAdvisories.open());
  }

  /// Those of a file.
  ///
  /// @throws DamagedFileException when it cannot be used
  public static ChosenAdvisories of(Path file) throws IOException {
    return new ChosenAdvisories(file.toString(), AdvisoryFile.open(file));
  }

  /// The user's own, which `db update` and `db import` write, or those that come with the product
  /// when there are none, or when those are newer.
  ///
  /// @throws DamagedFileException when there are and they cannot be used
  public static ChosenAdvisories newest(Path own) throws IOException {
    var builtIn = builtIn();
    if (!Files.exists(own)) {
      return builtIn;
    }
    var chosen = of(own);
    return chosen.file.built().isBefore(builtIn.file.built()) ? builtIn : chosen;
  }

  /// How many days ago the file was built.
  public long ageInDays(LocalDate today) {
    return ChronoUnit.DAYS.between(file.built(), today);
  }
}
