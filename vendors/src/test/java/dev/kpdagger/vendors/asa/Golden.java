package dev.kpdagger.vendors.asa;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.device.filtering.AccessList;

/// Small configurations for one behaviour each.
final class Golden {

  private static final CiscoAsa ASA = CiscoAsa.create();

  private Golden() {}

  /// The device of a whole configuration of a version; the given lines begin on line 3.
  static Device whole(String version, String lines) {
    return read("ASA Version " + version + "\nhostname fw1\n" + lines + ": end\n");
  }

  static Device read(String text) {
    return ASA.read(SourceText.of("golden.cfg", text), () -> {});
  }

  static AccessList list(Device device, String name) {
    return device.facts().filtering().accessLists().stream()
        .filter(list -> list.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
