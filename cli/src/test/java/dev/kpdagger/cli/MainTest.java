package dev.kpdagger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.cli.configuration.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  private static final String WEAK =
      """
      version 15.2
      hostname edge
      !
      username admin password 0 hunter2secret
      !
      interface GigabitEthernet0/1
       ip address 192.0.2.1 255.255.255.0
      !
      line vty 0 4
       transport input telnet
      !
      end
      """;

  @TempDir private Path folder;
  private Path weak;

  @BeforeEach
  void write() throws IOException {
    weak = Files.writeString(folder.resolve("edge.cfg"), WEAK);
  }

  private CapturedTerminal terminal() {
    return new CapturedTerminal(folder, Map.of());
  }

  @Test
  void scanShowsProblemsWithoutSecretsOnStdout() {
    var terminal = terminal();
    assertThat(terminal.run("scan", weak.toString())).isZero();
    assertThat(terminal.out())
        .contains(
            "user-password-readable",
            "edge.cfg:4",
            "***",
            "1 of 1 file analysed",
            "Next: kp-dagger explain")
        .doesNotContain("hunter2secret");
    assertThat(terminal.err()).isEmpty();
  }

  @Test
  void reportGoesToStdoutAndSummaryToStderr() {
    var terminal = terminal();
    assertThat(terminal.run("scan", "-f", "json", weak.toString())).isZero();
    assertThat(terminal.out()).startsWith("{").contains("\"schemaVersion\"");
    assertThat(terminal.err()).contains("1 of 1 file analysed");
  }

  @Test
  void quietLeavesOnlyTheReport() {
    var terminal = terminal();
    assertThat(terminal.run("scan", "-q", "-f", "yaml", weak.toString())).isZero();
    assertThat(terminal.out()).contains("schemaVersion");
    assertThat(terminal.err()).isEmpty();
  }

  @Test
  void severalFormatsGoToAFolder() {
    var reports = folder.resolve("reports");
    assertThat(
            terminal()
                .run("scan", "-f", "json,html", "-f", "yaml", "-o", reports + "/", weak.toString()))
        .isZero();
    assertThat(reports).isDirectoryContaining("glob:**/report.{json,html,yaml}");
    assertThat(reports.resolve("report.html")).content().contains("<!doctype html>");
  }

  @Test
  void aFolderTakesAChecklistOfEachDevice() throws IOException {
    var fleet = Files.createDirectory(folder.resolve("fleet"));
    for (String site : List.of("east", "west")) {
      Files.writeString(Files.createDirectory(fleet.resolve(site)).resolve("edge.cfg"), WEAK);
    }
    var stig = List.of("scan", "-q", "--framework", "stig", "-f");
    var checklists = folder.resolve("checklists");
    var each = new ArrayList<>(stig);
    each.addAll(List.of("ckl=" + checklists + "/,cklb=" + checklists + "/", fleet.toString()));
    assertThat(terminal().run(each.toArray(String[]::new))).isZero();
    assertThat(checklists.toFile().list())
        .containsExactlyInAnyOrder(
            "edge.cfg.ckl", "edge.cfg-2.ckl", "edge.cfg.cklb", "edge.cfg-2.cklb");
    assertThat(checklists.resolve("edge.cfg-2.ckl")).content().contains("west/edge.cfg");

    var one = new ArrayList<>(stig);
    one.addAll(List.of("ckl=" + folder.resolve("one.ckl"), fleet.toString()));
    var terminal = terminal();
    assertThat(terminal.run(one.toArray(String[]::new))).isEqualTo(2);
    assertThat(terminal.err()).contains("2 were measured; name a folder").hasLineCount(1);
  }

  @Test
  void gateTripsAtItsSeverity() {
    assertThat(terminal().run("check", weak.toString())).isEqualTo(1);
    assertThat(terminal().run("check", "--fail-on", "critical", weak.toString())).isZero();
    assertThat(terminal().run("scan", "--fail-on", "low", weak.toString())).isEqualTo(1);
  }

  @Test
  void inputThatIsNotAnalysedMakesItIncomplete() {
    var terminal = terminal();
    assertThat(terminal.run("scan", folder.resolve("nothing.cfg").toString())).isEqualTo(3);
    assertThat(terminal.out())
        .contains("Not analysed:", "no such file or folder", "0 of 1 file analysed");
  }

  @Test
  void unwritableReportIsRefusedBeforeScanning() {
    var terminal = terminal();
    var target = folder.resolve("no/such/report.json");
    assertThat(terminal.run("scan", "-f", "json", "-o", target.toString(), weak.toString()))
        .isEqualTo(5);
    assertThat(terminal.err()).startsWith("kp-dagger: cannot write").hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          sacn x                     | unknown command 'sacn' (did you mean scan?)
          scan x --ouput-format json | unknown option '--ouput-format' (did you mean --output-format?)
          scan x -a vul              | unknown analysis type 'vul' (did you mean vuln?)
          scan x -f jsn              | unknown output format 'jsn' (did you mean json?)
          scan x -f json -f html     | two reports would go to stdout
          scan x -o report.txt       | cannot tell the format of report.txt
          scan x --jobs 0            | --jobs needs a number from 1
          scan x --jobs many         | 'many' is not an int
          scan x --max-file-size 0   | '0' is no size
          scan x --exclude [         | is no valid glob
          scan x --vendor cisco-ois  | unknown vendor 'cisco-ois'
          scan x --workflow full     | unknown workflow 'full'
          scan                       | Missing required parameter: 'PATH'
          check x --fail-on hgih     | unknown severity 'hgih' (did you mean high?)
          explain vty-accept-telnet  | (did you mean vty-accepts-telnet?)
          workflow show quick_scna   | (did you mean quick_scan?)
          """)
  void wrongUsageIsOneLineAndExitCode2(String line, String message) {
    var terminal = terminal();
    assertThat(terminal.run(line.split(" "))).isEqualTo(2);
    assertThat(terminal.err()).startsWith("kp-dagger: ").contains(message).hasLineCount(1);
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void stackIsShownOnlyOnRequest() {
    var terminal = terminal();
    assertThat(terminal.run("explain", "nothing", "--stack")).isEqualTo(2);
    assertThat(terminal.err()).contains("\tat dev.kpdagger.cli.ExplainCommand");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "scan --help", "checks list --help", "workflow run --help"})
  void helpGoesToStdout(String line) {
    var terminal = terminal();
    assertThat(terminal.run(line.split(" "))).isZero();
    assertThat(terminal.out()).startsWith("Usage: kp-dagger");
  }

  @Test
  void helpListsEveryExitCode() {
    var terminal = terminal();
    terminal.run("--help");
    for (ExitCode code : ExitCode.values()) {
      assertThat(terminal.out()).contains(code.code() + " ").contains(code.meaning());
    }
  }

  @Test
  void versionIsTheSameInBothWays() {
    var fast = terminal();
    var tree = terminal();
    assertThat(fast.run("version")).isZero();
    assertThat(tree.run("--version", "--color", "never")).isZero();
    assertThat(fast.out()).startsWith("kp-dagger ").isEqualTo(tree.out());
  }

  @Test
  void parseShowsFactsWithOriginAndNoSecrets() {
    var terminal = terminal();
    assertThat(terminal.run("parse", "--facts", weak.toString())).isZero();
    assertThat(terminal.out())
        .contains(
            "users:", "name: admin", "*** (cleartext)", "[line 10]", "[default: ", "[unknown: ")
        .doesNotContain("hunter2secret");
  }

  @Test
  void parseShowsEveryLineWithItsState() {
    var terminal = terminal();
    assertThat(terminal.run("parse", "--coverage", "--lines", weak.toString())).isZero();
    assertThat(terminal.out())
        .contains("12 lines, ", "modelled", "username admin password 0 ***")
        .doesNotContain("hunter2secret");
  }

  @Test
  void parseWritesJson() {
    var terminal = terminal();
    assertThat(terminal.run("parse", "--facts", "--lines", "--format", "json", weak.toString()))
        .isZero();
    assertThat(terminal.out())
        .startsWith("{")
        .contains("\"origin\":\"line\"", "\"state\":\"modelled\"")
        .doesNotContain("hunter2secret");
  }

  @Test
  void parseOfAFileThatIsNotThereIsAnInputError() {
    var terminal = terminal();
    assertThat(terminal.run("parse", folder.resolve("x").toString())).isEqualTo(5);
    assertThat(terminal.err()).contains("no such file").hasLineCount(1);
  }

  @Test
  void checksAreListedAndExplained() {
    var list = terminal();
    assertThat(list.run("checks", "list")).isZero();
    assertThat(list.out()).contains("vty-accepts-telnet");
    var page = terminal();
    assertThat(page.run("explain", "vty-accepts-telnet")).isZero();
    assertThat(page.out()).contains("# vty-accepts-telnet", "## Why it matters");
  }

  @Test
  void workflowsAreListedShownAndRun() {
    var list = terminal();
    assertThat(list.run("workflow", "list")).isZero();
    assertThat(list.out()).contains("quick_scan: ", "full_analysis: ", "compliance_only: ");
    var show = terminal();
    assertThat(show.run("workflow", "show", "compliance_only")).isZero();
    assertThat(show.out()).contains("2. analyze_compliance", "for each item of");
    var run = terminal();
    assertThat(run.run("workflow", "run", "compliance_only", weak.toString())).isZero();
    assertThat(run.out()).contains("user-password-readable");
  }

  @Test
  void configurationSetsOptionsAndIsNamedWhenWrong() throws IOException {
    Files.writeString(folder.resolve("kp-dagger.yaml"), "output-format: [json]\nfail-on: low\n");
    var terminal = terminal();
    assertThat(terminal.run("scan", weak.toString())).isEqualTo(1);
    assertThat(terminal.out()).startsWith("{");
    Files.writeString(folder.resolve("kp-dagger.yaml"), "fail-on: worst\n");
    var wrong = terminal();
    assertThat(wrong.run("scan", weak.toString())).isEqualTo(2);
    assertThat(wrong.err())
        .contains("unknown severity 'worst'", "(set by kp-dagger.yaml)")
        .hasLineCount(1);
    Files.writeString(folder.resolve("kp-dagger.yaml"), "fail_on: high\n");
    var unknown = terminal();
    assertThat(unknown.run("scan", weak.toString())).isEqualTo(2);
    assertThat(unknown.err())
        .isEqualToIgnoringNewLines(
            "kp-dagger: kp-dagger.yaml:1: unknown option 'fail_on' (did you mean fail-on?)");
  }

  @Test
  void completionAndManualPagesKnowEveryCommand() throws IOException {
    var completion = terminal();
    assertThat(completion.run("generate-completion")).isZero();
    assertThat(completion.out()).contains(CommandTree.NAMES);
    var man = folder.resolve("man");
    assertThat(terminal().run("generate-man", man.toString())).isZero();
    assertThat(man.resolve("kp-dagger-scan.1"))
        .content()
        .contains(".SH OPTIONS", "\\-\\-output\\-format");
    try (var pages = Files.list(man)) {
      assertThat(pages.count()).isGreaterThanOrEqualTo(CommandTree.NAMES.size() + 1L);
    }
  }

  @Test
  void everyConfigurableOptionIsAnOptionOfScan() {
    var terminal = terminal();
    terminal.run("scan", "--help");
    var names = List.copyOf(Configuration.DEFAULTS.keySet());
    assertThat(names).allSatisfy(name -> assertThat(terminal.out()).contains("--" + name));
  }
}
