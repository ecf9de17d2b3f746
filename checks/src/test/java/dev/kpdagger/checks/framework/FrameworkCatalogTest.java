package dev.kpdagger.checks.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kpdagger.audit.Decision.Means;
import dev.kpdagger.audit.RequirementInfo;
import dev.kpdagger.checks.CheckCatalog;
import dev.kpdagger.language.Check;
import dev.kpdagger.language.ParameterValue;
import dev.kpdagger.language.framework.FrameworkException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameworkCatalogTest {
  private static final String OWN =
      """
      id: own-rules
      title: Our rules
      family: own
      platforms: any
      requirements:
        - id: "1"
          title: No Telnet
          checks: [vty-accepts-telnet]
      """;

  private final FrameworkCatalog frameworks = new FrameworkCatalog();

  @Test
  void findsByIdAndFamily() throws Exception {
    assertThat(frameworks.find("stig-cisco-asa-ndm").requirements()).isEqualTo(47);
    assertThat(frameworks.named("stig"))
        .extracting(FrameworkEntry::id)
        .contains("stig-cisco-asa-ndm", "stig-fortigate-ndm")
        .isSorted();
    assertThat(frameworks.named("stig-fortigate-ndm")).hasSize(1);
    assertThatThrownBy(() -> frameworks.named("stigg"))
        .isInstanceOf(UnknownFrameworkException.class)
        .hasMessage("there is no framework stigg (did you mean stig?)");
    assertThatThrownBy(() -> frameworks.find("stig")).hasMessage("there is no framework stig");
  }

  @Test
  void everyFrameworkLoadsAsItsEntrySays() {
    var checks = CheckCatalog.builtIn().checks().stream().map(Check::id).toList();
    assertThat(frameworks.entries()).isNotEmpty();
    for (FrameworkEntry entry : frameworks.entries()) {
      var framework = entry.load();
      assertThat(framework.info().id()).isEqualTo(entry.id());
      assertThat(framework.info().requirements()).hasSize(entry.requirements());
      for (RequirementInfo requirement : framework.info().requirements()) {
        assertThat(checks).containsAll(requirement.decision().checks());
        assertThat(
                requirement.decision().checks().isEmpty()
                    && requirement.decision().note().isEmpty())
            .as(requirement.id())
            .isFalse();
      }
    }
  }

  @Test
  void limitsOfARequirementWinOverThoseOfItsFramework() throws Exception {
    var framework = frameworks.find("stig-cisco-asa-ndm").load();
    assertThat(framework.limits())
        .containsEntry("management-idle-minutes", new ParameterValue.Number(5));
    var audit =
        framework.info().requirements().stream()
            .filter(one -> one.id().equals("V-239943"))
            .findFirst()
            .orElseThrow();
    assertThat(framework.limitsOf(audit)).containsKeys("remote-log-levels", "password-length");
  }

  @Test
  void loadsAFileOfAUser(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("any-name.yml"), OWN);
    var framework = UserFramework.load(file, CheckCatalog.builtIn());
    assertThat(framework.info().requirements().getFirst().decision().means())
        .isEqualTo(Means.ALL_OF);
    Files.writeString(file, OWN.replace("vty-accepts-telnet", "vty-accept-telnet"));
    assertThatThrownBy(() -> UserFramework.load(file, CheckCatalog.builtIn()))
        .isInstanceOf(FrameworkException.class)
        .hasMessage(
            file + ":8: there is no check vty-accept-telnet (did you mean vty-accepts-telnet?)");
    Files.write(file, new byte[] {'i', 'd', ':', ' ', (byte) 0xff});
    assertThatThrownBy(() -> UserFramework.load(file, CheckCatalog.builtIn()))
        .hasMessage(file + ":1: the file is not UTF-8");
  }
}
