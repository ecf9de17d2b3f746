package dev.kpdagger.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.audit.Verdict;
import dev.kpdagger.checks.site.SiteFile;
import dev.kpdagger.device.site.SiteFacts;
import dev.kpdagger.device.site.SiteKey;
import org.junit.jupiter.api.Test;

/// What a check says when the site would have to tell something.
class SiteFactsTest {

  private static final String CONFIGURATION = "hostname edge-1\ninterface Gi0/1\n";

  @Test
  void interfacesAreThoseOfTheDevice() throws Exception {
    var site =
        SiteFile.parse(
            "f",
            """
            external-interfaces: [Te*]
            devices:
              edge-*:
                external-interfaces: ["gi0/*"]
            """);
    var device = Toy.read("cisco-ios", CONFIGURATION);
    var names = device.facts().network().interfaces().stream().map(i -> i.name()).toList();

    assertThat(site.of(device).externalInterfaces().items()).isEqualTo(names);
    assertThat(site.of(device).externalInterfaces().isComplete()).isTrue();
    assertThat(site.of(device).coreInterfaces().isComplete()).isFalse();
  }

  @Test
  void whatTheSiteDoesNotStateIsAQuestionToIt() {
    var open = SiteFacts.none().coreInterfaces().openReason();

    assertThat(open).isNotNull();
    assertThat(SiteFacts.asked("site.coreInterfaces: " + open)).contains(SiteKey.CORE_INTERFACES);
    assertThat(SiteFacts.asked("lines: the file is cut off")).isEmpty();
  }

  @Test
  void aQuestionToTheSiteIsAVerdictButNoFinding() throws Exception {
    var check = CheckCatalog.builtIn().find("login-banner-unapproved");
    var device = Toy.read("cisco-ios", CONFIGURATION);

    var outcome = PageExamples.outcome(check, device);

    assertThat(outcome.findings()).isEmpty();
    assertThat(outcome.verdicts().getFirst().verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(outcome.verdicts().getFirst().reason()).contains("banner-text");
  }
}
