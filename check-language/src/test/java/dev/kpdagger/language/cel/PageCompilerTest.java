package dev.kpdagger.language.cel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kpdagger.language.Parameter;
import dev.kpdagger.language.ParameterValue;
import dev.kpdagger.language.page.PageException;
import dev.kpdagger.language.page.Pages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageCompilerTest {
  private final PageCompiler compiler = new PageCompiler();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "item.kind == 'vty' && item.execTimeout > 600",
        "item.transportInput.exists(p, p == 'telnet')",
        "'telnet' in item.transportInput",
        "size(item.transportInput) == 0",
        "item.transportInput == ['ssh']",
        "settings['management.ssh.timeout'] > 60 || settings['aaa.enabled']",
        "settings['management.ssh.ciphers'].all(c, c.startsWith('aes'))",
        "users.exists_one(u, u.name == 'admin')",
        "size(users.filter(u, has(u.password) && u.password.strength == 'weak')) >= 2",
        "'admin' in users.map(u, u.name.lowerAscii())",
        "has(device.hostname) && device.hostname.matches('^r[0-9]+$')",
        "interfaces.exists(i, has(i.switchport) && i.switchport.guards.guard == 'none')",
        "item.first + 1 == item.last * 2 - 3 % 2",
        "accessLists.exists(a, a.rules.exists(r, r.source.isAny && !r.logged))",
        "item.exec ? item.login == 'none' : false",
        "device.completeness == 'whole' && device.platform != 'cisco-asa'",
        "interfaces.all(i, i.filters.inbound != '')",
        "snmp.communities.exists(c, has(c.community.guessable) && c.community.guessable)",
      })
  void acceptsConditionsOverFacts(String condition) throws Exception {
    var compiled = compiler.compile(Pages.page("lines", condition));
    assertThat(compiled.fails().type()).isEqualTo(Type.Scalar.TRUTH);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "item.kind == 'vtty'|item.kind is never \"vtty\" (did you mean vty?); it is one of console,"
            + " auxiliary, vty, tty",
        "item.kind in ['vty', 'con']|item.kind is never \"con\"; it is one of console, auxiliary,"
            + " vty, tty",
        "settings['management.telnet.enabld']|there is no setting management.telnet.enabld (did you"
            + " mean management.telnet.enabled?)",
        "settings['management.ssh.timeout'] == 'x'|a int cannot be compared with a string",
        "settings['aaa.enabled'] > 3|settings['aaa.enabled'] is a bool, not a int",
        "item.password.storage == 'aes'|item.password may be absent: ask has(item.password) first",
        "has(item.kind)|has() asks for an optional field, and item.kind is always there",
        "item.first|the condition is a int, not a bool",
        "item.login.matches(item.loginList)|the pattern of matches() is a literal",
        "item.login.matches('(')|the pattern ( is not valid: missing closing )",
        "users[0].name == 'x'|only settings[\"...\"] and parameters[\"...\"] can be indexed,"
            + " by a literal name",
        "users.exists(users, true)|the variable users hides another one",
        "1.5 < 2.5|a value is a bool, an int or a string, not DOUBLE_VALUE",
        "{'a': 1} == {'a': 1}|conditions have no maps or messages",
      })
  void refusesWhatCannotBeMeant(String condition, String problem) {
    assertThatThrownBy(() -> compiler.compile(Pages.page("lines", condition)))
        .isInstanceOf(PageException.class)
        .hasMessage(
            "test-page.md:11: fails: " + problem.replace("settings['aaa.enabled']", "aaa.enabled"));
  }

  @Test
  void readsTheParametersOfThePage() throws Exception {
    var limits =
        "parameters:\n  most: {default: 3, what: a limit}\n  words: {default: [ssh], what: words}";
    var condition = "item.first > parameters['most'] && item.login in parameters['words']";
    assertThat(compiler.compile(Pages.limited("lines", condition, limits)).page().parameters())
        .containsExactly(
            Parameter.declared("most", new ParameterValue.Number(3), "a limit"),
            Parameter.declared("words", new ParameterValue.Texts(List.of("ssh")), "words"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "item.first > parameters['mots']|11: fails: the page declares no parameter mots (did you"
            + " mean most?)",
        "item.login == parameters['most']|11: fails: a string cannot be compared with a int",
        "item.first > 3|13: parameters: no condition reads most",
        "parameters.most > 3|11: fails: parameters are read by their name:"
            + " parameters[\"ssh-timeout\"]",
      })
  void refusesParametersThatCannotBeMeant(String condition, String problem) {
    assertThatThrownBy(
            () ->
                compiler.compile(
                    Pages.limited(
                        "lines", condition, "parameters:\n  most: {default: 3, what: a limit}")))
        .isInstanceOf(PageException.class)
        .hasMessage("test-page.md:" + problem);
  }

  @Test
  void refusesWhatCelRefusesWithItsColumn() {
    assertThatThrownBy(() -> compiler.compile(Pages.page("lines", "item.first == 'x'")))
        .hasMessageStartingWith("test-page.md:11: fails: found no matching overload for '_==_'")
        .hasMessageEndingWith("(column 12)");
    assertThatThrownBy(() -> compiler.compile(Pages.page("lines", "item.frist == 1")))
        .hasMessageContaining("frist");
    assertThatThrownBy(() -> compiler.compile(Pages.page("lines", "(")))
        .hasMessageStartingWith("test-page.md:11: fails: mismatched input");
  }

  @Test
  void refusesListsWithoutPlaces() {
    assertThatThrownBy(() -> compiler.compile(Pages.page("usrs", "true")))
        .hasMessage("test-page.md:10: for: there is no list usrs (did you mean users?)");
    assertThatThrownBy(() -> compiler.compile(Pages.page("device", "true")))
        .hasMessage(
            "test-page.md:10: for: device is not a list of facts that have a place in the file");
    assertThatThrownBy(() -> compiler.compile(Pages.page("users.name", "true")))
        .hasMessageContaining("users.name is not a list");
    assertThatThrownBy(() -> compiler.compile(Pages.page("ruleAnomalies", "item.holds")))
        .hasMessage(
            "test-page.md:10: for: ruleAnomalies is known to pages with analysis: rules only");
  }

  @Test
  void findsListsInsideLists() throws Exception {
    var rules = compiler.compile(Pages.page("accessLists.rules", "item.permit"));
    assertThat(rules.items().orElseThrow().item().java().getSimpleName()).isEqualTo("AccessRule");
    var users = compiler.compile(Pages.page("snmp.users", "item.privacy == 'none'"));
    assertThat(users.items().orElseThrow().item().java().getSimpleName()).isEqualTo("SnmpUser");
  }

  @Test
  void refusesTemplatesThatCannotBeShown() {
    assertThatThrownBy(() -> compiler.compile(Pages.titled("lines", "{item")))
        .hasMessageContaining("a { without its }");
    assertThatThrownBy(() -> compiler.compile(Pages.titled("lines", "a } b")))
        .hasMessageContaining("a } without its {");
    assertThatThrownBy(() -> compiler.compile(Pages.titled("lines", "on {item}")))
        .hasMessageContaining("item has no text; name a field");
  }

  @Test
  void keepsDoubledBracesOfTemplates() throws Exception {
    var compiled = compiler.compile(Pages.titled("lines", "a {{b}} {item.first}"));
    assertThat(compiled.title().parts().getFirst()).isEqualTo(new Template.Part.Text("a {b} "));
  }

  @Test
  void quotesEveryCharacterForJava() {
    assertThat(List.of(JavaText.quote("a\"\\\n\r\u00e9")))
        .containsExactly("\"a\\\"\\\\\\n\\015\\u00e9\"");
  }
}
