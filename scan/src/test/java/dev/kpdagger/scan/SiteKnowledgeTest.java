package dev.kpdagger.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.audit.CheckVerdict;
import dev.kpdagger.audit.Verdict;
import dev.kpdagger.checks.site.SiteFile;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.vendors.Vendors;
import dev.kpdagger.workflow.CancellationToken;
import dev.kpdagger.workflow.OperationReporter;
import dev.kpdagger.workflow.ProgressTracker;
import dev.kpdagger.workflow.WorkflowOptions;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteKnowledgeTest {

  @TempDir Path folder;

  @Test
  void nothingIsKnown() throws Exception {
    var verdict = logServers(SiteKnowledge.NONE, List.of());

    assertThat(verdict.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(verdict.reason()).contains("the site does not state syslog-servers");
    assertThat(verdict.unassumed()).isNull();
  }

  @Test
  void whatTheSiteStatesDecides() throws Exception {
    var stated = SiteFile.parse("site", "syslog-servers: [192.0.2.10]");

    var verdict = logServers(new SiteKnowledge(stated, Map.of()), List.of());

    assertThat(verdict.verdict()).isEqualTo(Verdict.PASS);
    assertThat(verdict.unassumed()).isNull();
  }

  @Test
  void anAssumptionStandsOverWhatIsStatedAndSaysWhatItChanges() throws Exception {
    var stated = SiteFile.parse("site", "syslog-servers: [192.0.2.10]");
    var assumed = SiteFile.assumption("syslog-servers=192.0.2.99");

    var verdict =
        logServers(new SiteKnowledge(stated, assumed), List.of("syslog-servers=192.0.2.99"));

    assertThat(verdict.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(verdict.unassumed()).isEqualTo(Verdict.PASS);
  }

  @Test
  void interfacesAreThoseOfTheDevice() throws Exception {
    var stated =
        SiteFile.parse(
            "site",
            """
            external-interfaces: [Te*]
            devices:
              edge-*:
                external-interfaces: ["gigabitethernet0/*"]
            """);
    var text =
        "hostname edge-1\ninterface GigabitEthernet0/1\ninterface TenGigabitEthernet1/0\nend\n";
    var device =
        Vendors.all().named("cisco-ios").orElseThrow().read(SourceText.of("f", text), () -> {});

    var site = new SiteKnowledge(stated, Map.of()).of(device).facts().site();

    assertThat(site.externalInterfaces().orNull()).containsExactly("GigabitEthernet0/1");
    assertThat(site.coreInterfaces().isKnown()).isFalse();
  }

  private CheckVerdict logServers(SiteKnowledge site, List<String> assumptions) throws Exception {
    Files.writeString(
        folder.resolve("r1"),
        "version 15.2\nhostname r1\nlogging host 192.0.2.10\nline vty 0 4\nend\n");
    var service =
        new Assembly().service(WorkflowOptions.defaults(), OutputStream.nullOutputStream());
    var request = ScanRequest.of(List.of(folder)).withSite(site);
    try (var outcome =
            service.scan(
                request,
                ProgressTracker.none(),
                CancellationToken.none(),
                OperationReporter.none());
        var devices = outcome.result().devices()) {
      assertThat(outcome.result().header().assumptions()).isEqualTo(assumptions);
      return devices.findFirst().orElseThrow().verdicts().stream()
          .filter(verdict -> verdict.check().equals("log-server-unapproved"))
          .findFirst()
          .orElseThrow();
    }
  }
}
