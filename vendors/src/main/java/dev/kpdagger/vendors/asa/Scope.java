package dev.kpdagger.vendors.asa;

import dev.kpdagger.vendors.lines.Reading;

/// One virtual context of a device, or the device where it has none: its lines, and its aliases of
/// addresses.
///
/// @param context its name, empty for the device
record Scope(Reading reading, String context, Aliases aliases) {

  static Scope of(Reading reading, String context) {
    return new Scope(reading, context, Aliases.read(reading));
  }
}
