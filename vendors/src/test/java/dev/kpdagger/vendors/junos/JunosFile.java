package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.SourceText;

/// Reads small configurations for the tests of this folder.
final class JunosFile {

  private static final Junos JUNOS = Junos.create();

  private JunosFile() {}

  static Device read(String text) {
    return JUNOS.read(SourceText.of("golden.conf", text), () -> {});
  }

  /// A whole configuration in braces; the given lines begin on line 5.
  static Device braces(String lines) {
    return read("version 21.4R3-S5.4;\nsystem {\n    host-name r1;\n}\n" + lines);
  }

  /// A whole configuration in the `set` form; the given lines begin on line 3.
  static Device sets(String lines) {
    return read("set version 21.4R3-S5.4\nset system host-name r1\n" + lines);
  }

  static boolean recognised(String text) {
    return JUNOS.recognise(SourceText.of("golden.conf", text)).sure();
  }
}
