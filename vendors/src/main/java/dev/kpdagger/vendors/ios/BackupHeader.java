package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.LineState;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.vendors.lines.Reading;
import org.jspecify.annotations.Nullable;

/// What a backup tool or a person wrote about the device in the comments at the head of a file:
/// model and software, as RANCID (`!Chassis type: `, `!Image: Software: `) and Oxidized (`! Chassis
/// type: `, `! PID: `) print them from other commands.
///
/// @param version the release in full, `17.9.4a` or `15.2(4)M7`, or null
/// @param xe whether a comment names IOS XE
record BackupHeader(@Nullable String model, @Nullable String version, boolean xe) {

  /// Such comments stand in front of the configuration; a chassis with many parts has long ones.
  private static final int MAX_LINES = 2000;

  private static final int MAX_LENGTH = 200;

  private static final String CHASSIS = "Chassis type:";
  private static final String SOFTWARE = "Image: Software:";
  private static final String PART = "PID:";

  static BackupHeader read(Reading reading) {
    var text = reading.text();
    String model = null;
    String part = null;
    String version = null;
    String banner = null;
    boolean xe = false;
    for (int line = 1; line <= Math.min(text.lines(), MAX_LINES); line++) {
      var comment = comment(text, line);
      if (comment == null) {
        if (isConfiguration(text, line)) {
          break;
        }
        continue;
      }
      var found = true;
      if (model == null && comment.startsWith(CHASSIS)) {
        model = firstWord(comment.substring(CHASSIS.length()));
      } else if (part == null && comment.startsWith(PART)) {
        part = firstWord(comment.substring(PART.length()).replace(',', ' '));
      } else if (version == null && comment.startsWith(SOFTWARE)) {
        version = release(comment);
      } else if (banner == null && comment.contains(", Version ")) {
        banner = firstWord(comment.substring(comment.indexOf(", Version ") + 10));
      } else {
        found = false;
      }
      if (found) {
        reading.states().set(line, LineState.MODELLED);
      }
      xe |= comment.contains("IOS XE") || comment.contains("IOS-XE") || comment.contains("IOSXE");
    }
    return new BackupHeader(model != null ? model : part, version != null ? version : banner, xe);
  }

  private static @Nullable String comment(SourceText text, int line) {
    int start = text.start(line);
    int end = Math.min(text.end(line), start + MAX_LENGTH);
    return start < end && text.text().charAt(start) == '!'
        ? text.text().substring(start + 1, end).strip()
        : null;
  }

  /// The first line of the configuration proper ends the head.
  private static boolean isConfiguration(SourceText text, int line) {
    int start = text.start(line);
    return text.text().startsWith("version ", start) || text.text().startsWith("hostname ", start);
  }

  private static @Nullable String firstWord(String text) {
    var stripped = text.strip();
    int end = 0;
    while (end < stripped.length() && stripped.charAt(end) > ' ' && stripped.charAt(end) != ',') {
      end++;
    }
    return end == 0 ? null : stripped.substring(0, end);
  }

  /// `Image: Software: NAME, 17.9.4a, RELEASE SOFTWARE`.
  private static @Nullable String release(String comment) {
    int comma = comment.indexOf(',');
    return comma < 0 ? null : firstWord(comment.substring(comma + 1));
  }
}
