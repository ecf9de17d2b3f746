package dev.kpdagger.language.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kpdagger.audit.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageParserTest {
  static final String PAGE =
      """
      ---
      id: vlan-one-used
      summary: VLAN 1 is used
      severity: low
      impact: low
      ease: low
      effort: medium
      cwe: CWE-1188
      applies: [cisco-ios]
      for: vlans
      fails: item.id == 1
      fix:
        cisco-ios: |
          no vlan {item.id}
      references: ["https://example.com/vlan"]
      ---
      # vlan-one-used
      ## What it finds
      VLAN 1.
      ## Why it matters
      It spans everything.

      Always.
      ## Example
      ```cisco-ios
      vlan 1
      ```
      ```findings
      1 low: VLAN 1 is used on vlan 1
      ```
      ## Use instead
      ```cisco-ios
      vlan 10
      ```
      ```findings
      ```
      ## Known gaps
      None.
      """;

  private final PageParser parser = new PageParser();

  @Test
  void readsEveryPart() throws Exception {
    var page = parser.parse("vlan-one-used.md", PAGE);
    assertThat(page.rating().severity()).isEqualTo(Severity.LOW);
    assertThat(page.rule().items()).isEqualTo("vlans");
    assertThat(page.title()).isEqualTo("VLAN 1 is used on {item.subject}");
    assertThat(page.fix()).containsEntry("cisco-ios", "no vlan {item.id}\n");
    assertThat(page.why()).isEqualTo("It spans everything.\n\nAlways.");
    assertThat(page.line("fails")).isEqualTo(11);
    assertThat(page.examples())
        .containsExactly(
            new CheckPage.Example(
                "",
                "",
                25,
                "cisco-ios",
                "vlan 1\n",
                java.util.List.of("1 low: VLAN 1 is used on vlan 1")),
            new CheckPage.Example("", "", 32, "cisco-ios", "vlan 10\n", java.util.List.of()));
  }

  @Test
  void readsWindowsLineEnds() throws Exception {
    var page = parser.parse("vlan-one-used.md", PAGE.replace("\n", "\r\n"));
    assertThat(page).isEqualTo(parser.parse("vlan-one-used.md", PAGE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "severity: low|severity: lowish|vlan-one-used.md:4: severity is one of critical, high,"
            + " medium, low, info, not lowish",
        "for: vlans|parameters: [a]|vlan-one-used.md:10: parameters maps names to {default: …,"
            + " what: …}",
        "for: vlans|parameters: {A: {default: 1, what: x}}|vlan-one-used.md:10: the parameter A is"
            + " not kebab-case",
        "for: vlans|parameters: {a: 1}|vlan-one-used.md:10: the parameter a is not {default: …,"
            + " what: …}",
        "for: vlans|parameters: {a: {default: 1}}|vlan-one-used.md:10: the parameter a does not say"
            + " what it is",
        "for: vlans|parameters: {a: {defualt: 1, what: x}}|vlan-one-used.md:10: the parameter a has"
            + " an unknown key defualt (did you mean default?)",
        "for: vlans|parameters: {a: {default: 1.5, what: x}}|vlan-one-used.md:10: the parameter a"
            + " has no default that is an int, a string or a list of one of them",
        "for: vlans|parameters: {a: {default: [1, x], what: x}}|vlan-one-used.md:10: the parameter"
            + " a has no default that is an int, a string or a list of one of them",
        "ease: low|ease: easy|vlan-one-used.md:6: ease is one of high, medium, low, not easy",
        "cwe: CWE-1188|cwe: 1188|vlan-one-used.md:8: cwe is not written as CWE-319: 1188",
        "for: vlans|form: vlans|vlan-one-used.md:10: unknown key form (did you mean for?)",
        "applies: [cisco-ios]|applies: []|vlan-one-used.md:9: applies names no platform",
        "applies: [cisco-ios]|applies: all|vlan-one-used.md:9: applies is `any` or a list of"
            + " platforms",
        "summary: VLAN 1 is used|title: x|vlan-one-used.md:1: the key summary is missing",
        "id: vlan-one-used|id: other|vlan-one-used.md:2: the page of other has to be named"
            + " other.md",
        "id: vlan-one-used|id: Vlan_One|vlan-one-used.md:2: id is not kebab-case: Vlan_One",
        "# vlan-one-used|# other|vlan-one-used.md:17: the title is not `# vlan-one-used`",
        "## Known gaps|## Gaps|vlan-one-used.md:37: unknown section `## Gaps`",
        "1 low: VLAN|1 bad: VLAN|vlan-one-used.md:29: not `LINE SEVERITY: TITLE` or `LINE"
            + " undecided: TITLE` (LINE is - when none is cited)",
        "```findings|```text|vlan-one-used.md:25: the configuration has no findings block after it",
      })
  void refusesInOneLineThatNamesPageAndLine(String good, String bad, String message) {
    assertThatThrownBy(() -> parser.parse("vlan-one-used.md", PAGE.replace(good, bad)))
        .isInstanceOf(PageException.class)
        .hasMessage(message);
  }

  @Test
  void refusesBrokenYaml() {
    assertThatThrownBy(
            () -> parser.parse("vlan-one-used.md", PAGE.replace("for: vlans", "for: [vlans")))
        .isInstanceOf(PageException.class)
        .hasMessageStartingWith("vlan-one-used.md:")
        .message()
        .doesNotContain("\n");
    assertThatThrownBy(
            () -> parser.parse("vlan-one-used.md", PAGE.replace("ease: low", "impact: low")))
        .isInstanceOf(PageException.class)
        .hasMessageContaining("impact");
  }

  @Test
  void refusesFindingsInWhatToUseInstead() {
    var bad = PAGE.replace("```findings\n```", "```findings\n1 low: Something\n```");
    assertThatThrownBy(() -> parser.parse("vlan-one-used.md", bad))
        .hasMessage("vlan-one-used.md:35: what to use instead has findings itself");
  }

  @Test
  void refusesTextThatIsNoPage() {
    assertThatThrownBy(() -> parser.parse("x.md", ""))
        .hasMessage("x.md:1: a check page begins with a line ---");
    assertThatThrownBy(() -> parser.parse("x.md", "---\nid: x\n"))
        .hasMessage("x.md:1: the front matter has no closing line ---");
  }

  @Test
  void rendersPlainText() {
    var text =
        PlainText.of(
            """
            # a
            Some *words* with `code` and [a link](https://example.com/x).

            - one
            - two
            ```cisco-ios
            line vty 0 4
            ```
            ```findings
            ```
            """);
    assertThat(text)
        .isEqualTo(
            """
            a
            =

            Some words with code and a link (https://example.com/x).

            - one
            - two

                line vty 0 4

                No findings.
            """);
  }
}
