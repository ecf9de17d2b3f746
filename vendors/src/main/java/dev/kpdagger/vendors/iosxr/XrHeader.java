package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.LineState;
import dev.kpdagger.device.LineStates;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.vendors.lines.PrintedRelease;
import org.jspecify.annotations.Nullable;

/// The comments above a configuration, which name the release: `!! IOS XR Configuration 7.3.2`, or
/// with `version = ` before the number.
///
/// @param release null when no line names one
/// @param model null when no line names one
/// @param ofConfiguration whether the router itself wrote the header of a configuration
record XrHeader(@Nullable PrintedRelease release, @Nullable String model, boolean ofConfiguration) {

  private static final int LINES = 200;
  private static final String CONFIGURATION = "IOS XR Configuration";
  private static final String SOFTWARE = "IOS XR Software, Version";
  private static final String[] MODELS = {"! Chassis type: ", "!Chassis type: ", "! Model: "};

  static XrHeader read(SourceText text, LineStates states) {
    PrintedRelease release = null;
    String model = null;
    boolean written = false;
    int last = Math.min(text.lines(), LINES);
    for (int line = 1; line <= last; line++) {
      var content = text.line(line).strip();
      if (content.isEmpty() || (content.charAt(0) != '!' && !content.startsWith("Cisco"))) {
        continue;
      }
      int configuration = content.indexOf(CONFIGURATION);
      int software = content.indexOf(SOFTWARE);
      var found =
          configuration >= 0
              ? firstRelease(content, configuration + CONFIGURATION.length())
              : software >= 0 ? firstRelease(content, software + SOFTWARE.length()) : null;
      written |= configuration >= 0;
      if (found != null) {
        states.set(line, LineState.MODELLED);
        release = release == null ? found : release;
      }
      for (String start : MODELS) {
        if (content.startsWith(start)) {
          states.set(line, LineState.MODELLED);
          model = content.substring(start.length()).strip();
        }
      }
    }
    return new XrHeader(release, model, written);
  }

  private static @Nullable PrintedRelease firstRelease(String content, int from) {
    int at = from;
    while (at < content.length() && !Character.isDigit(content.charAt(at))) {
      at++;
    }
    int end = at;
    while (end < content.length() && content.charAt(end) > ' ' && content.charAt(end) != '[') {
      end++;
    }
    return at == end ? null : PrintedRelease.parse(content.substring(at, end));
  }
}
