package dev.kpdagger.vendors.ios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.device.support.Feature;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The table of features, on the commands of IOS.
class FeaturesTest {

  private static Device read(String lines) {
    return CiscoIos.create()
        .read(SourceText.of("r1.cfg", "version 15.2\nhostname r1\n" + lines + "end\n"), () -> {});
  }

  private static List<String> features(String lines) {
    return read(lines).facts().support().features().stream()
        .map(feature -> feature.name() + " " + feature.span().firstLine())
        .toList();
  }

  @Test
  void commandsAreFoundInTheirBlocks() {
    assertThat(
            features(
                "interface Vlan1\n cip enable\n no ip pim sparse-mode\nrouter lisp\n ipv4 itr\n"))
        .containsExactly("cip 4", "lisp 6");
  }

  @Test
  void anyDepthIsAnyDepth() {
    assertThat(
            features(
                """
                router bgp 64500
                 neighbor 192.0.2.2 remote-as 64501
                 neighbor 192.0.2.2 fall-over bfd
                 address-family ipv4 vrf A
                  neighbor 192.0.2.6 fall-over bfd
                """))
        .containsExactly("bfd 5", "bfd 7");
  }

  @Test
  void negatedCommandsAreAskedForAsSuch() {
    assertThat(features("no profinet\n")).containsExactly("profinet-off 3");
    assertThat(features("no autonomic\nno onep\n")).isEmpty();
    assertThat(features("cip enable\n")).isEmpty();
  }

  @Test
  void aFragmentMayHaveMore() {
    var fragment =
        CiscoIos.create()
            .read(SourceText.of("part.cfg", "interface Vlan1\n cip enable\n"), () -> {});
    assertThat(fragment.facts().support().features().isComplete()).isFalse();
    assertThat(fragment.facts().support().features().stream().map(Feature::subject))
        .containsExactly("feature cip");
  }
}
