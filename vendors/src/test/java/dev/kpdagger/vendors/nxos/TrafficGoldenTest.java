package dev.kpdagger.vendors.nxos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.kpdagger.vendors.FactText;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TrafficGoldenTest {

  @Test
  void policiesOfTheControlPlane() {
    var device =
        Golden.whole(
            "9.3(3)",
            """
            class-map type control-plane match-any COPP-MGMT
              match access-group name MGMT
              match protocol arp
            policy-map type control-plane COPP
              class COPP-MGMT
                set cos 2
                police cir 3000 kbps bc 512000 bytes conform transmit violate drop
              class class-default
                police cir 500 kbps
            control-plane
              service-policy input COPP
            policy-map type queuing OUT
              class type queuing c-out-q3
                priority level 1
            """);
    assertThat(device.facts().traffic().trafficClasses())
        .extracting(c -> c.name(), c -> c.kind(), c -> c.matchesAll(), c -> c.criteria())
        .containsExactly(
            tuple(
                "COPP-MGMT",
                "control-plane",
                false,
                List.of("access-group name MGMT", "protocol arp")));
    var policy = device.facts().traffic().trafficPolicies().items().getFirst();
    assertThat(policy.places()).containsExactly("control-plane input");
    assertThat(policy.actions())
        .extracting(a -> a.trafficClass(), a -> a.actions().size())
        .containsExactly(tuple("COPP-MGMT", 1), tuple("class-default", 1));
    assertThat(FactText.states(device)).isEqualTo("mmmmmmmimmmmmiiim");
  }

  @Test
  void translations() {
    var device =
        Golden.whole(
            "9.3(3)",
            """
            feature nat
            ip nat pool P 203.0.113.1 203.0.113.9 prefix-length 24
            ip nat inside source static 192.0.2.10 203.0.113.10
            ip nat inside source static tcp 192.0.2.10 80 203.0.113.11 8080
            ip nat inside source list L pool P overload
            """);
    assertThat(device.facts().traffic().translationRules())
        .extracting(r -> r.kind(), r -> r.match(), r -> r.target(), r -> r.globalPort())
        .containsExactly(
            tuple("static", "192.0.2.10", "203.0.113.10", 0L),
            tuple("static", "192.0.2.10", "203.0.113.11", 8080L),
            tuple("dynamic", "L", "P", 0L));
    assertThat(device.facts().traffic().translationPools()).hasSize(1);
    assertThat(FactText.states(device)).isEqualTo("mmimmmmm");
  }

  @Test
  void trustpoints() {
    var device =
        Golden.whole(
            "9.3(3)",
            """
            crypto ca trustpoint CA
              rsakeypair KEYS 1024
              revocation-check none
            """);
    var trustpoint = device.facts().vpn().trustpoints().items().getFirst();
    assertThat(trustpoint.name()).isEqualTo("CA");
    assertThat(trustpoint.revocationChecks().orNull()).containsExactly("none");
    assertThat(trustpoint.keyBits().orNull()).isEqualTo(1024L);
  }
}
