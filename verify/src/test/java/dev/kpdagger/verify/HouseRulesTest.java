package dev.kpdagger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Checks of a user's own, from the first page to a scan.
class HouseRulesTest {

  @TempDir Path folder;

  private ProductRun run(String... arguments) throws Exception {
    return ProductRun.of(folder, Map.of(), List.of(arguments));
  }

  @ParameterizedTest
  @ValueSource(strings = {"facts", "lines"})
  void aNewPageWorks(String form) throws Exception {
    assertThat(run("checks", "new", "house-rule", "rules", "--form", form).exit()).isZero();

    var test = run("checks", "test", "rules");
    assertThat(test.stdout()).contains("1 pages, 2 examples, all as written");
    assertThat(test.exit()).isZero();

    var again = run("checks", "new", "house-rule", "rules");
    assertThat(again.stderr()).contains("house-rule.md is there already");
    assertThat(again.exit()).isEqualTo(2);
  }

  @Test
  void patternsOfLinesHoldForBlocksAndForWholeFiles() throws Exception {
    page(
        "block-rule", "for: block\nblock: ^interface\nrequire: [^mtu 9000$]\nforbid: [^shutdown$]");
    page("file-rule", "require: ['^ntp server ', '^logging host ']");
    Files.writeString(
        folder.resolve("r1.cfg"),
        """
        version 15.2
        hostname r1
        interface Gi0/1
         mtu 9000
        !
        interface Gi0/2
         shutdown
        ntp server 192.0.2.1
        line vty 0 4
        end
        """);

    var report = run("scan", "r1.cfg", "--checks", "rules", "-f", "json", "-q").stdout();

    assertThat(report)
        .contains("\"title\": \"interface Gi0/2 has no line like ^mtu 9000$\"")
        .contains("\"title\": \"interface Gi0/2 has the line shutdown\"")
        .contains("\"title\": \"the configuration has no line like ^logging host \"")
        .doesNotContain("interface Gi0/1 has")
        .doesNotContain("no line like ^ntp server");
  }

  @Test
  void secretsOfForbiddenLinesAreNotShown() throws Exception {
    page("secret-rule", "forbid: [^snmp-server community]");
    Files.writeString(
        folder.resolve("r1.cfg"),
        "version 15.2\nhostname r1\nsnmp-server community S3cretWord RO\nline vty 0 4\nend\n");

    var report = run("scan", "r1.cfg", "--checks", "rules", "-f", "json", "-q").stdout();

    assertThat(report).contains("has the line snmp-server community ***");
    assertThat(report).doesNotContain("S3cretWord");
  }

  @Test
  void whatTheFileMayNotShowIsNotDecided() throws Exception {
    page("file-rule", "require: [^ntp server]");
    Files.writeString(
        folder.resolve("part.cfg"), "interface GigabitEthernet0/1\n no ip proxy-arp\n");

    var explained =
        run("explain", "file-rule", "part.cfg", "--vendor", "cisco-ios", "--checks", "rules", "-q");

    assertThat(explained.stdout())
        .contains("undecided")
        .contains("the file may not show all of it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "require: ['(']|13: the pattern ( is not valid: missing closing )",
        "require: []|13: require is a list of patterns",
        "forbid: [a]\\nfails: true|14: fails does not go with require and forbid",
        "for: users\\nforbid: [a]|13: a page with require or forbid has `for: block`, or no for at"
            + " all",
        "for: block\\nforbid: [a]|13: for: block and block: PATTERN go together",
        "block: ^a\\nfails: true|13: block needs require or forbid: lines it must or must not have"
      })
  void aPageThatNobodyCanMeanIsRefused(String rule, String message) throws Exception {
    page("wrong-rule", rule.replace("\\n", "\n"));

    var test = run("checks", "test", "rules");

    assertThat(test.stderr().strip()).isEqualTo("kp-dagger: wrong-rule.md:" + message);
    assertThat(test.exit()).isEqualTo(2);
  }

  /// Writes a page whose rule begins on line 13.
  private void page(String id, String rule) throws Exception {
    Files.createDirectories(folder.resolve("rules"));
    Files.writeString(
        folder.resolve("rules/" + id + ".md"),
        """
        ---
        id: %s
        summary: Not as the house wants it
        severity: medium
        impact: low
        ease: low
        effort: low
        cwe: CWE-1173
        #
        #
        #
        applies: any
        %s
        ---
        # %s
        ## What it finds
        What is not as it should be.
        ## Why it matters
        It does.
        ## Example
        ## Use instead
        ## Known gaps
        None.
        """
            .formatted(id, rule, id));
  }
}
