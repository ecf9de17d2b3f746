package dev.kpdagger.vulnerabilities;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;

/// What tells the release of a device: a line of its file, or something else.
///
/// @param span the line that has it, or the first line of the file when none has; nowhere when
///   something else states it
/// @param source who states it; empty when the file does
record Telling(SourceSpan span, String source) {

  static Telling of(Device device) {
    var told = device.identity().told();
    return told.release().isEmpty()
        ? new Telling(line(device), "")
        : new Telling(SourceSpan.NOWHERE, told.source());
  }

  /// What follows from the release.
  <T> Fact<T> fact(T value) {
    return source.isEmpty() ? Fact.explicit(value, span) : Fact.byDefault(value, source);
  }

  /// The first line that has the release, as it is printed.
  private static SourceSpan line(Device device) {
    var printed = device.identity().osVersion();
    var text = device.text();
    int at = printed == null || printed.isEmpty() ? -1 : found(text.text(), printed);
    int line = 1;
    while (at >= 0 && line < text.lines() && text.end(line) < at) {
      line++;
    }
    return SourceSpan.of(line, line);
  }

  /// Where a release stands by itself: `5.2` is not in `255.255.255.0`, nor in `5.2.1`; but the
  /// schema `version="8.0.0"` of an XML file tells train 8.0.
  private static int found(String text, String printed) {
    int at = text.indexOf(printed);
    while (at >= 0 && (isNumber(text, at - 1) || isNumber(text, at + printed.length()))) {
      at = text.indexOf(printed, at + 1);
    }
    return at < 0 ? text.indexOf("version=\"" + printed + ".") : at;
  }

  private static boolean isNumber(String text, int at) {
    return at >= 0
        && at < text.length()
        && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.');
  }
}
