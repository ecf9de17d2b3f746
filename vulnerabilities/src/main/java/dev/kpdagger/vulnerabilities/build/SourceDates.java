package dev.kpdagger.vulnerabilities.build;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// When sources were read whose records do not say so, by `SOURCE` or `SOURCE/PRODUCT`.
public record SourceDates(Map<String, LocalDate> dates) {

  public SourceDates {
    dates = Map.copyOf(dates);
  }

  /// Of several sources, as in `csaf+nvd`, the date of the first.
  @Nullable LocalDate of(String source, String product) {
    var own = dates.get(source + "/" + product);
    var general = own == null ? dates.get(source) : own;
    int plus = source.indexOf('+');
    return general == null && plus > 0 ? of(source.substring(0, plus), product) : general;
  }
}
