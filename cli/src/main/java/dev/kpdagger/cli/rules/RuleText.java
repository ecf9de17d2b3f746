package dev.kpdagger.cli.rules;

import dev.kpdagger.cli.terminal.PlainText;
import dev.kpdagger.cli.terminal.Style;
import dev.kpdagger.scan.CitedRule;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rules, their lines and traffic on a page.
record RuleText(PrintStream out, Style style) {

  /// Lines of one rule that are shown; JSON has more.
  private static final int MOST_LINES = 8;

  /// Lines of traffic that are shown; JSON has all.
  private static final int MOST_TRAFFIC = 6;

  void line(int indent, String text) {
    out.println(" ".repeat(indent) + text);
  }

  /// `rule 20 of FROM-INTERNET, line 88`, or what the platform adds.
  static String name(@Nullable CitedRule rule, boolean withList) {
    if (rule == null) {
      return "no rule";
    }
    var name = rule.name().isEmpty() ? Long.toString(rule.sequence()) : rule.name();
    var list = withList ? " of " + rule.list() : "";
    if (rule.implicit()) {
      return "implicit rule" + (rule.name().isEmpty() ? "" : " " + name) + list;
    }
    return PlainText.clean("rule " + name + list + ", " + lines(rule));
  }

  private static String lines(CitedRule rule) {
    return rule.firstLine() == rule.lastLine()
        ? "line " + rule.firstLine()
        : "lines " + rule.firstLine() + "-" + rule.lastLine();
  }

  /// The lines of the file that say a rule.
  void source(int indent, CitedRule rule) {
    int shown = rule.text().size() > MOST_LINES + 1 ? MOST_LINES : rule.text().size();
    int width = Integer.toString(rule.firstLine() + shown).length();
    for (int i = 0; i < shown; i++) {
      var number = PlainText.padStart(Integer.toString(rule.firstLine() + i), width);
      line(
          indent,
          style.dim(number + " |") + " " + PlainText.clean(rule.text().get(i)).stripTrailing());
    }
    int left = rule.lastLine() - rule.firstLine() + 1 - shown;
    if (shown > 0 && left > 0) {
      line(indent, style.dim(" ".repeat(width) + " | and " + left + " more lines"));
    }
  }

  void traffic(int indent, List<String> traffic) {
    int shown = traffic.size() > MOST_TRAFFIC + 1 ? MOST_TRAFFIC : traffic.size();
    traffic.subList(0, shown).forEach(one -> line(indent, PlainText.clean(one)));
    if (traffic.size() > shown) {
      line(indent, "and " + (traffic.size() - shown) + " more parts; --format json has them all");
    }
  }

  void witness(int indent, String witness) {
    line(indent, style.dim("such as " + PlainText.clean(witness)));
  }

  /// `core1 (cisco-ios)`.
  static String device(String hostname, String platform) {
    return PlainText.clean(hostname.isEmpty() ? platform : hostname + " (" + platform + ")");
  }

  static String counted(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
