package dev.kpdagger.cli.rules;

import dev.kpdagger.cli.terminal.PlainText;
import dev.kpdagger.cli.terminal.Style;
import dev.kpdagger.scan.CitedRule;
import dev.kpdagger.scan.ComparedDevice;
import dev.kpdagger.scan.ComparedFiles;
import dev.kpdagger.scan.SurveyEntry;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What changes between files as text.
public final class DiffText {

  private static final int MOST_RULES = 20;

  private final RuleText text;
  private final Style style;

  public DiffText(PrintStream out, Style style) {
    this.text = new RuleText(out, style);
    this.style = style;
  }

  public void write(ComparedFiles files) {
    boolean first = true;
    int same = 0;
    for (SurveyEntry<ComparedDevice> pair : files.pairs()) {
      if (files.pairs().size() > 1 && isUnchanged(pair.result())) {
        same++;
        continue;
      }
      if (!first) {
        text.line(0, "");
      }
      first = false;
      write(pair);
    }
    if (!first && (same > 0 || !files.removed().isEmpty() || !files.added().isEmpty())) {
      text.line(0, "");
    }
    if (same > 0) {
      text.line(0, RuleText.counted(same, "file", "files") + " with no change of rules");
    }
    files.removed().forEach(file -> text.line(0, "only in the old folder: " + clean(file)));
    files.added().forEach(file -> text.line(0, "only in the new folder: " + clean(file)));
    if (files.pairs().isEmpty()) {
      text.line(0, "no file is in both");
    }
  }

  private static boolean isUnchanged(@Nullable ComparedDevice device) {
    return device != null
        && device.isSame()
        && device.doubts().isEmpty()
        && device.notes().isEmpty();
  }

  private static String clean(String text) {
    return PlainText.clean(text);
  }

  private void write(SurveyEntry<ComparedDevice> pair) {
    var device = pair.result();
    if (device == null) {
      text.line(0, style.warning("not read") + " " + clean(pair.file() + ": " + pair.error()));
      return;
    }
    text.line(
        0,
        style.bold(clean(pair.file()))
            + ": "
            + RuleText.device(device.hostname(), device.platform()));
    device.notes().forEach(note -> text.line(2, "note: " + clean(note)));
    if (device.isSame()) {
      text.line(
          2,
          device.same() == 0
              ? "no rules in either file"
              : "nothing changed in " + RuleText.counted(device.same(), "list", "lists"));
    }
    device.removed().forEach(list -> whole(list, "removed"));
    device.added().forEach(list -> whole(list, "added"));
    device.changed().forEach(this::write);
    if (!device.isSame() && device.same() > 0) {
      text.line(2, "nothing changed in " + RuleText.counted(device.same(), "list", "lists"));
    }
    device.doubts().forEach(doubt -> text.line(2, "note: " + clean(doubt)));
  }

  private void whole(ComparedDevice.WholeList list, String what) {
    text.line(
        2,
        clean(list.subject())
            + ": "
            + style.warning(what)
            + (list.rules() == 0
                ? ", without a written rule"
                : ", with " + RuleText.counted(list.rules(), "rule", "rules")));
  }

  private void write(ComparedDevice.ChangedList list) {
    text.line(2, clean(list.list().subject()) + ": " + headline(list));
    if (list.appliedOtherwise()) {
      text.line(4, "applied before: " + places(list.placesBefore()));
      text.line(4, "applied now:    " + places(list.placesAfter()));
    }
    traffic(list.traffic().stream().filter(ComparedDevice.Traffic::permitted).toList());
    traffic(list.traffic().stream().filter(traffic -> !traffic.permitted()).toList());
    rules("-", list.removed());
    rules("+", list.added());
    list.doubts().forEach(doubt -> text.line(4, style.warning("undecided: ") + clean(doubt)));
  }

  private static String headline(ComparedDevice.ChangedList list) {
    if (list.traffic().isEmpty() && list.doubts().isEmpty()) {
      return list.appliedOtherwise() ? "applied elsewhere" : "no traffic changes";
    }
    long opened = list.traffic().stream().filter(ComparedDevice.Traffic::permitted).count();
    boolean closed = opened < list.traffic().size();
    return opened > 0
        ? closed ? "traffic is permitted and denied anew" : "traffic is permitted anew"
        : closed ? "traffic is denied anew" : "undecided";
  }

  private static String places(List<String> places) {
    return places.isEmpty() ? "nowhere" : clean(String.join(", ", places));
  }

  private void traffic(List<ComparedDevice.Traffic> all) {
    int shown = all.size() > MOST_RULES + 1 ? MOST_RULES : all.size();
    all.subList(0, shown).forEach(this::write);
    if (all.size() > shown) {
      text.line(
          4,
          "and as much by %d more pairs of rules; --format json has them all"
              .formatted(all.size() - shown));
    }
  }

  private void write(ComparedDevice.Traffic traffic) {
    var effect = traffic.permitted() ? style.bad("newly permitted") : style.good("newly denied");
    text.line(4, effect + (traffic.certain() ? "" : style.warning(", undecided")));
    text.traffic(6, traffic.packets());
    text.witness(6, traffic.witness());
    decider("before", traffic.before());
    decider("now", traffic.after());
  }

  private void decider(String when, @Nullable CitedRule rule) {
    var action = rule == null ? "" : ", " + rule.action();
    text.line(6, PlainText.pad(when + ":", 8) + RuleText.name(rule, true) + action);
    if (rule != null) {
      text.source(8, rule);
    }
  }

  private void rules(String sign, List<CitedRule> rules) {
    int shown = rules.size() > MOST_RULES + 1 ? MOST_RULES : rules.size();
    for (CitedRule rule : rules.subList(0, shown)) {
      text.line(4, sign + " " + RuleText.name(rule, true) + ": " + rule.action() + first(rule));
    }
    if (rules.size() > shown) {
      text.line(4, sign + " " + (rules.size() - shown) + " more rules; --format json has them all");
    }
  }

  /// The line of a rule of one line.
  private static String first(CitedRule rule) {
    return rule.text().size() == 1 ? ", " + clean(rule.text().getFirst().strip()) : "";
  }
}
