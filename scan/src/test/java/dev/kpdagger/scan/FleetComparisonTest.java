package dev.kpdagger.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.audit.CheckVerdict;
import dev.kpdagger.audit.DeviceResult;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.RequirementResult;
import dev.kpdagger.audit.RunSummary;
import dev.kpdagger.audit.Verdict;
import dev.kpdagger.workflow.CancellationToken;
import dev.kpdagger.workflow.OperationReporter;
import dev.kpdagger.workflow.ProgressTracker;
import dev.kpdagger.workflow.WorkflowEvent;
import dev.kpdagger.workflow.WorkflowOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FleetComparisonTest {

  private static final String CHECK = "secret-shared";
  private static final String TOPIC = "HT-196";

  @TempDir Path folder;

  private final List<FindingDiscovered> discovered =
      Collections.synchronizedList(new ArrayList<>());

  private void device(String file, String host, String secret) throws IOException {
    Files.writeString(
        folder.resolve(file),
        """
        version 15.7
        hostname %s
        username ops privilege 15 secret 9 $9$n5tJq0wQpIxxkU$%s
        line vty 0 4
         transport input ssh
        end
        """
            .formatted(host, secret));
  }

  private List<DeviceResult> scan(int threads) throws Exception {
    var service =
        new Assembly()
            .service(
                WorkflowOptions.defaults().withParallelism(threads),
                OutputStream.nullOutputStream());
    var request =
        ScanRequest.of(List.of(folder))
            .withYardstick(new Yardstick(List.of(), List.of("hardening"), false));
    service
        .orchestrator()
        .events()
        .subscribe(
            event -> {
              if (event instanceof WorkflowEvent.DomainEvent(_, _, _, FindingDiscovered found)) {
                discovered.add(found);
              }
            });
    try (var outcome =
            service.scan(
                request,
                ProgressTracker.none(),
                CancellationToken.none(),
                OperationReporter.none());
        var devices = outcome.result().devices()) {
      var found = devices.toList();
      var counted = new RunSummary.Counter();
      found.forEach(counted::add);
      assertThat(outcome.result().summary()).isEqualTo(counted.summary());
      return found;
    }
  }

  private static Verdict verdict(DeviceResult device) {
    return device.verdicts().stream()
        .filter(verdict -> verdict.check().equals(CHECK))
        .map(CheckVerdict::verdict)
        .findFirst()
        .orElseThrow();
  }

  private static List<Finding> findings(DeviceResult device) {
    return device.findings().stream().filter(finding -> finding.check().equals(CHECK)).toList();
  }

  private static RequirementResult topic(DeviceResult device) {
    return device.frameworks().getFirst().requirements().stream()
        .filter(requirement -> requirement.requirement().equals(TOPIC))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void namesTheDevicesThatShareAndLeavesTheOthers(int threads) throws Exception {
    device("a.cfg", "r1", "shared");
    device("b.cfg", "r2", "own");
    device("c.cfg", "r3", "shared");

    var devices = scan(threads);

    assertThat(devices)
        .extracting(FleetComparisonTest::verdict)
        .containsExactly(Verdict.FAIL, Verdict.PASS, Verdict.FAIL);
    assertThat(findings(devices.getFirst()))
        .extracting(Finding::title)
        .containsExactly("the password of user ops is that of r3, too");
    assertThat(findings(devices.get(1))).isEmpty();
    assertThat(devices)
        .extracting(device -> topic(device).verdict())
        .containsExactly(Verdict.FAIL, Verdict.PASS, Verdict.FAIL);
    assertThat(topic(devices.getFirst()).findings())
        .containsExactly(findings(devices.getFirst()).getFirst().fingerprint());
    assertThat(discovered)
        .extracting(found -> found.finding().check())
        .filteredOn(CHECK::equals)
        .hasSize(2);
  }

  @Test
  void theSecretIsInNoResult() throws Exception {
    device("a.cfg", "r1", "shared");
    device("b.cfg", "r2", "shared");

    assertThat(scan(1).toString()).doesNotContain("n5tJq0wQpIxxkU");
  }

  @Test
  void versionsOfOneDeviceShareNothing() throws Exception {
    device("monday.cfg", "r1", "shared");
    device("tuesday.cfg", "r1", "shared");

    assertThat(scan(2)).extracting(FleetComparisonTest::verdict).containsOnly(Verdict.PASS);
  }

  @Test
  void oneDeviceIsNotCompared() throws Exception {
    device("a.cfg", "r1", "shared");

    assertThat(scan(1))
        .extracting(FleetComparisonTest::verdict)
        .containsExactly(Verdict.NOT_APPLICABLE);
  }

  @Test
  void manyDevicesAreCounted() throws Exception {
    for (int i = 1; i <= 6; i++) {
      device("r" + i + ".cfg", "r" + i, "shared");
    }

    assertThat(findings(scan(3).getLast()))
        .extracting(Finding::title)
        .containsExactly("the password of user ops is that of r1, r2, r3 and 2 more, too");
  }
}
