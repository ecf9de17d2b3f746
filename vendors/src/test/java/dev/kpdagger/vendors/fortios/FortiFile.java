package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.device.filtering.AccessList;

/// Reads small configurations for the tests of this folder.
final class FortiFile {

  static final String HEAD =
      "#config-version=FGT60F-7.2.5-FW-build1517-230606:opmode=0:vdom=0:user=admin\n";
  static final String TAIL = "config router multicast\nend\n";

  private static final FortinetFortios FORTIOS = FortinetFortios.create();

  private FortiFile() {}

  static Device read(String text) {
    return FORTIOS.read(SourceText.of("golden.conf", text), () -> {});
  }

  /// A whole configuration of 7.2.5 around some sections; the first of their lines is line 2.
  static Device whole(String sections) {
    return read(HEAD + sections + TAIL);
  }

  static int score(String text) {
    return FORTIOS.recognise(SourceText.of("golden.conf", text)).score();
  }

  static AccessList list(Device device, String name, String context) {
    return device.facts().filtering().accessLists().stream()
        .filter(list -> list.name().equals(name) && list.context().equals(context))
        .findFirst()
        .orElseThrow();
  }
}
