package dev.kpdagger.firewall.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.FactList;
import dev.kpdagger.device.site.ManagementSource;
import dev.kpdagger.device.site.SiteFacts;
import dev.kpdagger.device.site.SiteKey;
import dev.kpdagger.firewall.Analysed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManagementSourcesTest {

  private static final String LINES =
      """
      hostname r1
      object-group network OFFICE
       192.0.2.0 255.255.255.0
       host 203.0.113.7
      ip access-list extended MGMT
       deny ip host 203.0.113.7 any
       permit tcp object-group OFFICE any eq 22
       permit ip any any
      ipv6 access-list MGMT6
       permit tcp 2001:DB8:1:2::/64 any eq 22
       permit tcp 2001:DB8:2::/48 any eq 22
      line vty 0 4
       access-class MGMT in
       ipv6 access-class MGMT6 in
       transport input ssh
      end
      """;

  @Test
  void comparesEachPermittingRuleWithTheNetworks() {
    var sources = sources(LINES, "192.0.2.0/25", "2001:db8:1::/48");

    assertThat(sources.items())
        .extracting(source -> source.span().firstLine() + " " + source.outside().orNull())
        .containsExactly(
            "7 192.0.2.128/25, 203.0.113.7/32",
            "8 0.0.0.0-192.0.1.255, 192.0.2.128-255.255.255.255",
            "10 ",
            "11 2001:db8:2::/48");
  }

  @Test
  void withoutNetworksNothingIsCompared() {
    var device = Analysed.device("cisco-ios", LINES);

    assertThat(ManagementSources.compared(device)).isSameAs(device);
    assertThat(device.facts().site().managementSources().isComplete()).isFalse();
  }

  @Test
  void anObjectThatTheFileDoesNotTellIsNotDecided() {
    var sources =
        sources(
            """
            hostname r1
            ip access-list extended MGMT
             permit tcp object-group ELSEWHERE any eq 22
            line vty 0 4
             access-class MGMT in
            """,
            "192.0.2.0/24");

    assertThat(sources.items()).hasSize(1);
    assertThat(sources.items().getFirst().outside().isKnown()).isFalse();
  }

  private static FactList<ManagementSource> sources(String configuration, String... networks) {
    var device = Analysed.device("cisco-ios", configuration);
    var site = SiteFacts.of(Map.of(SiteKey.MANAGEMENT_NETWORKS, List.of(networks)));
    return ManagementSources.compared(device.with(site)).facts().site().managementSources();
  }
}
