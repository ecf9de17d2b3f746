package dev.kpdagger.language.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kpdagger.audit.Decidable;
import dev.kpdagger.audit.Decision;
import dev.kpdagger.audit.Decision.Means;
import dev.kpdagger.audit.RequirementInfo;
import dev.kpdagger.audit.Severity;
import dev.kpdagger.language.ParameterValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class FrameworkParserTest {
  /// A framework with one requirement of each kind.
  public static final String FRAMEWORK =
      """
      id: site-rules
      title: Rules of the site
      family: own
      release: "2"
      date: 2026-01-31
      platforms: [cisco-ios]
      applies: device.completeness == "whole"
      parameters:
        most: 5
      requirements:
        - id: R-1
          reference: "1.10"
          title: "Short: sessions"
          severity: high
          controls: [AC-12, AC-2]
          checks: [first-check]
          manual: Is it right?
          parameters:
            most: 3
        - id: R-2
          title: Either
          any: [first-check, second-check]
        - id: R-3
          title: By hand
          decidable: partly
          manual: Who has the key?
        - id: R-4
          title: Not here
          not-applicable: there is no such thing
      """;

  @Test
  void readsEveryPart() throws Exception {
    var text = FrameworkParser.parse("site-rules.yaml", FRAMEWORK);
    var info = text.info();
    assertThat(info.named()).isEqualTo("site-rules 2");
    assertThat(info.publication().date()).isEqualTo("2026-01-31");
    assertThat(info.platforms()).containsExactly("cisco-ios");
    assertThat(text.applies()).isEqualTo("device.completeness == \"whole\"");
    assertThat(text.limits())
        .containsEntry("most", new FrameworkText.Limit(new ParameterValue.Number(5), 9));
    assertThat(info.requirements().getFirst())
        .isEqualTo(
            new RequirementInfo(
                "R-1",
                "1.10",
                "Short: sessions",
                Severity.HIGH,
                new RequirementInfo.Marks("", "", "", List.of("AC-12", "AC-2")),
                Decidable.PARTLY,
                new Decision(Means.ALL_OF, List.of("first-check"), "Is it right?")));
    assertThat(info.requirements())
        .extracting(RequirementInfo::decision)
        .extracting(Decision::means)
        .containsExactly(Means.ALL_OF, Means.ANY_OF, Means.MANUAL, Means.NOT_APPLICABLE);
    assertThat(info.requirements())
        .extracting(RequirementInfo::decidable)
        .containsExactly(Decidable.PARTLY, Decidable.YES, Decidable.PARTLY, Decidable.NO);
    assertThat(text.places().getFirst())
        .isEqualTo(
            new FrameworkText.Place(
                11,
                16,
                java.util.Map.of("most", new FrameworkText.Limit(new ParameterValue.Number(3), 19)),
                List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "family: own|familly: own|3: unknown key familly (did you mean family?)",
        "family: own|'family: Own'|3: family is not kebab-case: Own",
        "title: Rules of the site|''|1: the key title is missing",
        "title: Rules of the site|title: [a]|2: title has no text",
        "date: 2026-01-31|date: 31.1.2026|5: date is written as 2025-04-02, not 31.1.2026",
        "platforms: [cisco-ios]|platforms: all|6: platforms is a list that is not empty",
        "platforms: [cisco-ios]|''|1: platforms is `any` or a list of platforms",
        "id: R-2|id: R-1|20: R-1 is the requirement of line 11 already",
        "severity: high|severity: bad|14: severity is one of critical, high, medium, low, info, not"
            + " bad",
        "checks: [first-check]|not-applicable: never|11: a requirement has one of checks, any"
            + " and through (and perhaps manual), or manual, or not-applicable",
        "any: [first-check, second-check]|level: 1|20: a requirement has one of checks, any and"
            + " through (and perhaps manual), or manual, or not-applicable",
        "checks: [first-check]|checks: []|16: checks is a list that is not empty",
        "any: [first-check, second-check]|any: first-check|22: any is a list that is not empty",
        "manual: Who has the key?|manual:|26: a value is missing",
        "any: [first-check, second-check]|through: [A-1]|22: the framework does not say `through`"
            + " which family",
        "most: 5|most: {a: 1}|9: the parameter most is an int, a string or a list of one of them",
        "most: 5|most: [1, x]|9: the parameter most is an int, a string or a list of one of them",
        "title: Either|id: R-2|21: the key id is there twice",
        "decidable: partly|decidable: maybe|25: decidable is one of yes, partly, no, not maybe",
      })
  void refusesInOneLineThatNamesFileAndLine(String good, String bad, String message) {
    assertThat(FRAMEWORK).contains(good);
    assertThatThrownBy(() -> FrameworkParser.parse("site-rules.yaml", FRAMEWORK.replace(good, bad)))
        .isInstanceOf(FrameworkException.class)
        .hasMessage("site-rules.yaml:" + message);
  }

  @Test
  void refusesWhatIsNoFramework() {
    assertThatThrownBy(() -> FrameworkParser.parse("a.yaml", ""))
        .hasMessage("a.yaml:1: the file is empty");
    assertThatThrownBy(() -> FrameworkParser.parse("a.yaml", "- a\n"))
        .hasMessage("a.yaml:1: a framework is a mapping of keys");
    assertThatThrownBy(() -> FrameworkParser.parse("a.yaml", FRAMEWORK + "---\nid: b\n"))
        .hasMessageContaining("a second document");
    assertThatThrownBy(() -> FrameworkParser.parse("a.yaml", "id: [a\ntitle: b\n"))
        .hasMessageStartingWith("a.yaml:2: no valid YAML")
        .message()
        .doesNotContain("\n");
  }
}
