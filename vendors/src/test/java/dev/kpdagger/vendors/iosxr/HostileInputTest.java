package dev.kpdagger.vendors.iosxr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.LineState;
import dev.kpdagger.vendors.FactText;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// Files that are made to hurt: they are read in little time, and nothing throws.
final class HostileInputTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private static void reads(String text) {
    Assertions.assertTimeoutPreemptively(
        LIMIT, () -> assertThat(Golden.read(text).lines().lines()).isPositive());
  }

  @Test
  void policiesThatApplyEachOther() {
    var text = new StringBuilder("!! IOS XR Configuration 7.3.2\nhostname r1\n");
    for (int i = 0; i < 40; i++) {
      text.append("route-policy P").append(i).append('\n');
      text.append("  apply P").append((i + 1) % 40).append('\n');
      text.append("  apply P").append((i + 2) % 40).append("\nend-policy\n!\n");
    }
    text.append("router bgp 1\n neighbor 192.0.2.1\n  remote-as 2\n");
    text.append("  address-family ipv4 unicast\n   route-policy P0 in\n  !\n !\n!\nend\n");
    reads(text.toString());
  }

  @Test
  void conditionsInConditions() {
    var text = "route-policy P\n" + "if a then\n pass\n".repeat(20_000) + "end-policy\n";
    reads("!! IOS XR Configuration 7.3.2\n" + text);
  }

  @Test
  void manyInterfacesInOneArea() {
    var text = new StringBuilder("!! IOS XR Configuration 7.3.2\nrouter ospf 1\n area 0\n");
    for (int i = 0; i < 20_000; i++) {
      text.append("  interface TenGigE0/0/0/").append(i).append("\n   cost 10\n  !\n");
    }
    reads(text.append(" !\n!\n").toString());
  }

  @Test
  void manyNeighboursOfOneLongGroup() {
    var text = new StringBuilder("!! IOS XR Configuration 7.3.2\nrouter bgp 1\n");
    text.append(" neighbor-group G\n");
    text.append("  description x\n".repeat(20_000)).append("  use neighbor-group G\n !\n");
    for (int i = 0; i < 20_000; i++) {
      text.append(" neighbor 192.0.2.").append(i).append("\n  use neighbor-group G\n !\n");
    }
    reads(text.append("!\n").toString());
  }

  @Test
  void groupsOfObjectsInACircle() {
    var device =
        Golden.whole(
            """
            object-group network ipv4 A
             object-group B
            !
            object-group network ipv4 B
             object-group A
            !
            ipv4 access-list L
             10 permit tcp net-group A any
            !
            """);
    assertThat(device.facts().filtering().accessLists().items()).hasSize(1);
  }

  @Test
  void linesWithoutAnEnd() {
    reads("hostname " + "x".repeat(1_000_000) + "\n");
    reads("ipv4 access-list A\n 10 permit" + " tcp any".repeat(100_000) + "\n!\n");
    reads("banner login #\n" + "text\n".repeat(5_000));
  }

  @Test
  void lineEndsDoNotMatter() {
    var text =
        """
        !! IOS XR Configuration 7.3.2
        hostname r1
        username ops
         group root-lr
         secret 10 $6$abcdefgh$ijklmnop
        !
        interface Loopback0
         ipv4 address 192.0.2.1 255.255.255.255
        !
        route-policy P
          if destination in (192.0.2.0/24) then
            pass
          endif
        end-policy
        !
        end
        """;
    var device = Golden.read(text);
    assertThat(Golden.read(text.replace("\n", "\r\n")).facts()).isEqualTo(device.facts());
    assertThat(FactText.states(device)).doesNotContain("u").doesNotContain("n");
    assertThat(device.lines().of(1)).isEqualTo(LineState.MODELLED);
  }
}
