package dev.kpdagger.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.DeviceIdentity;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.filtering.RuleCommand;
import dev.kpdagger.device.rules.AnomalyKind;
import dev.kpdagger.device.rules.RuleAnomaly;
import dev.kpdagger.device.rules.RuleFacts;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The commands that take a needless rule out, on each platform.
class RuleFixTest {

  private static List<String> fix(String platform, String context, RuleCommand command)
      throws Exception {
    var toy = Toy.read("cisco-ios", "hostname r1\npermit tcp any any\npermit tcp any other\nend\n");
    var list = toy.facts().filtering().accessLists().items().getFirst();
    var rule = list.rules().get(1).with(command);
    var claim =
        new RuleAnomaly(
            AnomalyKind.REDUNDANT,
            rule,
            list.kind(),
            context,
            List.of(list.rules().getFirst()),
            1,
            null,
            Fact.explicit(true, rule.span()));
    var device =
        new Device(
            new DeviceIdentity(platform, platform, null, null, "r1"),
            toy.text(),
            toy.lines(),
            toy.completeness(),
            toy.settings(),
            toy.facts());
    var check = CheckCatalog.builtIn().find("rule-redundant");
    var analysed = device.with(RuleFacts.notAnalysed().with(FactList.complete(List.of(claim))));
    return PageExamples.outcome(check, analysed).findings().getFirst().fix();
  }

  @Test
  void entersTheListAndTakesTheRuleOut() throws Exception {
    assertThat(
            fix("cisco-ios", "", new RuleCommand("ip access-list extended A", "permit ip any any")))
        .containsExactly("ip access-list extended A", " no permit ip any any");
    assertThat(fix("cisco-nxos", "", new RuleCommand("ip access-list A", "20")))
        .containsExactly("ip access-list A", "  no 20");
    assertThat(fix("cisco-iosxr", "", new RuleCommand("ipv4 access-list A", "20")))
        .containsExactly("ipv4 access-list A", " no 20");
    assertThat(fix("arista-eos", "", new RuleCommand("ip access-list A", "20")))
        .containsExactly("ip access-list A", "   no 20");
  }

  @Test
  void namesTheRuleInOneLine() throws Exception {
    var line = RuleCommand.of("access-list A extended permit ip any any");
    assertThat(fix("cisco-asa", "", line))
        .containsExactly("no access-list A extended permit ip any any");
    assertThat(fix("juniper-junos", "", RuleCommand.of("firewall family inet filter F term T")))
        .containsExactly("delete firewall family inet filter F term T");
    assertThat(fix("paloalto-panos", "", RuleCommand.of("rulebase security rules \"web out\"")))
        .containsExactly("delete rulebase security rules \"web out\"");
  }

  @Test
  void entersTheVirtualContextFirst() throws Exception {
    assertThat(
            fix("cisco-asa", "customer", RuleCommand.of("access-list A extended deny ip any any")))
        .containsExactly("changeto context customer", "no access-list A extended deny ip any any");
    var policy = new RuleCommand("config firewall policy", "12");
    assertThat(fix("fortinet-fortios", "", policy))
        .containsExactly("config firewall policy", "    delete 12", "end");
    assertThat(fix("fortinet-fortios", "CUST", policy))
        .containsExactly(
            "config vdom",
            "    edit CUST",
            "config firewall policy",
            "    delete 12",
            "end",
            "end");
  }

  @Test
  void leavesRulesThatOtherDeviceGroupsMayNeed() throws Exception {
    var own = RuleCommand.of("device-group \"DG1\" pre-rulebase security rules \"a\"");
    assertThat(fix("paloalto-panos", "DG1", own)).containsExactly("delete " + own.words());
    assertThat(fix("paloalto-panos", "DG2", own)).isEmpty();
    assertThat(
            fix(
                "paloalto-panos",
                "DG1",
                RuleCommand.of("shared pre-rulebase security rules \"c\"")))
        .isEmpty();
  }

  @Test
  void hasNoCommandsForWhatTheDeviceCannotChange() throws Exception {
    for (String platform :
        List.of("cisco-asa", "juniper-junos", "paloalto-panos", "fortinet-fortios", "cisco-ios")) {
      assertThat(fix(platform, "X", RuleCommand.NONE)).as(platform).isEmpty();
    }
  }
}
