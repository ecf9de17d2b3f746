package dev.kpdagger.vendors.nxos;

import dev.kpdagger.vendors.lines.CiscoSecrets;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The second halves of lines that a terminal of 80 columns broke: those of users are the longest
/// of a configuration. What stands in front of a known word there can be the rest of a hash or key.
final class WrappedLines {

  private final Map<Integer, Statement> byLine = new HashMap<>();

  private WrappedLines(Reading reading) {
    Statement before = null;
    for (Statement line : reading.global()) {
      boolean next = before != null && line.line() == before.line() + 1;
      boolean user =
          before != null && (before.starts("username") || before.starts("snmp-server", "user"));
      if (next && user && line.command() == null) {
        byLine.put(line.line() - 1, line);
        hide(reading, line);
        reading.claim(line);
      }
      before = line;
    }
  }

  static WrappedLines of(Reading reading) {
    return reading.once(WrappedLines.class, WrappedLines::new);
  }

  /// The rest of a line, or null where it is whole.
  @Nullable Statement after(Statement line) {
    return byLine.get(line.line());
  }

  private static void hide(Reading reading, Statement line) {
    for (int i = 0; i < line.size(); i++) {
      switch (line.word(i)) {
        case "role", "localizedkey", "localizedV2key", "engineID", "priv" -> {
          return;
        }
        default -> CiscoSecrets.markWord(reading, line, i);
      }
    }
  }
}
