package dev.kpdagger.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kpdagger.language.Check;
import dev.kpdagger.language.page.PageException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCatalogTest {
  private final CheckCatalog catalog = CheckCatalog.builtIn();

  @Test
  void findsByIdAndAlias() throws Exception {
    assertThat(catalog.find("vty-accepts-telnet").id()).isEqualTo("vty-accepts-telnet");
    assertThat(catalog.find("telnet-enabled").id()).isEqualTo("vty-accepts-telnet");
    assertThatThrownBy(() -> catalog.find("vty-accept-telnet"))
        .isInstanceOf(UnknownCheckException.class)
        .hasMessage("there is no check vty-accept-telnet (did you mean vty-accepts-telnet?)");
    assertThatThrownBy(() -> catalog.find("zzz")).hasMessage("there is no check zzz");
  }

  @Test
  void listsInOrderWithTexts() {
    assertThat(catalog.checks()).extracting(Check::id).isSorted().contains("vty-accepts-telnet");
    assertThat(catalog.contentVersion()).matches("[0-9a-f]{12}");
    assertThat(catalog.infos())
        .hasSameSizeAs(catalog.checks())
        .allSatisfy(
            info -> {
              assertThat(info.finds()).isNotBlank();
              assertThat(info.why()).isNotBlank();
              assertThat(info.cwe()).startsWith("CWE-");
            });
  }

  @Test
  void explainsAsText() throws Exception {
    var text = catalog.explain(catalog.find("vty-accepts-telnet"));
    assertThat(text)
        .startsWith(
            """
            vty-accepts-telnet
            ==================

            Telnet accepts management logins

            Severity   high
            Rating     impact high, ease of exploitation medium, effort to fix low
            Weakness   CWE-319
            Analysis   compliance
            Platforms  cisco-ios, cisco-nxos, cisco-iosxr, juniper-junos, cisco-asa, arista-eos,
                       paloalto-panos, fortinet-fortios
            Formerly   telnet-enabled

            What it finds
            -------------
            """)
        .contains("    line vty 0 4\n     transport input telnet ssh\n")
        .contains("    2 high: Telnet accepts management logins on vty 0 4\n")
        .contains("    No findings.\n")
        .endsWith("- https://www.rfc-editor.org/rfc/rfc854\n");
    assertThat(text.lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void loadsPagesOfAUser(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("house-rule.md"), PageCheck.text("house-rule", "fails: size(users) > 1"));
    Files.writeString(folder.resolve("README.md"), "not a check");
    var all = catalog.with(folder);
    assertThat(all.checks()).hasSize(catalog.checks().size() + 1);
    assertThat(all.find("house-rule").head().id()).isEqualTo("house-rule");
    assertThat(all.contentVersion()).startsWith(catalog.contentVersion() + "+");
    assertThat(all.explain(all.find("house-rule"))).contains("Something.");
  }

  @Test
  void refusesPagesThatAreWrongOrTakeAName(@TempDir Path folder) throws Exception {
    var page = folder.resolve("vty-accepts-telnet.md");
    Files.writeString(page, PageCheck.text("vty-accepts-telnet", "fails: size(users) > 1"));
    assertThatThrownBy(() -> catalog.with(folder))
        .isInstanceOf(PageException.class)
        .hasMessage("vty-accepts-telnet.md:1: vty-accepts-telnet is the name of another check");
    Files.delete(page);
    page = folder.resolve("longer-idle.md");
    Files.writeString(
        page,
        PageCheck.text(
            "longer-idle",
            """
            parameters:
              management-idle-minutes: {default: 30, what: idle time}
            fails: size(users) > parameters["management-idle-minutes"]\
            """));
    assertThatThrownBy(() -> catalog.with(folder))
        .hasMessage(
            "longer-idle.md:1: the parameter management-idle-minutes differs from that of another"
                + " check");
    Files.delete(page);
    Files.writeString(folder.resolve("bad.md"), PageCheck.text("bad", "fails: size(usrs) > 1"));
    assertThatThrownBy(() -> catalog.with(folder))
        .isInstanceOf(PageException.class)
        .hasMessageStartingWith("bad.md:10: fails: undeclared reference to 'usrs'");
  }
}
