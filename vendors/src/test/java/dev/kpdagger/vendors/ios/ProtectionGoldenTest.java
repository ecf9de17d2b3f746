package dev.kpdagger.vendors.ios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.protection.FirstHopPolicy;
import dev.kpdagger.device.protection.IntrusionRule;
import dev.kpdagger.device.protection.ManagementInterface;
import dev.kpdagger.device.protection.ProtectionFacts;
import dev.kpdagger.device.protection.Zone;
import dev.kpdagger.device.protection.ZonePair;
import dev.kpdagger.vendors.FactText;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Zones, intrusion prevention, policies of the first hop, parameters of protective functions.
class ProtectionGoldenTest {

  @Test
  void zonesAndTheirPairs() {
    var device =
        Golden.whole(
            "15.4",
            """
            zone security INSIDE
             description users
            zone security OUTSIDE
            zone-pair security OUT source INSIDE destination OUTSIDE
             service-policy type inspect INOUT
            zone-pair security IN source OUTSIDE destination self
            interface GigabitEthernet0/0
             no ip address
             zone-member security OUTSIDE
            """);
    var protection = device.facts().protection();
    assertThat(protection.zones().items())
        .containsExactly(
            new Zone("INSIDE", List.of(), SourceSpan.of(3, 4)),
            new Zone("OUTSIDE", List.of("GigabitEthernet0/0"), at(5)));
    assertThat(protection.zonePairs().items())
        .containsExactly(
            new ZonePair("OUT", "INSIDE", "OUTSIDE", "INOUT", SourceSpan.of(6, 7)),
            new ZonePair("IN", "OUTSIDE", "self", "", at(8)));
    assertThat(FactText.states(device)).isEqualTo("mmmimmmmmmmi");
  }

  @Test
  void intrusionPreventionAndManagementInterfaces() {
    var device =
        Golden.whole(
            "15.4",
            """
            ip ips notify SDEE
            ip ips name IPS list WATCHED
            ip ips signature-category
              category all
               retired true
              category ios_ips advanced
               retired false
            login quiet-mode access-class QUIET
            interface GigabitEthernet0/0
             no ip address
             ip ips IPS in
             ip ips IPS out
            control-plane host
             management-interface Gi0/1 allow ssh snmp
            """);
    var protection = device.facts().protection();
    assertThat(protection.intrusionRules().items())
        .containsExactly(
            new IntrusionRule(
                "IPS",
                "WATCHED",
                List.of("GigabitEthernet0/0 in", "GigabitEthernet0/0 out"),
                at(4)));
    assertThat(protection.managementInterfaces().items())
        .containsExactly(
            new ManagementInterface("GigabitEthernet0/1", List.of("ssh", "snmp"), at(16)));
    assertThat(parameters(device.facts().protection()))
        .containsExactly(
            "intrusion-prevention notify = SDEE",
            "intrusion-prevention category all retired = true",
            "intrusion-prevention category ios_ips advanced retired = false");
    assertThat(device.facts().filtering().accessListUses().items())
        .extracting(use -> use.list() + " " + use.purpose())
        .containsExactlyInAnyOrder("WATCHED ips", "QUIET login-quiet-mode");
    assertThat(FactText.states(device)).isEqualTo("m".repeat(16) + "i");
  }

  @Test
  void parametersOfProtectiveFunctions() {
    var device =
        Golden.whole(
            "17.3",
            """
            security authentication failure rate 4 log
            ip inspect alert-off
            ip inspect max-incomplete low 400
            ip inspect tcp max-incomplete host 100 block-time 1
            system
             system-ip 192.0.2.1
             organization-name acme
            sslproxy
             no enable
             settings minimum-tls-ver TLSv1
            security
             ipsec
              replay-window 512
              authentication-type sha1-hmac
            """);
    assertThat(parameters(device.facts().protection()))
        .containsExactly(
            "stateful-filter alert-off = ",
            "stateful-filter max-incomplete low = 400",
            "stateful-filter tcp max-incomplete host = 100 block-time 1",
            "login authentication failure rate = 4 log",
            "overlay-encryption replay-window = 512",
            "overlay-encryption authentication-type = sha1-hmac",
            "no tls-inspection enable = ",
            "tls-inspection settings minimum-tls-ver = TLSv1",
            "overlay-identity organization-name = acme");
    assertThat(FactText.states(device)).isEqualTo("mmmmmmmimmmmmmmmi");
  }

  @Test
  void policiesOfTheFirstHop() {
    var device =
        Golden.whole(
            "15.2",
            """
            ipv6 nd raguard policy HOSTS
             device-role host
            ipv6 source-guard policy SG
            ipv6 source-guard attach-policy SG
            vlan configuration 10
             ipv6 nd raguard attach-policy HOSTS
            interface GigabitEthernet0/1
             switchport mode access
             ipv6 nd raguard attach-policy HOSTS
            """);
    assertThat(device.facts().protection().firstHopPolicies().items())
        .containsExactly(
            new FirstHopPolicy(
                "router-advertisement",
                "HOSTS",
                List.of("device-role host"),
                List.of("GigabitEthernet0/1", "vlan 10"),
                SourceSpan.of(3, 4)),
            new FirstHopPolicy("source", "SG", List.of(), List.of("all"), at(5)));
  }

  private static List<String> parameters(ProtectionFacts protection) {
    return protection.protectionParameters().stream()
        .map(
            parameter ->
                (parameter.enabled() ? "" : "no ")
                    + parameter.subject()
                    + " = "
                    + parameter.value())
        .toList();
  }

  private static SourceSpan at(int line) {
    return SourceSpan.of(line, line);
  }
}
