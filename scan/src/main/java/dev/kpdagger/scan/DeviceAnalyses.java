package dev.kpdagger.scan;

import dev.kpdagger.device.Device;
import dev.kpdagger.firewall.RuleAnalysis;
import dev.kpdagger.firewall.management.ManagementSources;
import dev.kpdagger.vendors.ReleaseSchemes;
import dev.kpdagger.vulnerabilities.ConditionedFlaws;
import dev.kpdagger.vulnerabilities.FlawAnalysis;
import dev.kpdagger.vulnerabilities.KnownSystems;
import dev.kpdagger.vulnerabilities.Once;
import dev.kpdagger.vulnerabilities.TabledFlaws;
import dev.kpdagger.vulnerabilities.file.ChosenAdvisories;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is made of the facts of a device before checks look at them. Thread-safe.
///
/// @param rules what its rules show
/// @param flaws what advisories say of its release
/// @param tables of the flaws of a device
/// @param advisories those that say it
public record DeviceAnalyses(
    RuleAnalysis rules,
    FlawAnalysis flaws,
    TabledFlaws tables,
    Supplier<ChosenAdvisories> advisories) {

  /// The analyses of the product, with its built-in advisories.
  ///
  /// @param clock whose day, that of UTC, decides what is over; null for none
  public static DeviceAnalyses builtIn(@Nullable InstantSource clock) {
    return of(new Once<>(ChosenAdvisories::builtIn), clock);
  }

  /// The analyses of the product with other advisories.
  ///
  /// @param advisories asked for when they are needed, and as often
  static DeviceAnalyses of(Supplier<ChosenAdvisories> advisories, @Nullable InstantSource clock) {
    var systems = new KnownSystems(() -> advisories.get().file(), ReleaseSchemes.all()::of);
    return new DeviceAnalyses(
        new RuleAnalysis(clock),
        new FlawAnalysis(systems, ConditionedFlaws.ids(), clock),
        new TabledFlaws(systems, clock),
        advisories);
  }

  /// The same device after all of them, for checks of every analysis.
  public Device all(Device device, BooleanSupplier cancelled) {
    return ManagementSources.compared(flaws.analyse(rules.analyse(device, cancelled), cancelled));
  }
}
