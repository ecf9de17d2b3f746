package dev.kpdagger.checks.site;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.network.NetworkInterface;
import dev.kpdagger.device.site.SiteFacts;
import dev.kpdagger.device.site.SiteKey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a site states: of all devices, and of some by their host names. Immutable.
///
/// @param general of all devices
/// @param devices of devices whose host names match, the first that matches and states a key counts
public record SiteStatements(Map<SiteKey, List<String>> general, List<OfDevices> devices) {

  private static final SiteStatements NONE = new SiteStatements(Map.of(), List.of());

  /// What is stated of devices with some host names.
  ///
  /// @param names with `*` for any characters
  public record OfDevices(NamePattern names, Map<SiteKey, List<String>> stated) {
    public OfDevices {
      stated = Map.copyOf(stated);
    }
  }

  public SiteStatements {
    general = Map.copyOf(general);
    devices = List.copyOf(devices);
  }

  /// A site that states nothing.
  public static SiteStatements none() {
    return NONE;
  }

  public boolean isEmpty() {
    return general.isEmpty() && devices.isEmpty();
  }

  /// The same with values that hold for every device, whatever else is stated.
  public SiteStatements assuming(Map<SiteKey, List<String>> assumed) {
    var all = new ArrayList<OfDevices>();
    all.add(new OfDevices(NamePattern.of("*"), assumed));
    all.addAll(devices);
    return new SiteStatements(general, all);
  }

  /// The same with a value of a key that nothing else states of all devices.
  public SiteStatements orElse(SiteKey key, String value) {
    var all = new EnumMap<SiteKey, List<String>>(SiteKey.class);
    all.putAll(general);
    all.putIfAbsent(key, List.of(value));
    return new SiteStatements(all, devices);
  }

  /// The statements that hold for a device.
  public SiteFacts of(Device device) {
    if (isEmpty()) {
      return SiteFacts.none();
    }
    var hostname = Optional.ofNullable(device.identity().hostname()).orElse("");
    var stated = new EnumMap<SiteKey, List<String>>(SiteKey.class);
    for (OfDevices some : devices) {
      if (some.names().matches(hostname)) {
        some.stated().forEach(stated::putIfAbsent);
      }
    }
    general.forEach(stated::putIfAbsent);
    stated.replaceAll(
        (key, values) ->
            key.kind() == SiteKey.Kind.INTERFACES ? interfaces(device, values) : values);
    return SiteFacts.of(stated);
  }

  /// The interfaces of a device with some names.
  private static List<String> interfaces(Device device, List<String> names) {
    var patterns = names.stream().map(NamePattern::of).toList();
    return device.facts().network().interfaces().stream()
        .map(NetworkInterface::name)
        .filter(name -> patterns.stream().anyMatch(pattern -> pattern.matches(name)))
        .toList();
  }
}
