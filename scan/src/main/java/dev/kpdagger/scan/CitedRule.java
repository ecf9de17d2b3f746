package dev.kpdagger.scan;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.filtering.AccessRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A rule of a file, with its lines as they may be shown.
///
/// @param list the name of its list
/// @param sequence its number in the list
/// @param name its own name or id, empty for none
/// @param action permit, deny or reject
/// @param implicit whether the platform adds it: its lines, if any, are what it comes from
/// @param firstLine 0 where no line of the file says it
/// @param text its lines without secrets, the first [#MOST_LINES] of them; empty for an implicit
///   rule
public record CitedRule(
    String list,
    long sequence,
    String name,
    String action,
    boolean implicit,
    int firstLine,
    int lastLine,
    List<String> text) {

  public static final int MOST_LINES = 100;

  public CitedRule {
    text = List.copyOf(text);
  }

  static CitedRule of(Device device, AccessRule rule) {
    var span = rule.span();
    var text = new ArrayList<String>();
    if (!rule.implicit() && !span.isNowhere()) {
      int last = Math.min(span.lastLine(), span.firstLine() + MOST_LINES - 1);
      for (int line = span.firstLine(); line <= Math.min(last, device.text().lines()); line++) {
        text.add(device.text().redacted(line));
      }
    }
    return new CitedRule(
        rule.list(),
        rule.sequence(),
        rule.name(),
        rule.action().label(),
        rule.implicit(),
        span.firstLine(),
        span.lastLine(),
        text);
  }

  static @Nullable CitedRule ofNullable(Device device, @Nullable AccessRule rule) {
    return rule == null ? null : of(device, rule);
  }

  public boolean permits() {
    return action.equals("permit");
  }
}
