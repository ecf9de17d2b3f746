package dev.kpdagger.scan;

import dev.kpdagger.device.Device;
import dev.kpdagger.workflow.CancellationToken;
import java.util.List;

/// What is asked of every input: something small, as all of it is kept.
///
/// @param <T> what it gives
interface Survey<T> {
  /// What is said of one input.
  ///
  /// @param devices those of the input's files, in order
  T of(List<Device> devices, CancellationToken cancellation);
}
