package dev.kpdagger.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.kpdagger.audit.AnalysisType;
import dev.kpdagger.audit.CheckVerdict;
import dev.kpdagger.audit.Evidence;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.Fingerprint;
import dev.kpdagger.audit.Verdict;
import dev.kpdagger.device.Device;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.rules.AnomalyKind;
import dev.kpdagger.device.rules.RuleAnomaly;
import dev.kpdagger.device.rules.RuleFacts;
import dev.kpdagger.device.rules.Witness;
import dev.kpdagger.language.Check;
import dev.kpdagger.language.Given;
import dev.kpdagger.language.Parameter;
import dev.kpdagger.language.ParameterException;
import dev.kpdagger.language.ParameterValue;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CheckRunnerTest {
  private static final String WHOLE =
      """
      hostname r1
      username admin privilege 15 password 7 0822455D0A16
      username guest secret 9 $9$abc
      line vty 0 4
       transport input telnet ssh
      line vty 5 15
       exec-timeout 10 0
      ip http server
      end
      """;

  private final Device device = Toy.read("cisco-ios", WHOLE);

  private static CheckOutcome run(Device device, Check... checks) {
    return new CheckRunner(List.of(checks)).run(device, () -> false);
  }

  private CheckVerdict verdict(String rules) throws Exception {
    return run(device, PageCheck.of("a-check", rules)).verdicts().getFirst();
  }

  private List<Finding> findings(String rules) throws Exception {
    return run(device, PageCheck.of("a-check", rules)).findings();
  }

  @Test
  void saysWhatEachCheckSays() throws Exception {
    assertThat(verdict("fails: settings['management.http.enabled']").verdict())
        .isEqualTo(Verdict.FAIL);
    assertThat(verdict("fails: size(users) > 5").verdict()).isEqualTo(Verdict.PASS);
    assertThat(verdict("fails: settings['aaa.enabled']"))
        .extracting(CheckVerdict::verdict, CheckVerdict::reason)
        .containsExactly(
            Verdict.UNDECIDED, "aaa.enabled: this platform's reader does not know the setting");
    assertThat(verdict("applies: [cisco-asa]\nfails: size(users) > 0"))
        .extracting(CheckVerdict::verdict, CheckVerdict::reason)
        .containsExactly(Verdict.NOT_APPLICABLE, "not for cisco-ios");
    assertThat(verdict("when: size(users) > 5\nfails: size(users) > 0").verdict())
        .isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(verdict("when: settings['aaa.enabled']\nfails: size(users) > 0").verdict())
        .isEqualTo(Verdict.UNDECIDED);
    assertThat(verdict("for: vlans\nfails: item.id == 1").verdict())
        .isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(verdict("for: users\nwhere: item.name == 'x'\nfails: item.name == 'x'").verdict())
        .isEqualTo(Verdict.NOT_APPLICABLE);
  }

  @Test
  void failureOutweighsWhatIsUndecided() throws Exception {
    var rules = "for: lines\nfails: \"'telnet' in item.transportInput\"";
    assertThat(verdict(rules)).extracting(CheckVerdict::verdict).isEqualTo(Verdict.FAIL);
    assertThat(findings(rules))
        .extracting(Finding::verdict, Finding::subject)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Verdict.FAIL, "vty 0 4"),
            org.assertj.core.groups.Tuple.tuple(Verdict.UNDECIDED, "vty 5 15"));
  }

  @Test
  void anOpenListIsNoPass() throws Exception {
    var fragment = Toy.read("cisco-ios", "hostname r1\n");
    var outcome = run(fragment, PageCheck.of("a-check", "for: users\nfails: item.name == 'x'"));
    assertThat(outcome.verdicts().getFirst())
        .extracting(CheckVerdict::verdict, CheckVerdict::reason)
        .containsExactly(Verdict.UNDECIDED, "users: a fragment");
    assertThat(outcome.findings()).isEmpty();
  }

  @Test
  void citesWhatDecidedAndHidesSecrets() throws Exception {
    var finding =
        findings("for: users\nwhere: has(item.password)\nfails: item.password.strength == 'none'")
            .getFirst();
    assertThat(finding.evidence())
        .containsExactly(new Evidence.Lines(2, 2, "username admin privilege 15 password 7 ***"));
    assertThat(finding.toString()).doesNotContain("0822455D0A16");
  }

  @Test
  void citesOnlyTheSideThatMatters() throws Exception {
    var finding =
        findings(
                "for: lines\n"
                    + "where: item.first == 0\n"
                    + "fails: item.execTimeout > 900 || item.transportInput.exists(t, t =="
                    + " 'telnet')")
            .getFirst();
    assertThat(finding.evidence())
        .containsExactly(new Evidence.Lines(5, 5, " transport input telnet ssh"));
  }

  @Test
  void citesDefaultsWithTheLinesOfTheItem() throws Exception {
    var finding =
        findings("for: lines\nwhere: item.first == 0\nfails: item.execTimeout > 300").getFirst();
    assertThat(finding.evidence())
        .containsExactly(
            new Evidence.Lines(4, 4, "line vty 0 4"),
            new Evidence.DefaultValue("execTimeout of vty 0 4", "600", "toy manual"));
  }

  @Test
  void citesWhatIsMissing() throws Exception {
    var finding = findings("for: lines\nfails: \"'x' in item.transportInput\"").getLast();
    assertThat(finding.evidence())
        .containsExactly(
            new Evidence.Lines(6, 6, "line vty 5 15"),
            new Evidence.Missing(
                "transportInput of vty 5 15", "the default differs between versions"));
  }

  @Test
  void citesAbsence() throws Exception {
    assertThat(findings("fails: size(logServers) == 0").getFirst().evidence())
        .containsExactly(
            new Evidence.DefaultValue("logServers", "none", "the file holds the whole list"));
    assertThat(findings("fails: \"!users.exists(u, u.name == 'root')\"").getFirst().evidence())
        .containsExactly(
            new Evidence.DefaultValue("users", "none of 2", "the file holds the whole list"));
  }

  @Test
  void citesWhatThePageNames() throws Exception {
    var finding =
        findings(
                "fails: settings['management.http.enabled'] && size(users) > 0\n"
                    + "evidence: [\"settings['management.http.enabled']\"]")
            .getFirst();
    assertThat(finding.evidence()).containsExactly(new Evidence.Lines(8, 8, "ip http server"));
  }

  @Test
  void fillsTitlesAndCommandsIn() throws Exception {
    var finding =
        findings(
                """
                for: users
                where: item.name == 'admin'
                fails: item.privilege == 15
                title: '{item.name} of {size(users)} on {device.hostname} {{x}}'
                fix:
                  cisco-ios: |
                    no username {item.name}

                     x {item.privilege}
                references: [https://example.com]\
                """)
            .getFirst();
    assertThat(finding.title()).isEqualTo("admin of 2 on r1 {x}");
    assertThat(finding.fix()).containsExactly("no username admin", " x 15");
    assertThat(finding.references()).containsExactly("https://example.com");
    assertThat(finding.subject()).isEqualTo("user admin");
  }

  @Test
  void tellsEqualSubjectsApart() throws Exception {
    var twins =
        Toy.read("cisco-ios", "hostname r1\nusername a secret 9 x\nusername a secret 9 y\nend\n");
    var findings =
        run(twins, PageCheck.of("a-check", "for: users\nfails: item.name == 'a'")).findings();
    assertThat(findings)
        .extracting(Finding::fingerprint)
        .containsExactly(
            Fingerprint.of("a-check", "r1", "user a"), Fingerprint.of("a-check", "r1", "user a#2"));
  }

  @Test
  void fingerprintsByFileWhereThereIsNoHostname() throws Exception {
    var nameless = Toy.read("cisco-ios", "username a secret 9 x\n");
    var findings =
        run(nameless, PageCheck.of("a-check", "for: users\nfails: item.name == 'a'")).findings();
    assertThat(findings.getFirst().fingerprint())
        .isEqualTo(Fingerprint.of("a-check", "toy.cfg", "user a"));
  }

  @Test
  void aBrokenCheckIsNamedAndTheOthersGoOn() throws Exception {
    var good = PageCheck.of("good-check", "fails: size(users) > 0");
    var broken =
        new Check(
            PageCheck.of("broken-check", "fails: size(users) > 0").head(),
            (dev.kpdagger.language.CheckCode)
                Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {dev.kpdagger.language.CheckCode.class},
                    (_, _, _) -> {
                      throw new IllegalStateException("secret 0822455D0A16");
                    }),
            0,
            good.texts());
    var outcome = run(device, good, broken);
    assertThat(outcome.verdicts())
        .extracting(CheckVerdict::check, CheckVerdict::verdict, CheckVerdict::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "broken-check",
                Verdict.ERROR,
                "check broken-check broke: java.lang.IllegalStateException"),
            org.assertj.core.groups.Tuple.tuple("good-check", Verdict.FAIL, ""));
  }

  private static Device analysed(Device device, RuleAnomaly... claims) {
    return device.with(RuleFacts.notAnalysed().with(FactList.complete(List.of(claims))));
  }

  private static CheckOutcome anomaly(Fact<Boolean> holds) throws Exception {
    var router =
        Toy.read(
            "cisco-ios",
            """
            hostname r1
            permit ip any other
            permit tcp any other
            permit ip any any
            end
            """);
    var list = router.facts().filtering().accessLists().items().getFirst();
    var rules = list.rules();
    var claim =
        new RuleAnomaly(
            AnomalyKind.CONFLICTING,
            rules.get(2),
            list.kind(),
            "",
            List.of(rules.get(0), rules.get(1)),
            2,
            new Witness("tcp 10.0.0.1:1024 > 192.0.2.1:443", "rule 10 permits it"),
            holds);
    var page =
        """
        analysis: rules
        title: '{item.subject} never matches: {item.otherNames}'
        for: ruleAnomalies
        where: item.kind == "conflicting"
        fails: item.holds\
        """;
    return run(analysed(router, claim), PageCheck.of("a-check", page));
  }

  @Test
  void aProvenClaimCitesItselfThenItsProof() throws Exception {
    var finding = anomaly(Fact.explicit(true, SourceSpan.line(3))).findings().getFirst();
    assertThat(finding.title())
        .isEqualTo("access list OUTSIDE rule 30 never matches: rules 10 and 20");
    assertThat(finding.analysis()).isEqualTo(AnalysisType.RULES);
    assertThat(finding.evidence())
        .containsExactly(
            new Evidence.Lines(4, 4, "permit ip any any"),
            new Evidence.Lines(2, 2, "permit ip any other"),
            new Evidence.Lines(3, 3, "permit tcp any other"),
            new Evidence.Packet("tcp 10.0.0.1:1024 > 192.0.2.1:443", "rule 10 permits it"));
  }

  @Test
  void aClaimThatIsNotKnownToHoldIsUndecidedWithItsReason() throws Exception {
    var outcome = anomaly(Fact.unknown("rule 20 names a group that is not there"));
    var reason = "holds of access list OUTSIDE rule 30: rule 20 names a group that is not there";
    assertThat(outcome.verdicts().getFirst())
        .extracting(CheckVerdict::verdict, CheckVerdict::reason)
        .containsExactly(Verdict.UNDECIDED, reason);
    assertThat(outcome.findings().getFirst().evidence())
        .contains(
            new Evidence.Missing(
                "holds of access list OUTSIDE rule 30", "rule 20 names a group that is not there"));
    assertThat(anomaly(Fact.explicit(false, SourceSpan.line(3))).verdicts().getFirst().verdict())
        .isEqualTo(Verdict.PASS);
  }

  @Test
  void toHaveNothingOddIsAPassAndToBeNotAnalysedIsNot() throws Exception {
    var check = PageCheck.of("a-check", "analysis: rules\nfor: ruleAnomalies\nfails: item.holds");
    assertThat(run(analysed(device), check).verdicts().getFirst().verdict())
        .isEqualTo(Verdict.PASS);
    assertThat(run(device, check).verdicts().getFirst())
        .extracting(CheckVerdict::verdict, CheckVerdict::reason)
        .containsExactly(Verdict.UNDECIDED, "ruleAnomalies: the rules have not been analysed");
  }

  @Test
  void goesByTheLimitsOfTheRunAndCitesThem() throws Exception {
    var check =
        PageCheck.of(
            "a-check",
            """
            parameters:
              idle: {default: 900, what: longest idle time}
            title: '{item.subject} idles more than {parameters["idle"]}'
            for: lines
            where: item.kind == "vty" && item.first == 0
            fails: item.execTimeout > parameters["idle"]\
            """);
    var defaults = Given.defaults(List.of(check));
    assertThat(run(device, check).verdicts().getFirst().verdict()).isEqualTo(Verdict.PASS);
    var strict = defaults.with("idle", new ParameterValue.Number(300), "own rules");
    var outcome = new CheckRunner(List.of(check), strict).run(device, () -> false);
    assertThat(outcome.findings())
        .extracting(Finding::title, Finding::evidence)
        .containsExactly(
            tuple(
                "vty 0 4 idles more than 300",
                List.of(
                    new Evidence.Lines(4, 4, "line vty 0 4"),
                    new Evidence.DefaultValue("execTimeout of vty 0 4", "600", "toy manual"),
                    new Evidence.Limit("idle", "300", "longest idle time", "own rules"))));
  }

  @Test
  void refusesLimitsThatNoCheckHasOrOfAnotherType() throws Exception {
    var given =
        Given.defaults(
            List.of(
                PageCheck.of(
                    "a-check",
                    """
                    parameters:
                      idle: {default: [1], what: idle times}
                    fails: size(users) in parameters["idle"]\
                    """)));
    assertThatThrownBy(() -> given.with("idel", new ParameterValue.Number(1), ""))
        .isInstanceOf(ParameterException.class)
        .hasMessage("there is no parameter idel (did you mean idle?)");
    assertThatThrownBy(() -> given.with("idle", new ParameterValue.Number(1), ""))
        .hasMessage("the parameter idle is a list of int, not a int");
    assertThat(given.with("idle", new ParameterValue.Texts(List.of()), "").parameter("idle"))
        .isEqualTo(new Parameter("idle", new ParameterValue.Numbers(List.of()), "idle times", ""));
  }

  @Test
  void stopsWhenCancelled() throws Exception {
    var asked = new AtomicInteger();
    var check = PageCheck.of("a-check", "for: lines\nfails: item.first == 0");
    assertThatThrownBy(
            () -> new CheckRunner(List.of(check)).run(device, () -> asked.incrementAndGet() == 3))
        .isInstanceOf(CancellationException.class);
    assertThat(asked).hasValue(3);
  }

  @Test
  void timesChecksWhenAsked() throws Exception {
    var times = new CheckTimes();
    var check = PageCheck.of("a-check", "fails: size(users) > 0");
    new CheckRunner(List.of(check), Given.defaults(List.of(check)), times).run(device, () -> false);
    assertThat(times.nanos()).containsOnlyKeys("a-check");
    assertThat(times.nanos().get("a-check")).isPositive();
  }
}
