package dev.kpdagger.cli.rules;

import dev.kpdagger.cli.terminal.PlainText;
import dev.kpdagger.cli.terminal.Style;
import dev.kpdagger.scan.CitedRule;
import dev.kpdagger.scan.QueriedDevice;
import dev.kpdagger.scan.SurveyEntry;
import java.io.PrintStream;
import java.util.List;

/// Answers of devices as text.
public final class QueryText {

  /// More parts than this of what a rule leaves to the last one say nothing to a reader.
  private static final int MOST_OF_REST = 3;

  private static final int MOST_PLACES = 6;

  private final RuleText text;
  private final Style style;

  public QueryText(PrintStream out, Style style) {
    this.text = new RuleText(out, style);
    this.style = style;
  }

  public void write(String question, List<SurveyEntry<QueriedDevice>> entries) {
    text.line(0, style.bold(PlainText.clean(question)));
    for (SurveyEntry<QueriedDevice> entry : entries) {
      text.line(0, "");
      var device = entry.result();
      var file = PlainText.clean(entry.file());
      if (device == null) {
        text.line(
            0, style.warning("not read") + " " + file + ": " + PlainText.clean("" + entry.error()));
      } else {
        text.line(
            0, style.bold(file) + ": " + RuleText.device(device.hostname(), device.platform()));
        device.answers().forEach(this::write);
        device.notes().forEach(note -> text.line(2, "note: " + PlainText.clean(note)));
      }
    }
  }

  private void write(QueriedDevice.ListAnswer answer) {
    var places = answer.places().isEmpty() ? "" : " at " + places(answer.places());
    text.line(2, PlainText.clean(answer.subject() + places) + ": " + verdict(answer));
    boolean whole = answer.parts().size() == 1;
    boolean several = answer.lists().size() > 1;
    for (int i = 0; i < answer.parts().size(); i++) {
      var part = answer.parts().get(i);
      boolean last = i == answer.parts().size() - 1;
      write(part, whole, several, last && i > 0 && part.traffic().size() > MOST_OF_REST);
    }
  }

  private static String places(List<String> places) {
    return places.size() <= MOST_PLACES
        ? String.join(", ", places)
        : String.join(", ", places.subList(0, MOST_PLACES - 1))
            + " and "
            + (places.size() - MOST_PLACES + 1)
            + " more";
  }

  private String verdict(QueriedDevice.ListAnswer answer) {
    if (!answer.complete()) {
      return style.warning("undecided, given up as too costly; ask about less");
    }
    return switch (answer.verdict()) {
      case PERMITTED -> style.good("permitted");
      case DENIED -> style.bad("denied");
      case PARTLY_PERMITTED -> style.warning("partly permitted");
      case UNDECIDED -> style.warning("undecided");
      case NOT_MATCHED -> "no rule matches";
    };
  }

  /// @param rest whether it is all that the parts before leave
  private void write(QueriedDevice.Part part, boolean whole, boolean several, boolean rest) {
    var rule = part.rule();
    if (whole && part.doubts().isEmpty()) {
      if (rule != null) {
        text.line(4, "by " + RuleText.name(rule, several));
      }
    } else {
      text.line(4, action(part) + (rule == null ? "" : " by " + RuleText.name(rule, several)));
    }
    if (rule != null) {
      text.source(6, rule);
    }
    for (QueriedDevice.Doubt doubt : part.doubts()) {
      var before = doubt.rule();
      text.line(
          6,
          "unless %s before it matches and %s: %s"
              .formatted(
                  RuleText.name(before, several), acts(before), PlainText.clean(doubt.why())));
    }
    if (!whole) {
      if (rest) {
        text.line(6, "all the rest of what is asked");
      } else {
        text.traffic(6, part.traffic());
      }
      text.witness(6, part.witness());
    }
  }

  private String action(QueriedDevice.Part part) {
    var rule = part.rule();
    var word = rule == null ? "no rule matches" : past(rule);
    return part.undecided() ? style.warning("undecided: " + word) : word;
  }

  private static String past(CitedRule rule) {
    return switch (rule.action()) {
      case "permit" -> "permitted";
      case "reject" -> "rejected";
      default -> "denied";
    };
  }

  private static String acts(CitedRule rule) {
    return switch (rule.action()) {
      case "permit" -> "permits";
      case "reject" -> "rejects";
      default -> "denies";
    };
  }
}
