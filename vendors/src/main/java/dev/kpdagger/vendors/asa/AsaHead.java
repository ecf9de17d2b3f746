package dev.kpdagger.vendors.asa;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.LineState;
import dev.kpdagger.device.LineStates;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.vendors.lines.PrintedRelease;
import dev.kpdagger.vendors.lines.Statement;
import org.jspecify.annotations.Nullable;

/// What the first and last lines of a file say: product, release, model, and whether the whole
/// configuration is there.
///
/// @param version as printed, without the `<context>` behind it
/// @param release for the defaults of ASA; null for Threat Defense, whose numbers are others
record AsaHead(
    String product,
    @Nullable String version,
    @Nullable PrintedRelease release,
    @Nullable String model,
    Completeness completeness) {

  /// Its logins, clock and inspection are configured elsewhere, so that what its firewall part
  /// shows is never the whole.
  private static final String THREAT_DEFENSE = "Cisco Firepower Threat Defense";

  private static final String END = ": end";
  private static final String CHECKSUM = "Cryptochecksum:";

  static AsaHead read(SourceText text, LineStates states, Statement root) {
    var product = "Cisco ASA";
    String version = null;
    PrintedRelease release = null;
    boolean head = false;
    boolean end = false;
    boolean typed = false;
    for (Statement statement : root.children()) {
      if (statement.negated()) {
        continue;
      }
      if (statement.word(1).equals("Version") && product(statement.word(0)) != null) {
        states.set(statement.span(), LineState.MODELLED);
        var named = product(statement.word(0));
        if (version == null && named != null) {
          product = named;
          version = statement.word(2);
          release = statement.starts("ngfw") ? null : PrintedRelease.parse(version);
        }
        head = true;
      }
      head |= statement.starts("hostname");
      typed |=
          statement.word(0).startsWith("conf")
              && statement.size() == 2
              && "terminal".startsWith(statement.word(1));
      end |= head && statement.starts("end") && statement.size() == 1;
    }
    String model = null;
    for (int line = 1; line <= text.lines(); line++) {
      int start = text.start(line);
      if (text.text().startsWith(END, start) || text.text().startsWith(CHECKSUM, start)) {
        end = true;
      } else if (model == null && line <= 200) {
        model = model(text.line(line));
        if (model != null) {
          states.set(line, LineState.MODELLED);
        }
      }
    }
    return new AsaHead(
        product,
        version == null || version.isEmpty() ? null : version,
        release,
        model,
        product.equals(THREAT_DEFENSE) ? Completeness.FRAGMENT : completeness(head, end, typed));
  }

  private static @Nullable String product(String word) {
    return switch (word) {
      case "asa" -> "Cisco ASA";
      case "pix" -> "Cisco PIX";
      case "ngfw" -> THREAT_DEFENSE;
      default -> null;
    };
  }

  private static Completeness completeness(boolean head, boolean end, boolean typed) {
    if (!head || typed) {
      return Completeness.FRAGMENT;
    }
    return end ? Completeness.WHOLE : Completeness.TRUNCATED;
  }

  /// `: Hardware: ASA5516, 8192 MB RAM, ...`, with `!` in front where a backup tool writes it.
  private static @Nullable String model(String line) {
    int at = line.indexOf("Hardware:");
    if (at < 1 || at > 3 || (line.charAt(0) != ':' && line.charAt(0) != '!')) {
      return null;
    }
    var rest = line.substring(at + "Hardware:".length()).strip();
    int comma = rest.indexOf(',');
    return comma <= 0 ? null : rest.substring(0, comma);
  }
}
