package dev.kpdagger.vendors.fortios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.filtering.AccessRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Policies beside virtual IPs, whose packets are translated before a policy is looked for.
class VirtualIpsTest {

  private static final String UNTOUCHED = "untouched by virtual IP web";

  private static List<AccessRule> rules(String version, String zone, String policy) {
    return FortiFile.read(
            """
            #config-version=FGT60F-%s-FW-build0304-220208:opmode=0:vdom=0:user=admin
            config system zone
                edit "outside"
                    set interface "wan1"
                next
            end
            config firewall address
                edit "far"
                    set subnet 203.0.113.0 255.255.255.0
                next
                edit "near"
                    set subnet 198.51.100.0 255.255.255.0
                next
            end
            config firewall vip
                edit "web"
                    set extip 198.51.100.10
                    set mappedip "10.0.0.10"
                    set extintf "wan1"
                next
            end
            config firewall policy
                edit 1
                    set srcintf "%s"
                    set dstintf "internal"
                    set srcaddr "all"
                    set schedule "always"
                    set service "ALL"
                    %s
                next
            end
            config router multicast
            end
            """
                .formatted(version, zone, policy))
        .facts()
        .filtering()
        .accessLists()
        .items()
        .getFirst()
        .rules();
  }

  private static List<String> conditions(String version, String zone, String policy) {
    return rules(version, zone, policy).getFirst().conditions();
  }

  @Test
  void aPolicyThatDoesNotNameItIsPassedBy() {
    assertThat(conditions("7.0.5", "wan1", "set dstaddr \"all\"")).containsExactly(UNTOUCHED);
    assertThat(conditions("7.0.5", "outside", "set dstaddr \"near\"")).containsExactly(UNTOUCHED);
    assertThat(conditions("7.0.5", "any", "set dstaddr \"all\"\nset action accept"))
        .containsExactly(UNTOUCHED);
  }

  @Test
  void aPolicyForOtherPacketsIsNot() {
    assertThat(conditions("7.0.5", "wan1", "set dstaddr \"web\"")).isEmpty();
    assertThat(conditions("7.0.5", "wan1", "set dstaddr \"far\"")).isEmpty();
    assertThat(conditions("7.0.5", "internal", "set dstaddr \"all\"")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "7.0.5, set match-vip enable, false",
    "7.2.3, '', true",
    "7.2.4, '', false",
    "7.4.2, set match-vip disable, true",
    "7.4.2, set action accept, true",
  })
  void aDenialMayTakeItAllTheSame(String version, String more, boolean passedBy) {
    assertThat(conditions(version, "wan1", "set dstaddr \"all\"\n" + more))
        .isEqualTo(passedBy ? List.of(UNTOUCHED) : List.of());
  }

  @Test
  void whatIsLeftOutIsNotMuch() {
    assertThat(
            rules("7.0.5", "wan1", "set dstaddr \"all\"\nset action accept")
                .getFirst()
                .matchesEverything())
        .isTrue();
  }
}
