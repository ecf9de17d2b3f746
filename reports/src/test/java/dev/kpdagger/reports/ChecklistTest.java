package dev.kpdagger.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kpdagger.audit.RunStatus;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChecklistTest {

  @ParameterizedTest
  @EnumSource(
      value = ReportFormat.class,
      names = {"CKL", "CKLB"})
  void aRunWithoutAStigHasNoChecklist(ReportFormat format) {
    var result = Samples.of(RunStatus.COMPLETE);

    assertThatThrownBy(() -> format.write(result, new ByteArrayOutputStream()))
        .isInstanceOf(UnfitReportException.class)
        .hasMessageContaining("--framework stig");
  }

  @Test
  void theSameThingsHaveTheSameId() {
    assertThat(Checklist.uuid("r1", "V-1")).isEqualTo(Checklist.uuid("r1", "V-1"));
    assertThat(Checklist.uuid("r1", "V-1")).isNotEqualTo(Checklist.uuid("r1V", "-1"));
  }
}
