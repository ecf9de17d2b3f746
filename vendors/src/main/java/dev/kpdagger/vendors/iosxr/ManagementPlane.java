package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.access.ManagementAccess;
import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.RuleAddresses;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `control-plane / management-plane / {inband|out-of-band} / interface I / allow S [peer]`. Where
/// it stands, only the interfaces that it names and the management ports of the route processors
/// take management sessions.
final class ManagementPlane {

  private static final String OFF =
      "no interface is set apart, all take management sessions; Cisco IOS XR System Security"
          + " Configuration Guide, Management Plane Protection";

  /// The entries of a file, read once.
  private record Entries(List<ManagementAccess> accesses) {}

  private ManagementPlane() {}

  static List<ManagementAccess> read(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    var accesses = entries(reading);
    settings.put(SettingKeys.MANAGEMENT_PERMITTED_SOURCES, limited(reading, accesses));
    return accesses;
  }

  static List<ManagementAccess> entries(Reading reading) {
    return reading.once(Entries.class, ManagementPlane::readEntries).accesses;
  }

  private static Entries readEntries(Reading reading) {
    var accesses = new ArrayList<ManagementAccess>();
    for (Statement plane : reading.global("control-plane")) {
      reading.claim(plane);
      for (Statement management : plane.children()) {
        if (management.starts("management-plane") && !management.negated()) {
          reading.claim(management);
          management.children().forEach(band -> band(reading, band, accesses));
        }
      }
    }
    return new Entries(accesses);
  }

  private static void band(Reading reading, Statement band, List<ManagementAccess> accesses) {
    reading.claim(band);
    for (Statement place : band.children()) {
      reading.claim(place);
      if (!place.starts("interface")) {
        continue;
      }
      var name = place.word(1).equals("all") ? "" : place.word(1);
      for (Statement allow : place.children()) {
        if (allow.starts("allow") && !allow.negated()) {
          reading.claim(allow);
          accesses.add(access(reading, allow, name));
        }
      }
    }
  }

  private static ManagementAccess access(Reading reading, Statement allow, String place) {
    var word = allow.word(1).toLowerCase(Locale.ROOT);
    var service = word.equals("all") ? "any" : word;
    var sources = new ArrayList<AddressTerm>();
    for (Statement line : allow.children()) {
      if (line.starts("address") && !line.negated()) {
        reading.claim(line);
        sources.add(address(line.word(2)));
      }
    }
    return new ManagementAccess(
        service,
        place,
        "",
        sources.isEmpty() ? RuleAddresses.any() : RuleAddresses.of(sources),
        allow.blockSpan());
  }

  private static AddressTerm address(String word) {
    @Nullable AddressTerm term =
        word.indexOf('/') > 0 ? Addresses.prefix(word) : Addresses.host(word);
    return term == null ? new AddressTerm.Unresolved(word, "no address") : term;
  }

  /// True where every entry lists its sources and the management ports have an entry, too: without
  /// one they take sessions from anywhere.
  private static Fact<Boolean> limited(Reading reading, List<ManagementAccess> accesses) {
    if (accesses.isEmpty()) {
      return reading.absent(false, OFF);
    }
    for (ManagementAccess access : accesses) {
      if (access.anySource()) {
        return Fact.explicit(false, access.span());
      }
    }
    for (ManagementAccess access : accesses) {
      if (access.place().isEmpty() || access.place().startsWith("MgmtEth")) {
        return Fact.explicit(true, access.span());
      }
    }
    return Fact.unknown("the management ports take sessions without an entry of their own");
  }

  /// Whether every entry for remote sessions lists its sources.
  static boolean limitsSources(Reading reading) {
    var accesses = entries(reading);
    return !accesses.isEmpty() && accesses.stream().noneMatch(ManagementAccess::anySource);
  }
}
