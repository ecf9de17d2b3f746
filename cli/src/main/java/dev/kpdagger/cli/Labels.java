package dev.kpdagger.cli;

import dev.kpdagger.audit.AnalysisType;
import dev.kpdagger.audit.Severity;
import dev.kpdagger.cli.progress.ProgressMode;
import dev.kpdagger.cli.terminal.ColorMode;
import dev.kpdagger.device.Labelled;
import dev.kpdagger.language.Nearest;
import java.util.ArrayList;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the constants of enums by their labels.
final class Labels {

  private Labels() {}

  /// The constant with a label.
  ///
  /// @param kind what the constants are, for the message: `severity`
  /// @throws TypeConversionException proposing the nearest label
  static <E extends Labelled> E parse(String kind, E[] constants, String label) {
    var known = new ArrayList<String>();
    for (E constant : constants) {
      if (constant.label().equals(label)) {
        return constant;
      }
      known.add(constant.label());
    }
    throw new TypeConversionException(
        "unknown "
            + kind
            + " '"
            + label
            + "'"
            + Nearest.hint(label, known)
            + "; known: "
            + String.join(", ", known));
  }

  static final class AnalysisTypes implements ITypeConverter<AnalysisType> {
    @Override
    public AnalysisType convert(String label) {
      return parse("analysis type", AnalysisType.values(), label);
    }
  }

  static final class Forms implements ITypeConverter<ChecksCommand.Form> {
    @Override
    public ChecksCommand.Form convert(String label) {
      return parse("form", ChecksCommand.Form.values(), label);
    }
  }

  static final class Severities implements ITypeConverter<Severity> {
    @Override
    public Severity convert(String label) {
      return parse("severity", Severity.values(), label);
    }
  }

  static final class ProgressModes implements ITypeConverter<ProgressMode> {
    @Override
    public ProgressMode convert(String label) {
      return parse("kind of progress", ProgressMode.values(), label);
    }
  }

  static final class ColorModes implements ITypeConverter<ColorMode> {
    @Override
    public ColorMode convert(String label) {
      return parse("use of colour", ColorMode.values(), label);
    }
  }
}
