package dev.kpdagger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.audit.DeviceResult;
import dev.kpdagger.audit.RequirementResult;
import dev.kpdagger.audit.Verdict;
import dev.kpdagger.checks.site.SiteFile;
import dev.kpdagger.scan.Assembly;
import dev.kpdagger.scan.ScanRequest;
import dev.kpdagger.scan.SiteKnowledge;
import dev.kpdagger.scan.Yardstick;
import dev.kpdagger.vendors.Vendor;
import dev.kpdagger.workflow.CancellationToken;
import dev.kpdagger.workflow.OperationReporter;
import dev.kpdagger.workflow.ProgressTracker;
import dev.kpdagger.workflow.WorkflowOptions;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// On devices on which everything is wrong every hardening topic that checks decide is found. Some
/// topics exclude each other (no time source, and one without a key), so a platform has two
/// devices.
class AllWrongExamplesTest {

  private static final Path FOLDER = Path.of("../examples/all-wrong");
  private static final Path SITE =
      Path.of("src/test/resources/dev/kpdagger/verify/all-wrong/site.yaml");

  /// Topics that no configuration of the platform can show to be wrong.
  private static final Map<String, Set<String>> NEVER_FOUND =
      Map.of(
          // no source tells what an association without the command does, so it is undecided
          "arista-eos", Set.of("HT-156"));

  @Test
  void everyTopicIsFound() throws Exception {
    var missing = new TreeMap<String, Set<String>>();
    var found = new TreeMap<String, Set<String>>();
    var assembly = new Assembly();
    try (var outcome =
            assembly
                .service(WorkflowOptions.defaults(), OutputStream.nullOutputStream())
                .scan(
                    ScanRequest.of(List.of(FOLDER))
                        .withYardstick(new Yardstick(List.of(), List.of("hardening"), true))
                        .withSite(new SiteKnowledge(SiteFile.read(SITE), Map.of())),
                    ProgressTracker.none(),
                    CancellationToken.none(),
                    OperationReporter.none());
        var devices = outcome.result().devices()) {
      devices.forEach(device -> collect(device, missing, found));
    }
    missing.forEach((platform, topics) -> topics.removeAll(found.getOrDefault(platform, Set.of())));
    missing.forEach(
        (platform, topics) ->
            assertThat(topics)
                .as(platform)
                .containsExactlyInAnyOrderElementsOf(NEVER_FOUND.getOrDefault(platform, Set.of())));
    assertThat(found.keySet())
        .containsExactlyInAnyOrderElementsOf(
            assembly.vendors().list().stream().map(Vendor::slug).toList());
  }

  private static void collect(
      DeviceResult device, Map<String, Set<String>> missing, Map<String, Set<String>> found) {
    assertThat(device.error()).as(device.file()).isNull();
    var platform = Objects.requireNonNull(device.platform(), device.file());
    for (RequirementResult topic : device.frameworks().getFirst().requirements()) {
      var places = topic.verdict() == Verdict.FAIL ? found : missing;
      boolean elsewhere =
          topic.reason().equals("there is nothing to decide about it on " + platform);
      if (!topic.checks().isEmpty() && !elsewhere) {
        places.computeIfAbsent(platform, _ -> new TreeSet<>()).add(topic.requirement());
      }
    }
  }
}
