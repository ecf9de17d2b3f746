package dev.kpdagger.cli.rules;

import dev.kpdagger.cli.terminal.PlainText;
import dev.kpdagger.cli.terminal.Style;
import dev.kpdagger.scan.CleanUpPlan;
import dev.kpdagger.scan.SurveyEntry;
import java.io.PrintStream;
import java.util.List;

/// Plans of rules that can go, as text.
public final class CleanUpText {

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
      text.line(2, "every rule is needed");
    }
    plan.lists().forEach(this::write);
  }

  private void write(CleanUpPlan.ListPlan list) {
    text.line(
        2,
        PlainText.clean(list.subject())
            + ": "
            + list.removals().size()
            + " of "
            + RuleText.counted(list.rules(), "rule", "rules")
            + " can go, "
            + (list.proven()
                ? style.good("nothing passes otherwise")
                : style.warning("but that nothing passes otherwise is not proved: no commands")));
    for (CleanUpPlan.Removal removal : list.removals()) {
      text.line(
          4,
          RuleText.name(removal.rule(), false)
              + ": "
              + removal.kind()
              + (removal.others().isEmpty() ? "" : ", " + PlainText.clean(removal.others())));
      text.source(6, removal.rule());
    }
    var commands =
        list.removals().stream().flatMap(removal -> removal.commands().stream()).toList();
    if (!commands.isEmpty()) {
      text.line(4, "commands:");
      commands.forEach(command -> text.line(6, PlainText.clean(command)));
    }
  }
}
