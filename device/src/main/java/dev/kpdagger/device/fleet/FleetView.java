package dev.kpdagger.device.fleet;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.Device;
import dev.kpdagger.device.DeviceIdentity;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.LineStates;
import dev.kpdagger.device.Settings;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.device.access.AccessFacts;
import dev.kpdagger.device.filtering.FilteringFacts;
import dev.kpdagger.device.network.NetworkFacts;
import dev.kpdagger.device.network.RoutingFacts;
import dev.kpdagger.device.services.ServiceFacts;
import dev.kpdagger.device.services.SnmpFacts;
import dev.kpdagger.device.vpn.VpnFacts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What stays of a device until all others were read: who it is, and the lines of its own secrets,
/// redacted.
///
/// @param lines by number
record FleetView(DeviceIdentity identity, String file, Map<Integer, String> lines) {

  private static final String GONE = "this is looked at before devices are compared";

  /// The view of a device.
  static FleetView of(Device device, FactList<OwnSecrets.Own> secrets) {
    var lines = new TreeMap<Integer, String>();
    for (OwnSecrets.Own own : secrets) {
      var span = own.span();
      int last = Math.min(span.lastLine(), device.text().lines());
      for (int line = span.firstLine(); line <= last; line++) {
        lines.computeIfAbsent(line, device.text()::redacted);
      }
    }
    return new FleetView(device.identity(), device.text().file(), lines);
  }

  /// A device of which nothing else is known than what it has in common with others.
  Device with(FleetFacts facts) {
    var text = new StringBuilder();
    int at = 1;
    for (var line : lines.entrySet()) {
      text.repeat('\n', line.getKey() - at).append(line.getValue()).append('\n');
      at = line.getKey() + 1;
    }
    var source = SourceText.of(file, text.toString());
    return new Device(
            identity,
            source,
            LineStates.unclaimed(source.lines()),
            Completeness.FRAGMENT,
            Settings.of(Map.of()),
            nothing())
        .with(facts);
  }

  private static Device.DeviceFacts nothing() {
    return new Device.DeviceFacts(
        new AccessFacts(gone(), gone(), gone(), gone(), gone(), gone()),
        new ServiceFacts(
            new SnmpFacts(gone(), gone(), gone(), gone(), gone()), gone(), gone(), gone(), gone()),
        new NetworkFacts(gone(), gone(), new RoutingFacts(gone(), gone(), gone(), gone(), gone())),
        new VpnFacts(gone(), gone(), gone(), gone(), gone()),
        new FilteringFacts(gone(), gone(), gone(), gone(), gone()));
  }

  private static <T> FactList<T> gone() {
    return FactList.open(List.of(), GONE);
  }
}
