package dev.kpdagger.cli.rules;

import dev.kpdagger.cli.terminal.PlainText;
import dev.kpdagger.cli.terminal.Style;
import dev.kpdagger.scan.CleanUpPlan;
import dev.kpdagger.scan.SurveyEntry;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Plans of shorter lists, as text.
public final class CleanUpText {

  /// Rules of a merge whose lines are shown; JSON has all.
  private static final int MOST_MERGED = 8;

  /// Reasons that are shown; JSON has all.
  private static final int MOST_DOUBTS = 3;

  private final RuleText text;
  private final Style style;

  public CleanUpText(PrintStream out, Style style) {
    this.text = new RuleText(out, style);
    this.style = style;
  }

  public void write(List<SurveyEntry<CleanUpPlan>> entries) {
    for (int i = 0; i < entries.size(); i++) {
      if (i > 0) {
        text.line(0, "");
      }
      write(entries.get(i));
    }
  }

  private void write(SurveyEntry<CleanUpPlan> entry) {
    var file = PlainText.clean(entry.file());
    var plan = entry.result();
    if (plan == null) {
      text.line(
          0, style.warning("not read") + " " + file + ": " + PlainText.clean("" + entry.error()));
      return;
    }
    text.line(0, style.bold(file) + ": " + RuleText.device(plan.hostname(), plan.platform()));
    if (plan.lists().isEmpty()) {
      text.line(2, "every rule is needed as it is");
    }
    plan.lists().forEach(this::write);
  }

  private void write(CleanUpPlan.ListPlan list) {
    text.line(
        2,
        PlainText.clean(list.subject())
            + ": "
            + what(list)
            + ", "
            + (list.proven()
                ? style.good("nothing passes otherwise")
                : style.warning("but that nothing passes otherwise is not proved: no commands")));
    list.doubts().stream()
        .limit(MOST_DOUBTS)
        .forEach(doubt -> text.line(4, style.warning("not proved: ") + PlainText.clean(doubt)));
    for (CleanUpPlan.Removal removal : list.removals()) {
      text.line(
          4,
          RuleText.name(removal.rule(), false)
              + ": "
              + removal.kind()
              + (removal.others().isEmpty() ? "" : ", " + PlainText.clean(removal.others())));
      text.source(6, removal.rule());
    }
    list.merges().forEach(this::write);
    write(list.reordering());
    commands(list);
  }

  /// `4 of 9 rules can go, 3 more become 1, 2 move up`.
  private static String what(CleanUpPlan.ListPlan list) {
    var parts = new ArrayList<String>();
    var of = " of " + RuleText.counted(list.rules(), "rule", "rules");
    if (!list.removals().isEmpty()) {
      parts.add(list.removals().size() + of + " can go");
    }
    if (!list.merges().isEmpty()) {
      int merged = list.merges().stream().mapToInt(merge -> merge.rules().size()).sum();
      parts.add(merged + (parts.isEmpty() ? of : " more") + " can become " + list.merges().size());
    }
    var reordering = list.reordering();
    if (reordering != null) {
      int moves = reordering.moves().size();
      parts.add(moves + (parts.isEmpty() ? of : "") + " can move up");
    }
    return String.join(", ", parts);
  }

  private void write(CleanUpPlan.Merge merge) {
    text.line(
        4,
        RuleText.counted(merge.rules().size(), "rule", "rules")
            + " become one in the place of "
            + RuleText.name(merge.place(), false)
            + ":");
    int shown = merge.rules().size() > MOST_MERGED + 1 ? MOST_MERGED : merge.rules().size();
    merge.rules().subList(0, shown).forEach(rule -> text.source(6, rule));
    if (shown < merge.rules().size()) {
      text.line(6, "and " + (merge.rules().size() - shown) + " more; --format json has them all");
    }
    merge.becomes().forEach(line -> text.line(6, style.bold("=> ") + PlainText.clean(line)));
  }

  private void write(CleanUpPlan.@Nullable Reordering reordering) {
    if (reordering == null) {
      return;
    }
    text.line(
        4,
        String.format(
            Locale.ROOT,
            "by the counters of the file a packet is compared with %.1f rules on average, and with"
                + " %.1f once these have moved:",
            reordering.before(),
            reordering.after()));
    for (CleanUpPlan.Move move : reordering.moves()) {
      text.line(
          4, RuleText.name(move.rule(), false) + ": before " + RuleText.name(move.before(), false));
      text.source(6, move.rule());
    }
  }

  private void commands(CleanUpPlan.ListPlan list) {
    var commands = new ArrayList<String>();
    list.removals().forEach(removal -> commands.addAll(removal.commands()));
    commands.addAll(list.commands());
    if (!commands.isEmpty()) {
      text.line(4, "commands:");
      commands.forEach(command -> text.line(6, PlainText.clean(command)));
    }
    if (!list.missing().isEmpty()) {
      text.line(
          4, style.warning("no commands") + " for the rest: " + PlainText.clean(list.missing()));
    }
  }
}
