package dev.kpdagger.scan;

import dev.kpdagger.device.Device;

/// What to call a device.
final class Names {

  private Names() {}

  /// Empty where the file does not say.
  static String hostname(Device device) {
    var name = device.identity().hostname();
    return name == null ? "" : name;
  }
}
