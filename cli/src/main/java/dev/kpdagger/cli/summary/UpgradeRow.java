package dev.kpdagger.cli.summary;

import dev.kpdagger.audit.DeviceResult;
import dev.kpdagger.audit.FlawTable;
import dev.kpdagger.audit.Upgrade;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What mends the flaws that one device is exposed to.
///
/// @param device its host name, or else the name of its file
/// @param release that it runs
/// @param exposed how many flaws it is exposed to
record UpgradeRow(
    int index,
    String device,
    String release,
    int exposed,
    @Nullable Upgrade inTrain,
    @Nullable Upgrade nextTrain) {

  static final Comparator<UpgradeRow> WORST_FIRST =
      Comparator.comparingInt(UpgradeRow::exposed).reversed().thenComparingInt(UpgradeRow::index);

  /// Empty for a device that is exposed to nothing, or whose release is not told in full.
  static Optional<UpgradeRow> of(DeviceResult device) {
    FlawTable table = device.flaws();
    if (table == null || (table.inTrain() == null && table.nextTrain() == null)) {
      return Optional.empty();
    }
    var hostname = device.hostname();
    return Optional.of(
        new UpgradeRow(
            device.index(),
            hostname == null || hostname.isBlank() ? fileName(device.file()) : hostname,
            table.release(),
            table.exposed(),
            table.inTrain(),
            table.nextTrain()));
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// The releases to run, the nearest first.
  String releases() {
    if (inTrain == null) {
      return nextTrain == null ? "" : nextTrain.release();
    }
    return nextTrain == null ? inTrain.release() : inTrain.release() + " or " + nextTrain.release();
  }
}
