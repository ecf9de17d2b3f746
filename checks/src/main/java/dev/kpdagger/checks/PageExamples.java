package dev.kpdagger.checks;

import dev.kpdagger.audit.Evidence;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.Verdict;
import dev.kpdagger.checks.site.SiteException;
import dev.kpdagger.checks.site.SiteFile;
import dev.kpdagger.checks.site.SiteStatements;
import dev.kpdagger.device.Device;
import dev.kpdagger.device.fleet.SharedSecrets;
import dev.kpdagger.language.Check;
import dev.kpdagger.language.page.CheckPage;
import java.util.ArrayList;
import java.util.List;

/// Runs the examples of check pages: each configuration is read and checked, and the findings have
/// to be those of the page, word for word.
public final class PageExamples {
  private final ConfigurationReader reader;

  /// Reads a configuration of a platform.
  @FunctionalInterface
  public interface ConfigurationReader {
    /// The device of a configuration, its rules analysed where the checks need that.
    ///
    /// @param platform slug of the operating system
    /// @param site what the site states of it
    Device read(String platform, String configuration, SiteStatements site);
  }

  /// What became of one example.
  ///
  /// @param line of the example in the page
  public record Result(
      String check, int line, String platform, List<String> expected, List<String> actual) {

    public boolean passed() {
      return expected.equals(actual);
    }
  }

  public PageExamples(ConfigurationReader reader) {
    this.reader = reader;
  }

  /// Runs every example of a page.
  public List<Result> run(Check check, CheckPage page) {
    var results = new ArrayList<Result>();
    for (CheckPage.Example example : page.examples()) {
      results.add(run(check, example));
    }
    return results;
  }

  /// Runs one example.
  public Result run(Check check, CheckPage.Example example) {
    Device device;
    try {
      device = device(example);
    } catch (SiteException e) {
      return new Result(
          check.id(),
          example.line(),
          example.platform(),
          example.findings(),
          List.of(String.valueOf(e.getMessage())));
    }
    var outcome = outcome(check, device);
    var actual = new ArrayList<String>();
    for (var verdict : outcome.verdicts()) {
      if (verdict.verdict() == Verdict.ERROR) {
        actual.add(verdict.reason());
      }
    }
    outcome.findings().forEach(finding -> actual.add(line(finding)));
    return new Result(
        check.id(), example.line(), example.platform(), example.findings(), List.copyOf(actual));
  }

  /// The device of an example, with what its site states.
  ///
  /// @throws SiteException when the statements cannot be used
  public Device device(CheckPage.Example example) throws SiteException {
    var device =
        reader.read(
            example.platform(), example.configuration(), SiteFile.parse("site", example.site()));
    return example.beside().isEmpty() ? device : compared(device, example);
  }

  private Device compared(Device device, CheckPage.Example example) {
    var secrets = new SharedSecrets();
    secrets.add(0, device);
    secrets.add(1, reader.read(example.platform(), example.beside(), SiteStatements.none()));
    return device.with(secrets.found().getOrDefault(0, SharedSecrets.before(device)));
  }

  /// What one check says of a device.
  public static CheckOutcome outcome(Check check, Device device) {
    return new CheckRunner(List.of(check)).run(device, () -> false);
  }

  /// A finding as a `findings` block writes it: the first line it cites, its severity or
  /// `undecided`, and its title.
  public static String line(Finding finding) {
    var place = "-";
    for (Evidence evidence : finding.evidence()) {
      if (evidence instanceof Evidence.Lines lines) {
        place = String.valueOf(lines.firstLine());
        break;
      }
    }
    var kind = finding.verdict() == Verdict.UNDECIDED ? "undecided" : finding.severity().label();
    return place + " " + kind + ": " + finding.title();
  }
}
