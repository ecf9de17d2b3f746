package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.SourceText;

/// Small configurations for one behaviour each.
final class Golden {

  private static final CiscoNxos NXOS = CiscoNxos.create();

  private Golden() {}

  /// The device of a whole configuration of a version; the given lines begin on line 3, and `line
  /// vty` is behind them.
  static Device whole(String version, String lines) {
    return read("version " + version + "\nhostname s1\n" + lines + "line vty\n");
  }

  static Device read(String text) {
    return NXOS.read(SourceText.of("golden.cfg", text), () -> {});
  }
}
