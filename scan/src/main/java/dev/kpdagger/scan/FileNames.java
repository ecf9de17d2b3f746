package dev.kpdagger.scan;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Names for the reports of devices in one folder: that of the configuration with the extension of
/// the report, and a number where configurations of several folders have the same.
final class FileNames {

  private final Set<String> taken = new HashSet<>();

  /// A name that was not given before, whatever the case of its letters.
  ///
  /// @param path of a configuration, with slashes
  String of(String path, String extension) {
    var name = path.substring(path.lastIndexOf('/') + 1);
    var given = name + "." + extension;
    for (int number = 2; !taken.add(given.toLowerCase(Locale.ROOT)); number++) {
      given = name + "-" + number + "." + extension;
    }
    return given;
  }
}
