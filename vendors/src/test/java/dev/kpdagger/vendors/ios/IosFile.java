package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.LineState;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SourceText;
import java.util.ArrayList;
import java.util.List;

/// Reads small configurations for the tests of this folder.
final class IosFile {

  private static final CiscoIos IOS = CiscoIos.create();

  private IosFile() {}

  static Device read(String text) {
    return IOS.read(SourceText.of("test.cfg", text), () -> {});
  }

  /// A whole configuration of release 15.2 around some lines; the first of them is line 3.
  static Device whole(String lines) {
    return read("version 15.2\nhostname R1\n" + lines + "\nend\n");
  }

  static <T> Fact<T> setting(Device device, SettingKey<T> key) {
    return device.settings().get(key);
  }

  static boolean recognised(String text) {
    return IOS.recognise(SourceText.of("test.cfg", text)).sure();
  }

  static List<LineState> states(Device device) {
    var states = new ArrayList<LineState>();
    for (int line = 1; line <= device.text().lines(); line++) {
      states.add(device.lines().of(line));
    }
    return states;
  }
}
