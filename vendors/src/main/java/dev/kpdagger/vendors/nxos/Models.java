package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.SourceText;
import org.jspecify.annotations.Nullable;

/// The model of a switch, which a configuration does not name but the head of a backup does: `!
/// PID: N9K-C93180YC-FX3 , VID: V04`.
final class Models {

  private static final int HEAD_LINES = 200;

  private static final String PID = "! PID: ";

  private Models() {}

  static @Nullable String of(SourceText text) {
    int lines = Math.min(text.lines(), HEAD_LINES);
    for (int number = 1; number <= lines; number++) {
      var line = text.line(number);
      if (line.startsWith(PID)) {
        int end = PID.length();
        while (end < line.length() && line.charAt(end) > ' ' && line.charAt(end) != ',') {
          end++;
        }
        return end == PID.length() ? null : line.substring(PID.length(), end);
      }
    }
    return null;
  }
}
