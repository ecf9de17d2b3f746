package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.SourceText;

/// Small configurations for one behaviour each.
final class Golden {

  private static final CiscoIos IOS = CiscoIos.create();

  private Golden() {}

  /// The device of a whole configuration of a version; the given lines begin on line 3.
  static Device whole(String version, String lines) {
    return read("version " + version + "\nhostname r1\n" + lines + "end\n");
  }

  static Device read(String text) {
    return IOS.read(SourceText.of("golden.cfg", text), () -> {});
  }
}
