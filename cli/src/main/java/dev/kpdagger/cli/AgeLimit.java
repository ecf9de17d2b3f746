package dev.kpdagger.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// How old advisories may be, and what happens when they are older.
///
/// @param days since they were built
/// @param failing whether the run is refused; else it is warned of
record AgeLimit(int days, boolean failing) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,5})d(?::(warn|fail))?");

  /// Reads `60d:fail`; without a word behind the days it is a warning.
  static final class Parser implements ITypeConverter<AgeLimit> {
    @Override
    public AgeLimit convert(String text) {
      var form = FORM.matcher(text);
      if (!form.matches()) {
        throw new TypeConversionException("'" + text + "' is no age such as 60d:warn or 60d:fail");
      }
      return new AgeLimit(Integer.parseInt(form.group(1)), "fail".equals(form.group(2)));
    }
  }
}
