package dev.kpdagger.checks.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.kpdagger.audit.AnalysisType;
import dev.kpdagger.audit.Evidence;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.FrameworkResult;
import dev.kpdagger.audit.RequirementResult;
import dev.kpdagger.audit.Verdict;
import dev.kpdagger.checks.CheckOutcome;
import dev.kpdagger.checks.CheckRunner;
import dev.kpdagger.checks.PageCheck;
import dev.kpdagger.checks.Toy;
import dev.kpdagger.checks.framework.FrameworkChoice.Chosen;
import dev.kpdagger.device.Device;
import dev.kpdagger.language.Check;
import dev.kpdagger.language.Given;
import dev.kpdagger.language.ParameterValue;
import dev.kpdagger.language.cel.FrameworkCompiler;
import dev.kpdagger.language.framework.Framework;
import dev.kpdagger.language.framework.FrameworkParser;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrameworkRunTest {
  private static final String ROUTER =
      """
      hostname r1
      ip http server
      username a secret 9 x
      line vty 0 4
      end
      """;

  private static final String HEAD =
      """
      id: rules
      title: Rules
      family: own
      release: V2
      platforms: [cisco-ios]
      requirements:
      """;

  private final Device device = Toy.read("cisco-ios", ROUTER);
  private final List<Check> checks = new ArrayList<>();

  @BeforeEach
  void writeChecks() throws Exception {
    // The line of the router idles for 600 seconds.
    checks.add(
        PageCheck.of(
            "idle-long",
            """
            parameters:
              idle: {default: 900, what: longest idle time}
            for: lines
            fails: item.execTimeout > parameters["idle"]\
            """));
    checks.add(PageCheck.of("http-on", "fails: settings['management.http.enabled']"));
    checks.add(PageCheck.of("no-users", "applies: [cisco-ios]\nfails: size(users) == 0"));
    checks.add(PageCheck.of("aaa-off", "fails: '!settings[\"aaa.enabled\"]'"));
    checks.add(PageCheck.of("others", "applies: [cisco-asa]\nfails: size(users) == 0"));
    checks.add(PageCheck.of("odd-rule", "analysis: rules\nfails: size(users) == 1"));
  }

  private Framework framework(String yaml) throws Exception {
    return new FrameworkCompiler(checks.stream().map(Check::head).toList(), _ -> List.of())
        .framework(FrameworkParser.parse("rules.yaml", yaml));
  }

  private static FrameworkChoice choice(Framework... frameworks) {
    var chosen = new ArrayList<Chosen>();
    for (Framework one : frameworks) {
      chosen.add(new Chosen(one.info().id(), true, one.info().platforms(), () -> one));
    }
    return new FrameworkChoice(chosen);
  }

  private record Measured(List<FrameworkResult> results, List<Finding> findings) {}

  private Measured measure(Given given, Framework... frameworks) {
    var run = new FrameworkRun(choice(frameworks), checks, given);
    var usual =
        new CheckRunner(
                checks.stream()
                    .filter(check -> check.head().analysis() == AnalysisType.COMPLIANCE)
                    .toList(),
                given)
            .run(device, () -> false);
    var reruns = run.rerun(AnalysisType.COMPLIANCE, device, () -> false);
    return new Measured(
        run.measure(device, usual.verdicts(), usual.findings(), reruns),
        MergedFindings.of(usual.findings(), reruns.findings()));
  }

  private Measured measure(Framework... frameworks) {
    return measure(Given.defaults(checks), frameworks);
  }

  private static String requirement(String id, String decision) {
    return "  - id: " + id + "\n    title: x\n    severity: high\n    " + decision + "\n";
  }

  @Test
  void everyRequirementHasAResultWithTheVerdictsBehindIt() throws Exception {
    var result =
        measure(
                framework(
                    HEAD
                        + requirement("1", "checks: [http-on, no-users]")
                        + requirement("2", "any: [http-on, no-users]")
                        + requirement("3", "checks: [aaa-off, no-users]")
                        + requirement("4", "manual: Is it so?")
                        + requirement("5", "not-applicable: there are none")
                        + requirement("6", "{checks: [no-users], manual: And this?}")
                            .replace("{checks: [no-users], ", "checks: [no-users]\n    ")
                            .replace("?}", "?")))
            .results()
            .getFirst();
    assertThat(result.note()).isEmpty();
    assertThat(result.requirements())
        .extracting(RequirementResult::requirement, RequirementResult::verdict)
        .containsExactly(
            tuple("1", Verdict.FAIL),
            tuple("2", Verdict.PASS),
            tuple("3", Verdict.UNDECIDED),
            tuple("4", Verdict.MANUAL),
            tuple("5", Verdict.NOT_APPLICABLE),
            tuple("6", Verdict.MANUAL));
    var failed = result.requirements().getFirst();
    assertThat(failed.checks())
        .extracting(one -> one.check() + " " + one.verdict().label())
        .containsExactly("http-on fail", "no-users pass");
    assertThat(failed.findings()).hasSize(1);
    assertThat(result.requirements().get(1).findings()).isEmpty();
    assertThat(result.requirements().get(2).reason())
        .isEqualTo("aaa-off: aaa.enabled: this platform's reader does not know the setting");
    assertThat(result.score().passed()).isEqualTo(1);
    assertThat(result.score().denominator()).isEqualTo(3);
    assertThat(result.score().percent()).isEqualTo(33);
    assertThat(result.score().total()).isEqualTo(6);
  }

  @Test
  void aLimitOfAFrameworkFindsWhatTheScanDoesNot() throws Exception {
    var strict =
        framework(
            HEAD.replace("requirements:", "parameters: {idle: 300}\nrequirements:")
                + requirement("1", "checks: [idle-long]")
                + requirement("2", "checks: [idle-long]\n    parameters: {idle: 600}")
                + requirement("3", "checks: [idle-long]\n    parameters: {idle: 900}"));
    var measured = measure(strict);
    assertThat(measured.results().getFirst().requirements())
        .extracting(RequirementResult::verdict)
        .containsExactly(Verdict.FAIL, Verdict.PASS, Verdict.PASS);
    var found =
        measured.findings().stream().filter(one -> one.check().equals("idle-long")).toList();
    assertThat(found)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.verdict()).isEqualTo(Verdict.FAIL);
              assertThat(finding.evidence())
                  .contains(new Evidence.Limit("idle", "300", "longest idle time", "rules V2"));
              assertThat(measured.results().getFirst().requirements().getFirst().findings())
                  .containsExactly(finding.fingerprint());
            });
    assertThat(measured.findings()).extracting(Finding::check).isSorted();
  }

  @Test
  void aProblemThatBreaksSeveralLimitsIsOneFindingWhichCitesThem() throws Exception {
    var given = Given.defaults(checks).with("idle", new ParameterValue.Number(60), "this scan");
    var strict =
        framework(
            HEAD.replace("requirements:", "parameters: {idle: 300}\nrequirements:")
                + requirement("1", "checks: [idle-long]"));
    var finding =
        measure(given, strict).findings().stream()
            .filter(one -> one.check().equals("idle-long"))
            .toList();
    assertThat(finding)
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.evidence())
                    .endsWith(
                        new Evidence.Limit("idle", "60", "longest idle time", "this scan"),
                        new Evidence.Limit("idle", "300", "longest idle time", "rules V2")));
  }

  @Test
  void aLimitThatTheScanHasAnywayRunsNothingAgain() throws Exception {
    var same =
        framework(
            HEAD.replace("requirements:", "parameters: {idle: 900}\nrequirements:")
                + requirement("1", "checks: [idle-long]"));
    var run = new FrameworkRun(choice(same), checks, Given.defaults(checks));
    assertThat(run.rerun(AnalysisType.COMPLIANCE, device, () -> false).findings()).isEmpty();
    var strict =
        new FrameworkRun(
            choice(same),
            checks,
            Given.defaults(checks).with("idle", new ParameterValue.Number(1), "this scan"));
    // The framework's limit is looser than that of the scan, and is what counts for it.
    var reruns = strict.rerun(AnalysisType.COMPLIANCE, device, () -> false);
    var usual = new CheckOutcome(List.of(), List.of());
    assertThat(
            strict
                .measure(device, usual.verdicts(), usual.findings(), reruns)
                .getFirst()
                .requirements()
                .getFirst()
                .verdict())
        .isEqualTo(Verdict.PASS);
  }

  @Test
  void whatWasNotLookedAtIsUndecided() throws Exception {
    var results =
        measure(
                framework(
                    HEAD.replace("[cisco-ios]", "any")
                        + requirement("1", "checks: [odd-rule]")
                        + requirement("2", "checks: [others]")
                        + requirement("3", "checks: [others, no-users]")))
            .results()
            .getFirst()
            .requirements();
    assertThat(results)
        .extracting(RequirementResult::verdict, RequirementResult::reason)
        .containsExactly(
            tuple(Verdict.UNDECIDED, "odd-rule: the scan was without the analysis rules"),
            tuple(Verdict.UNDECIDED, "no check decides it on cisco-ios"),
            tuple(Verdict.PASS, ""));
  }

  @Test
  void onlyFrameworksThatAreAboutTheDeviceMeasureIt() throws Exception {
    var one = requirement("1", "checks: [no-users]");
    var no =
        framework(HEAD.replace("requirements:", "applies: size(users) > 1\nrequirements:") + one);
    var other = framework(HEAD.replace("cisco-ios", "cisco-asa") + requirement("1", "manual: x"));
    var perhaps =
        framework(
            HEAD.replace("requirements:", "applies: settings['aaa.enabled']\nrequirements:") + one);
    assertThat(measure(no).results()).isEmpty();
    assertThat(measure(other).results()).isEmpty();
    assertThat(measure(perhaps).results())
        .singleElement()
        .extracting(FrameworkResult::note)
        .isEqualTo(
            "it is not known whether it is about this device: aaa.enabled: this platform's reader"
                + " does not know the setting");
  }

  @Test
  void listsWhatWasAskedForByNameAndWhatMeasuredADevice() throws Exception {
    var one = framework(HEAD + requirement("1", "checks: [no-users]"));
    var asked = new Chosen("rules", true, List.of("cisco-ios"), () -> one);
    var family = new Chosen("rules", false, List.of("cisco-ios"), () -> one);
    var run = new FrameworkRun(new FrameworkChoice(List.of(family)), checks, given());
    assertThat(run.infos()).isEmpty();
    run.measure(device, List.of(), List.of(), Reruns.NONE);
    assertThat(run.infos()).hasSize(1);
    assertThat(new FrameworkRun(new FrameworkChoice(List.of(asked)), checks, given()).infos())
        .hasSize(1);
  }

  @Test
  void stopsWhenCancelled() throws Exception {
    var strict =
        framework(
            HEAD.replace("requirements:", "parameters: {idle: 300}\nrequirements:")
                + requirement("1", "checks: [idle-long]"));
    var run = new FrameworkRun(choice(strict), checks, given());
    assertThatThrownBy(() -> run.rerun(AnalysisType.COMPLIANCE, device, () -> true))
        .isInstanceOf(CancellationException.class);
  }

  private Given given() {
    return Given.defaults(checks);
  }
}
