package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.SourceText;

/// Small configurations for one behaviour each.
final class Golden {

  private static final AristaEos EOS = AristaEos.create();

  private Golden() {}

  /// The device of a whole configuration; the given lines begin on line 3.
  static Device whole(String lines) {
    return read("! device: sw1 (DCS-7050SX3-48YC8, EOS-4.28.3M)\nhostname sw1\n" + lines + "end\n");
  }

  static Device read(String text) {
    return EOS.read(SourceText.of("golden.cfg", text), () -> {});
  }
}
