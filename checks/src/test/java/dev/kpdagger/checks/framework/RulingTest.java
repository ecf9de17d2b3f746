package dev.kpdagger.checks.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.audit.AnalysisType;
import dev.kpdagger.audit.CheckVerdict;
import dev.kpdagger.audit.Decision;
import dev.kpdagger.audit.Decision.Means;
import dev.kpdagger.audit.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulingTest {

  private static CheckVerdict verdict(int number, String label) {
    for (Verdict verdict : Verdict.values()) {
      if (verdict.label().equals(label)) {
        var reason = verdict == Verdict.PASS || verdict == Verdict.FAIL ? "" : "why";
        return new CheckVerdict("check-" + number, AnalysisType.COMPLIANCE, verdict, reason);
      }
    }
    throw new IllegalArgumentException(label);
  }

  private static Ruling ruling(Means means, String question, String verdicts) {
    var all = new ArrayList<CheckVerdict>();
    for (String label : verdicts.split(" ", -1)) {
      if (!label.isEmpty()) {
        all.add(verdict(all.size() + 1, label));
      }
    }
    return Ruling.of(new Decision(means, List.of("x"), question), all, "cisco-ios");
  }

  @ParameterizedTest
  @CsvSource({
    "pass pass, pass, pass",
    "pass fail, fail, pass",
    "fail fail, fail, fail",
    "pass not-applicable, pass, pass",
    "fail not-applicable, fail, fail",
    "not-applicable not-applicable, not-applicable, not-applicable",
    "pass undecided, undecided, pass",
    "fail undecided, fail, undecided",
    "pass error, error, pass",
    "fail error, fail, error",
    "undecided error, error, error",
    "not-applicable undecided, undecided, undecided",
    "waived pass, waived, pass",
    "waived fail, fail, waived",
    "'', undecided, undecided",
  })
  void allOfAndAnyOf(String verdicts, String all, String any) {
    assertThat(ruling(Means.ALL_OF, "", verdicts).verdict().label()).isEqualTo(all);
    assertThat(ruling(Means.ANY_OF, "", verdicts).verdict().label()).isEqualTo(any);
  }

  @ParameterizedTest
  @CsvSource({
    "pass pass, manual, manual",
    "pass fail, fail, manual",
    "fail fail, fail, fail",
    "not-applicable, manual, manual",
    "undecided pass, undecided, manual",
    "error, error, error",
    "waived, waived, waived",
  })
  void besideAQuestionChecksNeverPassARequirement(String verdicts, String all, String any) {
    assertThat(ruling(Means.ALL_OF, "Is it so?", verdicts).verdict().label()).isEqualTo(all);
    assertThat(ruling(Means.ANY_OF, "Is it so?", verdicts).verdict().label()).isEqualTo(any);
  }

  @Test
  void saysWhy() {
    assertThat(ruling(Means.ALL_OF, "", "pass undecided").reason()).isEqualTo("check-2: why");
    assertThat(ruling(Means.ALL_OF, "", "pass fail").reason()).isEmpty();
    assertThat(ruling(Means.ALL_OF, "", "").reason()).isEqualTo("no check decides it on cisco-ios");
    assertThat(ruling(Means.ALL_OF, "Is it so?", "pass").reason()).isEqualTo("Is it so?");
    assertThat(ruling(Means.MANUAL, "Is it so?", ""))
        .isEqualTo(new Ruling(Verdict.MANUAL, "Is it so?"));
    assertThat(ruling(Means.NOT_APPLICABLE, "no such thing", ""))
        .isEqualTo(new Ruling(Verdict.NOT_APPLICABLE, "no such thing"));
  }
}
