package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.filtering.FilteringFacts;
import java.util.List;

/// Access lists, their objects and where they are applied.
final class FilteringSections {

  private FilteringSections() {}

  static FilteringFacts read(Reading reading) {
    return new FilteringFacts(
        reading.list(List.of()),
        reading.list(List.of()),
        reading.list(List.of()),
        reading.list(List.of()),
        reading.list(List.of()));
  }
}
