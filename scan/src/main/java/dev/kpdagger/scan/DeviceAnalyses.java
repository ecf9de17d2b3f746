package dev.kpdagger.scan;

import dev.kpdagger.device.Device;
import dev.kpdagger.firewall.RuleAnalysis;
import dev.kpdagger.firewall.management.ManagementSources;
import dev.kpdagger.vendors.ReleaseSchemes;
import dev.kpdagger.vulnerabilities.ConditionedFlaws;
import dev.kpdagger.vulnerabilities.FlawAnalysis;
import dev.kpdagger.vulnerabilities.file.BuiltInAdvisories;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// What is made of the facts of a device before checks look at them. Thread-safe.
///
/// @param rules what its rules show
/// @param flaws what advisories say of its release
public record DeviceAnalyses(RuleAnalysis rules, FlawAnalysis flaws) {

  /// The analyses of the product, with its built-in advisories.
  ///
  /// @param clock whose day, that of UTC, decides what is over; null for none
  public static DeviceAnalyses builtIn(@Nullable InstantSource clock) {
    return new DeviceAnalyses(
        new RuleAnalysis(clock),
        new FlawAnalysis(
            BuiltInAdvisories::open, ReleaseSchemes.all()::of, ConditionedFlaws.ids(), clock));
  }

  /// The same device after all of them, for checks of every analysis.
  public Device all(Device device, BooleanSupplier cancelled) {
    return ManagementSources.compared(flaws.analyse(rules.analyse(device, cancelled), cancelled));
  }
}
