package dev.kpdagger.checks.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kpdagger.checks.CheckCatalog;
import dev.kpdagger.checks.framework.FrameworkChoice.Chosen;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameworkChoiceTest {
  private final CheckCatalog checks = CheckCatalog.builtIn();

  @Test
  void aFrameworkOfAFamilyThatIsAskedForByNameIsThereOnce() throws Exception {
    var chosen = FrameworkChoice.of(List.of("stig", "stig-cisco-asa-ndm"), checks).chosen();
    assertThat(chosen)
        .extracting(Chosen::id)
        .doesNotHaveDuplicates()
        .contains("stig-fortigate-ndm");
    assertThat(chosen.stream().filter(Chosen::byName))
        .extracting(Chosen::id)
        .containsExactly("stig-cisco-asa-ndm");
  }

  @Test
  void refusesWhatIsNotThereOrIsThereTwice() {
    assertThatThrownBy(() -> FrameworkChoice.of(List.of("stig-cisco-asa-ndn"), checks))
        .isInstanceOf(UnknownFrameworkException.class)
        .hasMessageContaining("did you mean stig-cisco-asa-ndm?");
    assertThatThrownBy(
            () -> FrameworkChoice.of(List.of("stig-cisco-asa-ndm", "stig-cisco-asa-ndm"), checks))
        .hasMessage("the framework stig-cisco-asa-ndm is asked for twice");
    assertThatThrownBy(() -> FrameworkChoice.of(List.of("nowhere.yaml"), checks))
        .isInstanceOf(NoSuchFileException.class);
  }
}
