package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.SourceText;

/// Small configurations for one behaviour each.
final class Golden {

  private static final CiscoIosXr XR = CiscoIosXr.create();

  private Golden() {}

  /// The device of a whole configuration; the given lines begin on line 4.
  static Device whole(String lines) {
    return read("!! IOS XR Configuration 7.3.2\n!\nhostname r1\n" + lines + "end\n");
  }

  static Device read(String text) {
    return XR.read(SourceText.of("golden.cfg", text), () -> {});
  }

  static boolean recognised(String text) {
    return XR.recognise(SourceText.of("test.cfg", text)).sure();
  }
}
