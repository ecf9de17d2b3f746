package dev.kpdagger.cli.summary;

import dev.kpdagger.audit.DeviceResult;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.Severity;
import dev.kpdagger.audit.Verdict;
import dev.kpdagger.device.Coverage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A device's line in the table.
///
/// @param counts failing findings by severity, in the order of [Severity]
record DeviceRow(
    int index,
    String name,
    String file,
    String platform,
    String version,
    Coverage coverage,
    String completeness,
    List<Integer> counts,
    int undecided) {

  /// The device with the worst findings first.
  static final Comparator<DeviceRow> WORST_FIRST =
      Comparator.comparing(
              DeviceRow::counts,
              (one, other) -> {
                for (int i = 0; i < one.size(); i++) {
                  int order = Integer.compare(other.get(i), one.get(i));
                  if (order != 0) {
                    return order;
                  }
                }
                return 0;
              })
          .thenComparingInt(DeviceRow::index);

  DeviceRow {
    counts = List.copyOf(counts);
  }

  static DeviceRow of(DeviceResult device) {
    var counts = new Integer[Severity.values().length];
    Arrays.fill(counts, 0);
    int undecided = 0;
    for (Finding finding : device.findings()) {
      if (finding.verdict() == Verdict.FAIL) {
        counts[finding.severity().ordinal()]++;
      } else if (finding.verdict() == Verdict.UNDECIDED) {
        undecided++;
      }
    }
    return new DeviceRow(
        device.index(),
        orDash(device.hostname()),
        device.file(),
        orDash(device.platform()),
        orDash(device.osVersion()),
        device.coverage(),
        device.completeness(),
        List.of(counts),
        undecided);
  }

  private static String orDash(@Nullable String text) {
    return text == null || text.isEmpty() ? "-" : text;
  }
}
