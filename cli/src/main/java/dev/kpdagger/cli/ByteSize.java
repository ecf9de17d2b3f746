package dev.kpdagger.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A number of bytes, written with an optional unit: `500000`, `64M`, `1G`.
record ByteSize(long bytes) {

  /// No file beyond this can be read into one piece of memory.
  private static final long MOST = Integer.MAX_VALUE - 8;

  static final class Parser implements ITypeConverter<ByteSize> {
    @Override
    public ByteSize convert(String text) {
      var upper = text.strip().toUpperCase(Locale.ROOT);
      int shift =
          switch (upper.isEmpty() ? ' ' : upper.charAt(upper.length() - 1)) {
            case 'K' -> 10;
            case 'M' -> 20;
            case 'G' -> 30;
            default -> 0;
          };
      try {
        long number = Long.parseLong(shift == 0 ? upper : upper.substring(0, upper.length() - 1));
        if (number > 0 && number <= MOST >> shift) {
          return new ByteSize(number << shift);
        }
      } catch (NumberFormatException _) {
        // The message below is for this case too.
      }
      throw new TypeConversionException("'" + text + "' is no size such as 500000, 64M or 1G");
    }
  }
}
