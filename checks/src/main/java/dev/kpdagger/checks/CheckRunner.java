package dev.kpdagger.checks;

import dev.kpdagger.audit.CheckVerdict;
import dev.kpdagger.audit.Cleared;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.Verdict;
import dev.kpdagger.device.Device;
import dev.kpdagger.language.Check;
import dev.kpdagger.language.Given;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Runs checks over devices. Thread-safe.
public final class CheckRunner {
  private final List<Check> checks;
  private final Given given;
  private final @Nullable CheckTimes times;

  /// A runner that goes by the defaults of the checks.
  public CheckRunner(List<Check> checks) {
    this(checks, Given.defaults(checks));
  }

  /// A runner that goes by what it is told.
  ///
  /// @param given the values of the parameters of the checks, of which there may be more
  public CheckRunner(List<Check> checks, Given given) {
    this(checks, given, null);
  }

  /// A runner that can be timed.
  ///
  /// @param times collects how long each check takes, or null
  public CheckRunner(List<Check> checks, Given given, @Nullable CheckTimes times) {
    this.given = given;
    this.checks = checks.stream().sorted(Comparator.comparing(Check::id)).toList();
    this.times = times;
  }

  /// Runs every check. One that breaks is an error verdict of its own; the others go on.
  ///
  /// @throws CancellationException when `cancelled` says so, which is asked before each check and
  ///   between items
  public CheckOutcome run(Device device, BooleanSupplier cancelled) {
    var verdicts = new ArrayList<CheckVerdict>(checks.size());
    var findings = new ArrayList<Finding>();
    var cleared = new ArrayList<Cleared>(0);
    for (Check check : checks) {
      long start = times == null ? 0 : System.nanoTime();
      verdicts.add(run(check, device, cancelled, findings, cleared));
      if (times != null) {
        times.add(check, System.nanoTime() - start);
      }
    }
    return new CheckOutcome(verdicts, findings, cleared);
  }

  private CheckVerdict run(
      Check check,
      Device device,
      BooleanSupplier cancelled,
      List<Finding> findings,
      List<Cleared> cleared) {
    var run = new CheckRun(check, device, given, cancelled);
    try {
      var verdict = run.verdict();
      findings.addAll(run.findings());
      cleared.addAll(run.cleared());
      return verdict;
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      // The message of the exception may quote the configuration, so only its class is told.
      return new CheckVerdict(
          check.id(),
          check.head().analysis(),
          Verdict.ERROR,
          "check " + check.id() + " broke: " + e.getClass().getName());
    }
  }
}
