package dev.kpdagger.vendors.asa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.traffic.NatRule;
import dev.kpdagger.vendors.FactText;
import dev.kpdagger.vendors.RuleText;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class NatGoldenTest {

  private static String show(NatRule rule) {
    return rule.place().list()
        + " "
        + rule.place().sequence()
        + (rule.place().name().isEmpty() ? "" : " " + rule.place().name())
        + ": "
        + rule.kind()
        + " "
        + rule.match().zones().from()
        + ">"
        + rule.match().zones().to()
        + " "
        + rule.match().source().terms().stream()
            .map(RuleText::show)
            .collect(Collectors.joining("|"))
        + " > "
        + rule.match().destination().terms().stream()
            .map(RuleText::show)
            .collect(Collectors.joining("|"))
        + " "
        + rule.match().services().stream().map(RuleText::show).collect(Collectors.joining("|"))
        + " -> "
        + rule.sourceTarget()
        + "/"
        + rule.destinationTarget()
        + "/"
        + rule.portTarget()
        + (rule.bidirectional() ? " both ways" : "")
        + (rule.enabled() ? "" : " DISABLED")
        + (rule.unresolved().isEmpty() ? "" : " ?" + rule.unresolved());
  }

  @Test
  void twiceObjectAndAfterAutoInTheirOrder() {
    var device =
        Golden.whole(
            "9.16(4)",
            """
            object network NET
             subnet 10.0.0.0 255.255.255.0
            object network WEB
             host 10.0.0.10
            object network PUB
             host 192.0.2.10
            object network FAR
             subnet 172.16.0.0 255.255.0.0
            nat (inside,outside) after-auto source dynamic any interface
            nat (inside,outside) source static NET NET destination static FAR FAR no-proxy-arp route-lookup
            nat (inside,outside) source dynamic NET PUB inactive description to be removed
            nat (any,outside) source static GONE PUB unidirectional
            object network NET
             nat (inside,outside) dynamic interface
            object network WEB
             nat (dmz,outside) static PUB service tcp www 8080
            """);
    assertThat(device.facts().traffic().natRules().items())
        .extracting(NatGoldenTest::show)
        .containsExactly(
            "manual 1: none [inside]>[outside] NET{10.0.0.0/24} > FAR{172.16.0.0/16} any -> //"
                + " both ways",
            "manual 2: port [inside]>[outside] NET{10.0.0.0/24} > any any -> PUB// DISABLED",
            "manual 3: static []>[outside] ?GONE > any any -> PUB// ?GONE: it is not defined",
            "object 1 NET: port [inside]>[outside] NET{10.0.0.0/24} > any any -> interface//",
            "object 2 WEB: static [dmz]>[outside] WEB{10.0.0.10/32} > any tcp>80 -> PUB//8080 both"
                + " ways",
            "after-auto 1: port [inside]>[outside] any > any any -> interface//");
    assertThat(FactText.states(device)).isEqualTo("m".repeat(18) + "i");
  }

  @Test
  void translationBefore83() {
    var device =
        Golden.whole(
            "8.2(5)",
            """
            name 10.0.0.25 MAIL-IN
            name 192.0.2.25 MAIL-OUT
            access-list EXEMPT extended permit ip 10.0.0.0 255.255.255.0 172.16.0.0 255.255.0.0
            global (outside) 1 interface
            global (outside) 2 192.0.2.100-192.0.2.110 netmask 255.255.255.0
            nat (inside) 0 access-list EXEMPT
            nat (inside) 1 10.0.0.0 255.255.255.0
            nat (dmz) 2 10.1.0.0 255.255.255.0
            static (inside,outside) tcp MAIL-OUT smtp MAIL-IN smtp netmask 255.255.255.255
            static (dmz,outside) 192.0.2.30 10.1.0.30 netmask 255.255.255.255
            """);
    assertThat(device.facts().traffic().natRules().items())
        .extracting(NatGoldenTest::show)
        .containsExactly(
            "nat 1: none [inside]>[] any > any any -> // ?EXEMPT: the access list that selects is"
                + " not followed here",
            "nat 2: port [inside]>[outside] 10.0.0.0/24 > any any -> interface//",
            "nat 3: dynamic [dmz]>[outside] 10.1.0.0/24 > any any -> 192.0.2.100-192.0.2.110//",
            "static 4: static [inside]>[outside] 10.0.0.25/32 > any tcp>25 -> 192.0.2.25//smtp"
                + " both ways",
            "static 5: static [dmz]>[outside] 10.1.0.30/32 > any any -> 192.0.2.30// both ways");
  }
}
