package dev.kpdagger.vendors.ios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.traffic.ClassAction;
import dev.kpdagger.device.traffic.RoutePolicy;
import dev.kpdagger.device.traffic.TrafficClass;
import dev.kpdagger.device.traffic.TrafficPolicy;
import dev.kpdagger.device.traffic.TrafficRedirect;
import dev.kpdagger.device.traffic.TranslationPool;
import dev.kpdagger.device.traffic.TranslationRule;
import dev.kpdagger.vendors.FactText;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Translation, classes and policies of traffic, redirection, route maps.
class TrafficGoldenTest {

  @Test
  void translationRulesAndPools() {
    var device =
        Golden.whole(
            "15.4",
            """
            ip nat pool OUT 198.51.100.8 198.51.100.15 prefix-length 29
            ip nat inside source list INNER pool OUT vrf RED overload
            ip nat inside source route-map NAT interface GigabitEthernet0/0 overload
            ip nat inside source static tcp 10.0.0.5 22 interface Dialer1 1415
            ip nat inside source static udp 10.0.0.6 53 198.51.100.9 53 vrf RED extendable
            ip nat inside source static 10.0.0.7 198.51.100.10
            ip nat outside source static 203.0.113.1 10.0.0.99
            ip nat inside source static tcp 10.0.0.5 nonsense
            ip nat settings central-policy
            """);
    var traffic = device.facts().traffic();
    assertThat(traffic.translationPools().items())
        .containsExactly(new TranslationPool("OUT", "198.51.100.8", "198.51.100.15", at(3)));
    var source = "inside source";
    assertThat(traffic.translationRules().items())
        .containsExactly(
            new TranslationRule(source, "dynamic", "INNER", "", 0, "OUT", 0, true, "RED", at(4)),
            new TranslationRule(
                source, "dynamic", "NAT", "", 0, "GigabitEthernet0/0", 0, true, "", at(5)),
            new TranslationRule(
                source, "static", "10.0.0.5", "tcp", 22, "Dialer1", 1415, false, "", at(6)),
            new TranslationRule(
                source, "static", "10.0.0.6", "udp", 53, "198.51.100.9", 53, false, "RED", at(7)),
            new TranslationRule(
                source, "static", "10.0.0.7", "", 0, "198.51.100.10", 0, false, "", at(8)),
            new TranslationRule(
                "outside source",
                "static",
                "203.0.113.1",
                "",
                0,
                "10.0.0.99",
                0,
                false,
                "",
                at(9)));
    assertThat(FactText.states(device)).isEqualTo("mmmmmmmmmnni");
  }

  @Test
  void policiesKeepWhatDecidesOverPackets() {
    var device =
        Golden.whole(
            "15.4",
            """
            class-map match-all FAST
             match ip precedence 6 7
             match access-group name WEB
            class-map type inspect match-any SAFE
             match protocol ssh
            policy-map EDGE
             class FAST
              priority percent 10
              police cir percent 10
                conform-action transmit
                exceed-action drop
             class class-default
              fair-queue
            policy-map type inspect INOUT
             class type inspect SAFE
              inspect
             class class-default
              drop log
            interface GigabitEthernet0/0
             no ip address
             service-policy output EDGE
            """);
    var traffic = device.facts().traffic();
    assertThat(traffic.trafficClasses().items())
        .containsExactly(
            new TrafficClass(
                "FAST",
                "quality",
                true,
                List.of("ip precedence 6 7", "access-group name WEB"),
                SourceSpan.of(3, 5)),
            new TrafficClass(
                "SAFE", "inspection", false, List.of("protocol ssh"), SourceSpan.of(6, 7)));
    assertThat(traffic.trafficPolicies().items())
        .containsExactly(
            new TrafficPolicy(
                "EDGE",
                "quality",
                List.of(
                    new ClassAction(
                        "FAST",
                        List.of(
                            "police cir percent 10",
                            "conform-action transmit",
                            "exceed-action drop"),
                        SourceSpan.of(9, 13)),
                    new ClassAction("class-default", List.of(), SourceSpan.of(14, 15))),
                List.of("GigabitEthernet0/0 output"),
                SourceSpan.of(8, 15)),
            new TrafficPolicy(
                "INOUT",
                "inspection",
                List.of(
                    new ClassAction("SAFE", List.of("inspect"), SourceSpan.of(17, 18)),
                    new ClassAction("class-default", List.of("drop log"), SourceSpan.of(19, 20))),
                List.of(),
                SourceSpan.of(16, 20)));
    assertThat(FactText.states(device)).isEqualTo("mmmmmmmmmimmmmimmmmmmmmi");
  }

  @Test
  void redirectionAndItsPassword() {
    var device =
        Golden.whole(
            "12.4",
            """
            ip wccp version 1
            ip wccp web-cache redirect-list OUT
            ip wccp 90 group-list CACHES password 7 0822455D0A16
            """);
    assertThat(device.facts().traffic().trafficRedirects().items())
        .containsExactly(
            new TrafficRedirect("web-cache", "OUT", "", false, at(4)),
            new TrafficRedirect("90", "", "CACHES", true, at(5)));
    assertThat(device.facts().protection().protectionParameters().items())
        .singleElement()
        .satisfies(p -> assertThat(p.name() + "=" + p.value()).isEqualTo("version=1"));
    assertThat(device.text().redacted(5)).doesNotContain("0822455D0A16");
  }

  @Test
  void routeMapsByEntry() {
    var device =
        Golden.whole(
            "15.4",
            """
            route-map OUT deny 5
             match ip address prefix-list BOGON
            route-map OUT permit 10
             set local-preference 200
             set ip next-hop 192.0.2.1
            route-map ALL
            """);
    assertThat(device.facts().traffic().routePolicies().items())
        .containsExactly(
            new RoutePolicy(
                "OUT",
                5,
                false,
                List.of("ip address prefix-list BOGON"),
                List.of(),
                SourceSpan.of(3, 4)),
            new RoutePolicy(
                "OUT",
                10,
                true,
                List.of(),
                List.of("local-preference 200", "ip next-hop 192.0.2.1"),
                SourceSpan.of(5, 7)),
            new RoutePolicy("ALL", 10, true, List.of(), List.of(), at(8)));
  }

  private static SourceSpan at(int line) {
    return SourceSpan.of(line, line);
  }
}
