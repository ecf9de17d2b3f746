package dev.kpdagger.scan;

import dev.kpdagger.device.Device;

/// A file that was read.
///
/// @param sha256 of its bytes, in lower-case hex
record ParsedConfiguration(InputFile file, String sha256, Device device) {}
