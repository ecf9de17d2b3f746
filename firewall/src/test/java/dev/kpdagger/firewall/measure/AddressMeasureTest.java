package dev.kpdagger.firewall.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.AddressObject;
import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.RuleAddresses;
import dev.kpdagger.packets.AddressMatch;
import dev.kpdagger.packets.Ip4;
import dev.kpdagger.packets.Ip6;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressMeasureTest {

  private static final SourceSpan LINE = SourceSpan.line(1);

  private final AddressMeasure measure = new AddressMeasure();

  @Test
  void overlapsCountOnce() {
    assertThat(count4(RuleAddresses.of(List.of(net("10.0.0.0", 24), net("10.0.0.128", 25)))))
        .isEqualTo(256);
  }

  @Test
  void aMaskWithGapsIsWrittenOut() {
    var even =
        new AddressTerm.Literal(new AddressMatch.Ip4Wildcard(ip("10.0.0.0"), ip("0.0.0.254")));
    assertThat(count4(RuleAddresses.of(even))).isEqualTo(128);
    assertThat(measure.of(RuleAddresses.of(even)).ip4().contains(ip("10.0.0.3") & 0xffffffffL))
        .isFalse();
    assertThat(measure.of(RuleAddresses.of(even)).ip4().contains(ip("10.0.0.4") & 0xffffffffL))
        .isTrue();
  }

  @Test
  void aMaskWithTooManyGapsIsUnknown() {
    var odd = new AddressTerm.Literal(new AddressMatch.Ip4Wildcard(1, 0x55555554));
    assertThat(measure.of(RuleAddresses.of(odd)).count4(LINE).isKnown()).isFalse();
  }

  @Test
  void negationCountsTheRest() {
    assertThat(count4(new RuleAddresses(List.of(net("10.0.0.0", 8)), true)))
        .isEqualTo((1L << 32) - (1 << 24));
  }

  @Test
  void everythingIsTheWholeSpace() {
    assertThat(count4(RuleAddresses.any())).isEqualTo(1L << 32);
  }

  @Test
  void whatAGroupExcludesDoesNotCount() {
    var group =
        new AddressObject(
            "g", "", List.of(net("10.0.0.0", 24)), List.of(net("10.0.0.0", 26)), "", LINE);
    assertThat(count4(RuleAddresses.of(new AddressTerm.Named(group)))).isEqualTo(192);
  }

  @Test
  void namesOfTheRunningDeviceAreUnknown() {
    var addresses =
        measure.of(RuleAddresses.of(new AddressTerm.Symbolic("fqdn", "www.example.com")));
    assertThat(addresses.count4(LINE).isKnown()).isFalse();
    assertThat(addresses.isExact()).isFalse();
  }

  @Test
  void ip6CountsNetworksOfSixtyFourBits() {
    var addresses =
        RuleAddresses.of(
            List.of(net6("2001:db8::", 48), net6("2001:db8:0:1::", 64), net6("2001:db9::1", 128)));
    assertThat(measure.of(addresses).count6(LINE).orNull()).isEqualTo(65_537L);
    assertThat(measure.of(RuleAddresses.any()).count6(LINE).orNull()).isEqualTo(Long.MAX_VALUE);
  }

  private long count4(RuleAddresses addresses) {
    return java.util.Objects.requireNonNull(measure.of(addresses).count4(LINE).orNull());
  }

  private static int ip(String text) {
    return Ip4.parse(text).orElseThrow();
  }

  private static AddressTerm net(String address, int length) {
    int wildcard = length == 0 ? -1 : length == 32 ? 0 : -1 >>> length;
    return new AddressTerm.Literal(new AddressMatch.Ip4Wildcard(ip(address), wildcard));
  }

  private static AddressTerm net6(String address, int length) {
    var parsed = Ip6.parse(address).orElseThrow();
    return new AddressTerm.Literal(new AddressMatch.Ip6Prefix(parsed.high(), parsed.low(), length));
  }
}
