package dev.kpdagger.audit;

import java.util.List;
import java.util.stream.Stream;

/// The result of a run, read device by device so that a fleet never has to fit in memory.
public interface ScanResult {

  RunHeader header();

  RunSummary summary();

  /// The checks that found something, could not decide, or broke, by id.
  List<CheckInfo> checks();

  /// The devices in their fixed order; can be asked for more than once. The caller closes the
  /// stream.
  Stream<DeviceResult> devices();
}
