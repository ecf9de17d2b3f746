package dev.kpdagger.checks;

import dev.kpdagger.audit.Evidence;
import dev.kpdagger.checks.site.SiteException;
import dev.kpdagger.device.Device;
import dev.kpdagger.language.Check;
import dev.kpdagger.language.cel.PageCompiler;
import dev.kpdagger.language.page.CheckPage;
import dev.kpdagger.language.page.PageException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// How well the examples of a page test it: its conditions are changed in one place, and the lines
/// that findings cite are dropped from the examples; each time, what is found has to change.
public final class PageMutants {

  private record Seen(CheckPage.Example example, Device device, CheckOutcome outcome) {}

  private final PageExamples examples;
  private final PageCompiler compiler = new PageCompiler();

  public PageMutants(PageExamples examples) {
    this.examples = examples;
  }

  /// Tries a page.
  ///
  /// @throws PageException when the page is not valid
  /// @throws SiteException when the statements of an example cannot be used
  public ExampleFigures of(CheckPage page) throws PageException, SiteException {
    var check = compiler.check(page);
    var seen = new ArrayList<Seen>();
    int failing = 0;
    for (CheckPage.Example example : page.examples()) {
      var device = examples.device(example);
      seen.add(new Seen(example, device, PageExamples.outcome(check, device)));
      failing += example.findings().isEmpty() ? 0 : 1;
    }
    return new ExampleFigures(
        page.id(),
        failing,
        seen.size() - failing,
        noticed(compiler.flipped(page), seen),
        noticed(compiler.shortened(page), seen),
        missed(check, seen));
  }

  private static ExampleFigures.Share noticed(List<Check> mutants, List<Seen> seen) {
    int noticed = 0;
    for (Check mutant : mutants) {
      noticed += seen.stream().anyMatch(one -> isNoticed(mutant, one)) ? 1 : 0;
    }
    return new ExampleFigures.Share(noticed, mutants.size());
  }

  private ExampleFigures.Share missed(Check check, List<Seen> seen) throws SiteException {
    int dropped = 0;
    int missed = 0;
    for (Seen one : seen) {
      for (Evidence.Lines lines : cited(one.outcome)) {
        dropped++;
        missed += isMissed(check, one, lines) ? 1 : 0;
      }
    }
    return new ExampleFigures.Share(missed, dropped);
  }

  private static boolean isNoticed(Check mutant, Seen one) {
    return !said(PageExamples.outcome(mutant, one.device)).equals(said(one.outcome));
  }

  /// The findings of an outcome, or that there is none as the check did not apply.
  private static List<String> said(CheckOutcome outcome) {
    var said = new ArrayList<String>();
    outcome.verdicts().forEach(verdict -> said.add(verdict.verdict().label()));
    outcome.findings().forEach(finding -> said.add(PageExamples.line(finding)));
    return said;
  }

  private static Set<Evidence.Lines> cited(CheckOutcome outcome) {
    var cited = new LinkedHashSet<Evidence.Lines>();
    for (var finding : outcome.findings()) {
      for (Evidence evidence : finding.evidence()) {
        if (evidence instanceof Evidence.Lines lines) {
          cited.add(lines);
        }
      }
    }
    return cited;
  }

  /// Whether the finding that cites some lines is another one without them.
  private boolean isMissed(Check check, Seen one, Evidence.Lines lines) throws SiteException {
    var all = one.example.configuration().lines().toList();
    var text = new StringBuilder();
    for (int i = 0; i < all.size(); i++) {
      boolean inside = i + 1 >= lines.firstLine() && i + 1 <= lines.lastLine();
      // The places of the other lines stay as they are.
      text.append(inside ? "" : all.get(i)).append('\n');
    }
    var without =
        new CheckPage.Example(
            one.example.site(),
            one.example.beside(),
            one.example.line(),
            one.example.platform(),
            text.toString(),
            one.example.findings());
    return !said(PageExamples.outcome(check, examples.device(without))).equals(said(one.outcome));
  }
}
