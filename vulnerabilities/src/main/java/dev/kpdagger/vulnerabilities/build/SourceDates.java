package dev.kpdagger.vulnerabilities.build;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// When sources were read whose records do not say so, by `SOURCE` or `SOURCE/PRODUCT`.
public record SourceDates(Map<String, LocalDate> dates) {

  public SourceDates {
    dates = Map.copyOf(dates);
  }

  @Nullable LocalDate of(String source, String product) {
    var own = dates.get(source + "/" + product);
    return own == null ? dates.get(source) : own;
  }
}
