package dev.kpdagger.checks.framework;

import dev.kpdagger.checks.CheckOutcome;
import dev.kpdagger.checks.CheckRunner;
import dev.kpdagger.device.Device;
import dev.kpdagger.language.Check;
import dev.kpdagger.language.Given;
import java.util.List;
import java.util.function.BooleanSupplier;

/// A check that has to run again, as a framework sets other limits than the scan.
///
/// @param limits as evidence shows them, so that equal ones are run once
record Rerun(Check check, String limits, Given given) {

  CheckOutcome run(Device device, BooleanSupplier cancelled) {
    return new CheckRunner(List.of(check), given).run(device, cancelled);
  }

  /// What tells it from other reruns for the same framework.
  String key() {
    return check.id() + ' ' + limits;
  }
}
