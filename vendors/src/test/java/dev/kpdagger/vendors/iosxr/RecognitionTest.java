package dev.kpdagger.vendors.iosxr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.vendors.FactText;
import org.junit.jupiter.api.Test;

final class RecognitionTest {

  @Test
  void headersAndItsOwnWordsAreSigns() {
    assertThat(Golden.recognised("!! IOS XR Configuration 6.5.1\n")).isTrue();
    assertThat(Golden.recognised("interface MgmtEth0/RP0/CPU0/0\n shutdown\n!\n")).isTrue();
    assertThat(Golden.recognised("route-policy A\n  pass\nend-policy\n!\n")).isTrue();
  }

  @Test
  void neighboursInSyntaxAreRefused() {
    assertThat(Golden.recognised("version 15.2\nhostname r1\nline vty 0 4\nrouter bgp 1\n"))
        .isFalse();
    assertThat(Golden.recognised("! device: sw (vEOS, EOS-4.27)\nhostname sw\nrouter bgp 1\n"))
        .isFalse();
    assertThat(Golden.recognised("feature bgp\nhostname n9k\nntp server 192.0.2.1\n")).isFalse();
    assertThat(Golden.recognised("")).isFalse();
  }

  @Test
  void theHeaderNamesTheRelease() {
    var written =
        Golden.read(
            """
            Wed Feb 17 07:30:39.120 UTC
            Building configuration...
            !! IOS XR Configuration version = 6.5.1
            !! Last configuration change at Wed Feb 17 07:30:30 2021 by ops
            !
            hostname r1
            end
            """);
    assertThat(written.identity().osVersion()).isEqualTo("6.5.1");
    assertThat(written.identity().hostname()).isEqualTo("r1");
    assertThat(written.identity().platformName()).isEqualTo("Cisco IOS XR");
    assertThat(written.completeness()).isEqualTo(Completeness.WHOLE);
    assertThat(FactText.states(written)).isEqualTo("iimiimi");
  }

  @Test
  void whatIsWholeBeginsWithItsHeaderAndEnds() {
    assertThat(Golden.read("!! IOS XR Configuration 7.1.1\nntp\n").completeness())
        .isEqualTo(Completeness.TRUNCATED);
    assertThat(Golden.read("interface Loopback0\n!\n").completeness())
        .isEqualTo(Completeness.FRAGMENT);
    assertThat(Golden.read("configure\nhostname r1\ncommit\nend\n").completeness())
        .isEqualTo(Completeness.FRAGMENT);
  }

  @Test
  void whatSurroundsAConfigurationIsNoCommand() {
    var device =
        Golden.read(
            """
            <?xml version="1.0"?>
            <rpc-reply>
            !! IOS XR Configuration 7.1.1
            RP/0/RP0/CPU0:r1#show running-config
            hostname r1
            banner login #
            only for staff
            #
            end
            </rpc-reply>
            """);
    assertThat(FactText.states(device)).isEqualTo("iimimmmmii");
    assertThat(device.facts().services().banners().items().getFirst().text())
        .isEqualTo("only for staff");
  }
}
