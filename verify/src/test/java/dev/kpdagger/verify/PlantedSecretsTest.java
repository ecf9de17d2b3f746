package dev.kpdagger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.SourceText;
import dev.kpdagger.reports.ReportFormat;
import dev.kpdagger.scan.Assembly;
import dev.kpdagger.scan.ReportTarget;
import dev.kpdagger.scan.ScanRequest;
import dev.kpdagger.scan.Yardstick;
import dev.kpdagger.workflow.CancellationToken;
import dev.kpdagger.workflow.OperationReporter;
import dev.kpdagger.workflow.ProgressTracker;
import dev.kpdagger.workflow.WorkflowOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Plants a secret of every kind and looks for each in everything that leaves the product.
class PlantedSecretsTest {

  /// Every planted value has this in it, whatever its kind.
  private static final Pattern PLANTED = Pattern.compile("(?i)pl4nt[a-z0-9]*|0dead5ec4e7[0-9a-f]*");

  @TempDir Path folder;

  /// The configuration of each platform that the product reads, from a resource.
  static Stream<Arguments> planted() {
    return new Assembly()
        .vendors().list().stream()
            .map(vendor -> Arguments.of(vendor.slug(), configuration(vendor.slug())));
  }

  static String configuration(String platform) {
    try (InputStream in =
        PlantedSecretsTest.class.getResourceAsStream("planted/" + platform + ".cfg")) {
      if (in == null) {
        throw new IllegalStateException("nothing is planted for " + platform);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final String STIG =
      """
      id: stig-any
      title: Any
      family: stig
      release: V1R1
      platforms: any
      requirements:
        - id: V-1
          title: Communities are not guessed
          checks: [snmp-community-guessable, snmp-community-used, user-password-readable]
      """;

  @ParameterizedTest(name = "{0}")
  @MethodSource("planted")
  void theTestPlantsWhatItLooksFor(String platform, String configuration) {
    assertThat(PLANTED.matcher(configuration).results().count()).as(platform).isGreaterThan(20);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("planted")
  void noReportHoldsASecret(String platform, String configuration) throws Exception {
    var file = Files.writeString(folder.resolve(platform + ".cfg"), configuration);
    // A checklist needs a STIG that is about the device, whatever its platform.
    var stig = Files.writeString(folder.resolve("stig.yaml"), STIG);
    var measured = new Yardstick(List.of(), List.of(stig.toString()), true);
    var service =
        new Assembly().service(WorkflowOptions.defaults(), OutputStream.nullOutputStream());
    var events = new ByteArrayOutputStream();
    try (var subscription =
        service
            .orchestrator()
            .events()
            .subscribe(
                event -> events.writeBytes(event.toString().getBytes(StandardCharsets.UTF_8)))) {
      assertThat(subscription).isNotNull();
      for (ReportFormat format : ReportFormat.values()) {
        var report = folder.resolve("report." + format.label());
        try (var outcome =
            service.scan(
                ScanRequest.of(List.of(file))
                    .withYardstick(measured)
                    .withReports(List.of(new ReportTarget(format, report))),
                ProgressTracker.none(),
                CancellationToken.none(),
                OperationReporter.none())) {
          assertThat(outcome.result().summary().analysed()).isEqualTo(1);
        }
        assertNoSecret(format.label(), Files.readString(report));
      }
    }
    assertThat(events.size()).isGreaterThan(1000);
    assertNoSecret("events", events.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("planted")
  void noRedactedLineHoldsASecret(String platform, String configuration) throws Exception {
    var text = SourceText.of("secrets.cfg", configuration);
    var device = new Assembly().vendors().read(text, () -> {});
    assertThat(device.identity().platform()).isEqualTo(platform);
    for (int line = 1; line <= text.lines(); line++) {
      assertNoSecret("line " + line + ": " + text.redacted(line), text.redacted(line));
    }
    assertNoSecret("facts", device.facts().toString());
    assertNoSecret("settings", device.settings().all().toString());
  }

  static void assertNoSecret(String where, String output) {
    var found = PLANTED.matcher(output).results().map(match -> match.group()).toList();
    assertThat(found).as(where).isEmpty();
  }
}
