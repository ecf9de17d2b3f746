package dev.kpdagger.firewall;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.rules.RuleFacts;
import dev.kpdagger.firewall.anomaly.DeviceAnomalies;
import dev.kpdagger.firewall.lists.RuleLists;
import dev.kpdagger.firewall.lists.Schedules;
import dev.kpdagger.firewall.management.FilteredServices;
import dev.kpdagger.firewall.measure.AddressMeasure;
import dev.kpdagger.firewall.objects.PredefinedObjects;
import dev.kpdagger.firewall.objects.RuleObjects;
import dev.kpdagger.firewall.permission.Permissions;
import dev.kpdagger.firewall.permission.RiskyServices;
import dev.kpdagger.firewall.permission.TrustWords;
import dev.kpdagger.firewall.spoofing.BogonSources;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Analyses the rules of devices. Thread-safe.
public final class RuleAnalysis {

  private final @Nullable InstantSource clock;
  private final RiskyServices risky = RiskyServices.load();
  private final TrustWords words = TrustWords.load();
  private final PredefinedObjects predefined = PredefinedObjects.load();

  /// An analysis that knows no day: whether a period is over stays undecided.
  public RuleAnalysis() {
    this(null);
  }

  /// @param clock whose day, that of UTC, decides whether a period is over; null for none
  public RuleAnalysis(@Nullable InstantSource clock) {
    this.clock = clock;
  }

  /// The same device with what its rules show.
  ///
  /// @param cancelled asked often
  /// @throws java.util.concurrent.CancellationException when `cancelled` says so
  public Device analyse(Device device, BooleanSupplier cancelled) {
    var filtering = device.facts().filtering();
    var lists = filtering.accessLists().openReason();
    var addresses = new AddressMeasure();
    var permissions = new Permissions(device, risky, words, addresses, cancelled).all();
    stopIf(cancelled);
    var objects = new RuleObjects(device, predefined, addresses);
    var used = objects.all();
    stopIf(cancelled);
    var today = clock == null ? null : LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return device.with(
        new RuleFacts(
            DeviceAnomalies.of(device, cancelled),
            new FactList<>(permissions, lists),
            new FactList<>(
                used, either(filtering.addressObjects(), filtering.serviceObjects().openReason())),
            new FactList<>(objects.undefined(), lists),
            new FactList<>(new RuleLists(device).all(), lists),
            new FactList<>(new Schedules(device, today).all(), lists),
            new FactList<>(new BogonSources(device, addresses, cancelled).all(), lists),
            new FactList<>(new FilteredServices(device, addresses, cancelled).all(), lists)));
  }

  private static @Nullable String either(FactList<?> list, @Nullable String other) {
    var reason = list.openReason();
    return reason == null ? other : reason;
  }

  private static void stopIf(BooleanSupplier cancelled) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
  }
}
