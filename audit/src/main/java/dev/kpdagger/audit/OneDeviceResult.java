package dev.kpdagger.audit;

import java.util.List;
import java.util.Objects;

/// The result of a run, seen as if one of its devices were the only one. Header and summary stay
/// those of the run.
///
/// @param place the device, from 0
public record OneDeviceResult(ScanResult run, int place) implements ScanResult {

  public OneDeviceResult {
    Objects.checkIndex(place, run.size());
  }

  @Override
  public RunHeader header() {
    return run.header();
  }

  @Override
  public RunSummary summary() {
    return run.summary();
  }

  @Override
  public List<CheckInfo> checks() {
    return run.checks();
  }

  @Override
  public List<FrameworkInfo> frameworks() {
    return run.frameworks();
  }

  @Override
  public int size() {
    return 1;
  }

  @Override
  public DeviceResult device(int only) {
    Objects.checkIndex(only, 1);
    return run.device(place);
  }
}
