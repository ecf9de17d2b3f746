package dev.kpdagger.language.cel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kpdagger.audit.AnalysisType;
import dev.kpdagger.audit.Decision;
import dev.kpdagger.audit.Decision.Means;
import dev.kpdagger.audit.FrameworkInfo;
import dev.kpdagger.audit.RequirementInfo;
import dev.kpdagger.audit.Severity;
import dev.kpdagger.language.CheckHead;
import dev.kpdagger.language.Given;
import dev.kpdagger.language.Parameter;
import dev.kpdagger.language.ParameterValue;
import dev.kpdagger.language.Reads;
import dev.kpdagger.language.Truth;
import dev.kpdagger.language.framework.FrameworkException;
import dev.kpdagger.language.framework.FrameworkParser;
import dev.kpdagger.language.framework.FrameworkParserTest;
import dev.kpdagger.language.framework.FrameworkText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameworkCompilerTest {
  private static final Parameter MOST =
      Parameter.declared("most", new ParameterValue.Number(9), "a limit");

  private static final List<CheckHead> CHECKS =
      List.of(
          head("first-check", List.of("former-check"), List.of("cisco-ios"), List.of(MOST)),
          head("second-check", List.of(), List.of(), List.of()),
          head(
              "other-check",
              List.of(),
              List.of("arista-eos"),
              List.of(
                  Parameter.declared("words", new ParameterValue.Texts(List.of("a")), "words"))));

  private static CheckHead head(
      String id, List<String> aliases, List<String> applies, List<Parameter> parameters) {
    return new CheckHead(
        id,
        aliases,
        false,
        AnalysisType.COMPLIANCE,
        Severity.LOW,
        applies,
        List.of(),
        parameters,
        List.of());
  }

  private static CompiledFramework compile(String yaml) throws FrameworkException {
    return new FrameworkCompiler(CHECKS, FrameworkCompilerTest::family)
        .compile(FrameworkParser.parse("site-rules.yaml", yaml));
  }

  @Test
  void looksUpNamesAndKeepsLimits() throws Exception {
    var compiled =
        compile(FrameworkParserTest.FRAMEWORK.replace("any: [first-check", "any: [former-check"));
    assertThat(compiled.info().requirements().get(1).decision().checks())
        .containsExactly("first-check", "second-check");
    var framework = compiled.interpreted();
    assertThat(framework.limitsOf(framework.info().requirements().get(0)))
        .isEqualTo(Map.of("most", new ParameterValue.Number(3)));
    assertThat(framework.limitsOf(framework.info().requirements().get(1)))
        .isEqualTo(Map.of("most", new ParameterValue.Number(5)));
    var device = new RandomDevices(1).whole();
    var given = Given.defaultsOf(CHECKS);
    assertThat(framework.fit().fits(device, given, new Reads())).isEqualTo(Truth.TRUE);
    assertThat(
            compile(FrameworkParserTest.FRAMEWORK.replace("== \"whole\"", "== \"fragment\""))
                .interpreted()
                .fit()
                .fits(device, given, new Reads()))
        .isEqualTo(Truth.FALSE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "any: [first-check|any: [frist-check|22: there is no check frist-check (did you mean"
            + " first-check?)",
        "checks: [first-check]|checks: [first-check, former-check]|16: the check first-check is"
            + " named twice",
        "checks: [first-check]|checks: [other-check]|16: the check other-check is not for"
            + " cisco-ios; it is for arista-eos",
        "platforms: [cisco-ios]|platforms: [cisco-oss]|1: no check is for the platform cisco-oss"
            + " (did you mean cisco-ios?)",
        "most: 5|mots: 5|9: there is no parameter mots (did you mean most?)",
        "most: 5|most: five|9: the parameter most is a int, not a string",
        "most: 5|words: [b]|9: no check of the framework reads the parameter words",
        "checks: [first-check]|checks: [second-check]|19: no check of R-1 reads the parameter most",
        "device.completeness == \"whole\"|device.completness|7: applies: undefined field"
            + " 'completness' (column 7)",
        "device.completeness == \"whole\"|device.platform|7: applies: the condition is a string,"
            + " not a bool",
        "device.completeness == \"whole\"|device.model == \"x\"|7: applies: device.model may be"
            + " absent: ask has(device.model) first",
        "device.completeness == \"whole\"|parameters['most'] == 1|7: applies: the page declares no"
            + " parameter most",
      })
  void refusesNamesThatAreNotThere(String good, String bad, String message) {
    assertThat(FrameworkParserTest.FRAMEWORK).contains(good);
    assertThatThrownBy(() -> compile(FrameworkParserTest.FRAMEWORK.replace(good, bad)))
        .isInstanceOf(FrameworkException.class)
        .hasMessage("site-rules.yaml:" + message);
  }

  /// A family of which requirements of other frameworks may speak.
  private static List<FrameworkInfo> family(String name) {
    try {
      return name.equals("own")
          ? List.of(
              new FrameworkCompiler(CHECKS, _ -> List.of())
                  .compile(FrameworkParser.parse("a.yaml", FrameworkParserTest.FRAMEWORK))
                  .info())
          : List.of();
    } catch (FrameworkException e) {
      throw new AssertionError(e);
    }
  }

  private static final String THROUGH =
      """
      id: law
      title: A law
      family: law
      platforms: any
      through: own
      requirements:
        - id: L-1
          title: x
          platforms: [cisco-ios]
          through: [AC-2, R-2]
        - id: L-2
          title: y
          through: [R-3]
          manual: Is it so?
        - id: L-3
          title: z
          through: ["1.10"]
          manual: And what else?
      """;

  @Test
  void requirementsAreDecidedByWhatDecidesThoseThatTheyName() throws Exception {
    assertThat(compile(THROUGH).info().requirements())
        .extracting(RequirementInfo::decision)
        .containsExactly(
            new Decision(
                Means.ALL_OF, List.of("first-check", "second-check"), "", List.of("cisco-ios")),
            new Decision(Means.MANUAL, List.of(), "Is it so?"),
            new Decision(Means.ALL_OF, List.of("first-check"), "And what else?"));
    assertThat(
            compile(THROUGH.replace("platforms: any", "platforms: [cisco-ios, arista-eos]"))
                .info()
                .requirements()
                .getFirst()
                .decision()
                .checks())
        .containsExactly("first-check", "second-check");
    assertThat(
            compile(
                    THROUGH
                        .replace("platforms: any", "platforms: [arista-eos]")
                        .replace("    platforms: [cisco-ios]\n", ""))
                .info()
                .requirements()
                .getFirst()
                .decision()
                .checks())
        .describedAs("what is for none of the platforms is left out")
        .containsExactly("second-check");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "through: own|through: other|1: there is no other family of frameworks other",
        "[AC-2, R-2]|[AC-22]|10: no requirement of own is or implements AC-22",
        "    manual: Is it so?|'    '|13: people decide those requirements: add the question as"
            + " manual",
        "platforms: any|platforms: [arista-eos]|7: the framework is not for cisco-ios",
        "platforms: [cisco-ios]|platforms: [cisco]|7: no check is for the platform cisco",
      })
  void refusesRequirementsOfOthersThatAreNotThere(String good, String bad, String message) {
    assertThat(THROUGH).contains(good);
    assertThatThrownBy(() -> compile(THROUGH.replace(good, bad)))
        .isInstanceOf(FrameworkException.class)
        .hasMessageStartingWith("site-rules.yaml:" + message);
  }

  @Test
  void aFrameworkForAnyPlatformMayNameAnyCheck() throws Exception {
    var compiled =
        compile(
            FrameworkParserTest.FRAMEWORK
                .replace("[cisco-ios]", "any")
                .replace("first-check, second", "first-check, other"));
    assertThat(compiled.info().isFor("juniper-junos")).isTrue();
    FrameworkText text = FrameworkParser.parse("x.yaml", FrameworkParserTest.FRAMEWORK);
    assertThat(text.info().isFor("juniper-junos")).isFalse();
  }
}
