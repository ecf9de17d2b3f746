package dev.kpdagger.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.audit.Verdict;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.site.SiteFacts;
import dev.kpdagger.device.site.SiteKey;
import org.junit.jupiter.api.Test;

/// What a check says when the site would have to tell something.
class SiteFactsTest {

  private static final String CONFIGURATION = "hostname edge-1\n";

  @Test
  void whatTheSiteDoesNotStateIsAQuestionToIt() {
    var unknown = (Fact.Unknown<?>) SiteFacts.none().coreInterfaces();

    assertThat(SiteFacts.asked("coreInterfaces: " + unknown.reason()))
        .contains(SiteKey.CORE_INTERFACES);
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
