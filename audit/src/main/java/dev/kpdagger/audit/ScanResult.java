package dev.kpdagger.audit;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The result of a run, read device by device so that a fleet never has to fit in memory.
public interface ScanResult {

  RunHeader header();

  RunSummary summary();

  /// The checks that found something, could not decide, or broke, by id.
  List<CheckInfo> checks();

  /// The frameworks that the run measured devices against.
  List<FrameworkInfo> frameworks();

  /// How many devices there are.
  int size();

  /// One device.
  ///
  /// @param place in the fixed order, from 0; any, as often as wanted, and from several threads at
  ///   the same time
  DeviceResult device(int place);

  /// The devices in their fixed order; can be asked for more than once. The caller closes the
  /// stream.
  default Stream<DeviceResult> devices() {
    return IntStream.range(0, size()).mapToObj(this::device);
  }
}
