package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.LineState;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `group NAME ... end-group` and `apply-group NAME`: lines that blocks inherit whose names fit a
/// pattern. Interfaces inherit; what a group says of anything else is not in the facts.
///
/// A pattern is a regular expression in quotes. One of letters, digits and `.*` is understood;
/// where another one could fit, the interface's absent lines are not known.
final class Groups {

  /// What an interface inherits.
  ///
  /// @param lines in the order in which they count, before the interface's own
  /// @param openReason why there may be more, or empty
  record Inherited(List<Statement> lines, String openReason) {}

  private static final Inherited NOTHING = new Inherited(List.of(), "");
  private static final int MAX_APPLIED = 64;
  private static final int MAX_LINES = 1_000_000;

  private enum Fit {
    YES,
    NO,
    UNKNOWN
  }

  private final Reading reading;
  private final Map<String, Statement> groups = new LinkedHashMap<>();
  private final Set<String> everywhere = new LinkedHashSet<>();
  private int budget = MAX_LINES;

  private Groups(Reading reading) {
    this.reading = reading;
    for (Statement head : reading.global("group")) {
      if (!head.negated() && head.size() > 1) {
        reading.claim(head);
        groups.put(head.word(1), head);
      }
    }
    for (Statement line : reading.global("apply-group")) {
      reading.claim(line);
      everywhere.addAll(line.words(1));
    }
  }

  static Groups of(Reading reading) {
    return reading.once(Groups.class, Groups::new);
  }

  /// What an interface inherits from groups applied to it and to the whole configuration.
  Inherited ofInterface(String name, List<Statement> own) {
    if (groups.isEmpty()) {
      return NOTHING;
    }
    var applied = new LinkedHashSet<>(everywhere);
    for (Statement line : own) {
      if (line.starts("apply-group") && !line.negated()) {
        reading.claim(line);
        applied.addAll(line.words(1));
      }
    }
    if (applied.isEmpty()) {
      return NOTHING;
    }
    var lines = new ArrayList<Statement>();
    var reason = applied.size() > MAX_APPLIED ? "too many groups apply to this interface" : "";
    for (String group : applied) {
      var head = groups.get(group);
      if (head == null) {
        reason = "the group " + group + " is not in the file";
        continue;
      }
      for (Statement block : head.children()) {
        if (!block.starts("interface") || --budget < 0) {
          continue;
        }
        switch (fit(block.word(1), name)) {
          case YES -> {
            budget -= block.children().size();
            if (budget >= 0) {
              reading.claim(block);
              lines.addAll(block.children());
            } else {
              reason = "too many lines are inherited";
            }
          }
          case UNKNOWN -> reason = "the pattern " + block.word(1) + " of a group may fit it";
          case NO -> {}
        }
      }
    }
    return new Inherited(lines, reason);
  }

  /// Whether a quoted pattern fits a whole name.
  private static Fit fit(String quoted, String name) {
    int length = quoted.length();
    boolean isPattern =
        length >= 2 && quoted.charAt(0) == '\'' && quoted.charAt(length - 1) == '\'';
    if (!isPattern) {
      return quoted.equals(name) ? Fit.YES : Fit.NO;
    }
    var pattern = quoted.substring(1, length - 1);
    if (pattern.indexOf('|') >= 0) {
      return Fit.UNKNOWN;
    }
    int plain = 0;
    while (plain < pattern.length() && isPlain(pattern.charAt(plain))) {
      plain++;
    }
    if (plain == pattern.length()) {
      return pattern.equals(name) ? Fit.YES : Fit.NO;
    }
    // what repeats or may be missing is the character in front
    boolean counted = "?*+{".indexOf(pattern.charAt(plain)) >= 0;
    if (!name.startsWith(pattern.substring(0, counted ? Math.max(0, plain - 1) : plain))) {
      return Fit.NO;
    }
    return pattern.startsWith(".*", plain) && plain + 2 == pattern.length() ? Fit.YES : Fit.UNKNOWN;
  }

  private static boolean isPlain(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '/' || c == '_';
  }

  /// Gives the lines of groups that nothing inherited their state.
  void settle() {
    for (Statement head : groups.values()) {
      head.children().forEach(this::settle);
    }
  }

  private void settle(Statement line) {
    if (reading.states().of(line.line()) == LineState.UNRECOGNISED && line.command() != null) {
      reading.states().set(line.span(), LineState.NOT_MODELLED);
    }
    line.children().forEach(this::settle);
  }
}
