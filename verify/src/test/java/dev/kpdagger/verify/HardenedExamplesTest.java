package dev.kpdagger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.audit.Severity;
import dev.kpdagger.audit.Verdict;
import dev.kpdagger.checks.CheckCatalog;
import dev.kpdagger.checks.CheckRunner;
import dev.kpdagger.device.Completeness;
import dev.kpdagger.scan.DeviceAnalyses;
import dev.kpdagger.vendors.ConfigurationBytes;
import dev.kpdagger.vendors.Vendor;
import dev.kpdagger.vendors.Vendors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// A device that is configured as tightly as its platform allows has no finding above info: what is
/// found otherwise is a false alarm, or the example is not tight.
class HardenedExamplesTest {

  private static final Path FOLDER = Path.of("../examples/hardened");

  @Test
  void nothingAboveInfoIsFound() throws Exception {
    var vendors = Vendors.all();
    var analyses = DeviceAnalyses.builtIn(() -> Instant.parse("2026-06-01T00:00:00Z"));
    var checks =
        CheckCatalog.builtIn().checks().stream().filter(check -> !check.head().optional()).toList();
    var runner = new CheckRunner(checks);
    var platforms = new TreeSet<String>();
    try (var files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        var name = file.getFileName().toString();
        var device =
            analyses.all(
                vendors.read(ConfigurationBytes.decode(name, Files.readAllBytes(file)), () -> {}),
                () -> false);
        assertThat(device.completeness()).as(name).isEqualTo(Completeness.WHOLE);
        platforms.add(device.identity().platform());
        var outcome = runner.run(device, () -> false);
        assertThat(outcome.verdicts()).as(name).noneMatch(one -> one.verdict() == Verdict.ERROR);
        assertThat(outcome.findings())
            .as(name)
            .filteredOn(finding -> finding.verdict() == Verdict.FAIL)
            .filteredOn(finding -> finding.severity() != Severity.INFO)
            .isEmpty();
      }
    }
    assertThat(platforms)
        .containsExactlyInAnyOrderElementsOf(vendors.list().stream().map(Vendor::slug).toList());
  }
}
