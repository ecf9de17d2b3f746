package dev.kpdagger.cli.explanation;

import dev.kpdagger.audit.CheckVerdict;
import dev.kpdagger.audit.Evidence;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.Verdict;
import dev.kpdagger.cli.terminal.PlainText;
import dev.kpdagger.cli.terminal.Style;
import java.io.PrintStream;

/// Writes findings and verdicts with all that they rest on: lines, packets, defaults of the
/// platform, limits, what the site states, and what is not known.
public final class VerdictText {

  private static final String INDENT = "  ";
  private static final int LABEL = 9;

  private final PrintStream out;
  private final Style style;

  public VerdictText(PrintStream out, Style style) {
    this.out = out;
    this.style = style;
  }

  public void write(ExplainedDevice device) {
    out.println(style.bold(PlainText.clean(device.file())));
    if (!device.error().isEmpty()) {
      out.println(INDENT + style.bad("not analysed: ") + PlainText.clean(device.error()));
    }
    device.verdict().ifPresent(this::verdict);
    device.findings().forEach(this::finding);
    out.println();
  }

  private void verdict(CheckVerdict verdict) {
    var reason = verdict.reason().isEmpty() ? "" : ": " + PlainText.clean(verdict.reason());
    out.println(INDENT + verdict.verdict().label() + reason);
    var unassumed = verdict.unassumed();
    if (unassumed != null) {
      out.println(INDENT + style.warning("without what is assumed: " + unassumed.label()));
    }
  }

  private void finding(Finding finding) {
    boolean undecided = finding.verdict() == Verdict.UNDECIDED;
    out.println();
    out.println(
        INDENT
            + (undecided
                ? style.warning("undecided")
                : style.severity(finding.severity(), finding.severity().label()))
            + style.dot()
            + style.bold(PlainText.clean(finding.title())));
    finding.evidence().forEach(this::evidence);
    if (!finding.fix().isEmpty()) {
      label("fix", "");
      finding.fix().forEach(line -> out.println(INDENT.repeat(3) + PlainText.clean(line)));
    }
    if (!finding.undo().isEmpty()) {
      label("to undo", "");
      finding.undo().forEach(line -> out.println(INDENT.repeat(3) + PlainText.clean(line)));
    }
    label("known as", style.dim(finding.check() + style.dot() + finding.fingerprint()));
  }

  private void evidence(Evidence evidence) {
    switch (evidence) {
      case Evidence.Lines lines -> {
        int number = lines.firstLine();
        for (String text : lines.text().split("\n", -1)) {
          label("line " + number++, PlainText.clean(text));
        }
      }
      case Evidence.Packet(var packet, var shows) ->
          label("packet", PlainText.clean(packet + ": " + shows));
      case Evidence.DefaultValue value ->
          label(
              value.isStated() ? "stated" : "default",
              PlainText.clean(value.setting() + " = " + value.value())
                  + style.dim(" (" + PlainText.clean(value.source()) + ")"));
      case Evidence.Limit(var parameter, var value, var what, var source) ->
          label(
              "limit",
              PlainText.clean(parameter + " = " + value)
                  + style.dim(
                      " ("
                          + what
                          + "; "
                          + (source.isEmpty() ? "default of the check" : "set by " + source)
                          + ")"));
      case Evidence.Missing(var setting, var reason) ->
          label("unknown", PlainText.clean(setting + ": " + reason));
    }
  }

  private void label(String label, String text) {
    out.println((INDENT.repeat(2) + PlainText.pad(label, LABEL) + " " + text).stripTrailing());
  }
}
