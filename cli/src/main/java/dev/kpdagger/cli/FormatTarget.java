package dev.kpdagger.cli;

import dev.kpdagger.reports.ReportFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A value of `--output-format`: `html`, `json=report.json`, `yaml=-`.
///
/// @param file where it goes, `-` for stdout, with a slash at its end for a folder; null when only
///   the format was given
record FormatTarget(ReportFormat format, @Nullable String file) {

  static final class Parser implements ITypeConverter<FormatTarget> {
    @Override
    public FormatTarget convert(String text) {
      int equals = text.indexOf('=');
      var name = equals < 0 ? text : text.substring(0, equals);
      var format = Labels.parse("output format", ReportFormat.values(), name);
      if (equals == text.length() - 1) {
        throw new TypeConversionException("there is no file after '" + text + "'");
      }
      return new FormatTarget(format, equals < 0 ? null : text.substring(equals + 1));
    }
  }
}
