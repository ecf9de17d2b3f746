package dev.kpdagger.firewall.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.AddressObject;
import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.PortTerm;
import dev.kpdagger.device.filtering.RuleAction;
import dev.kpdagger.device.filtering.RuleAddresses;
import dev.kpdagger.device.filtering.RuleIdentities;
import dev.kpdagger.device.filtering.RuleMatch;
import dev.kpdagger.device.filtering.RuleOptions;
import dev.kpdagger.device.filtering.RulePlace;
import dev.kpdagger.device.filtering.RuleZones;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.device.rules.AnomalyKind;
import dev.kpdagger.device.rules.RuleAnomaly;
import dev.kpdagger.firewall.anomaly.ListAnomalies;
import dev.kpdagger.firewall.model.ModelledList;
import dev.kpdagger.packets.AddressMatch;
import dev.kpdagger.packets.PortRange;
import dev.kpdagger.packets.SearchBudget;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each way in which rules can match, against every kind of packet that tells the rules apart.
class FeatureOracleTest {

  private static final Fact<Boolean> UNLOGGED = Fact.byDefault(false, "test");
  private static final int LISTS = 25;
  private static final int RULES = 9;

  /// What the rules of a list differ in.
  enum Feature {
    DISCONTIGUOUS_MASKS,
    TCP_FLAGS,
    FRAGMENTS,
    OBJECT_GROUPS,
    IP6,
    NEGATED,
    PORTS,
    ICMP,
    ZONES,
    APPLICATIONS
  }

  @ParameterizedTest
  @EnumSource
  void agreesWithEveryKindOfPacket(Feature feature) {
    var seen = EnumSet.noneOf(AnomalyKind.class);
    for (int seed = 0; seed < LISTS; seed++) {
      var list = new Generator(feature, seed).list();
      var found =
          ListAnomalies.find(
              ModelledList.of(list), new SearchBudget(Long.MAX_VALUE, Long.MAX_VALUE, () -> false));
      var check = new ClaimCheck(list);
      for (RuleAnomaly claim : found.anomalies()) {
        seen.add(claim.kind());
        assertThat(check.check(claim).against()).as("%s of seed %s", claim, seed).isEmpty();
      }
      var dead =
          found.anomalies().stream()
              .filter(claim -> isDead(claim.kind()))
              .map(RuleAnomaly::rule)
              .collect(Collectors.toSet());
      for (int i = 0; i < RULES; i++) {
        assertThat(dead.contains(list.rules().get(i)))
            .as("%s of %s, seed %s", list.rules().get(i), list.rules().subList(0, i), seed)
            .isEqualTo(decidesNothing(list, i));
      }
    }
    assertThat(seen).as("anomalies that were met").hasSizeGreaterThanOrEqualTo(3);
  }

  private static boolean isDead(AnomalyKind kind) {
    return switch (kind) {
      case REDUNDANT, CONFLICTING, DUPLICATE, EMPTY -> true;
      case REDUNDANT_TO_LATER, CORRELATED, GENERALISATION -> false;
    };
  }

  private static boolean decidesNothing(AccessList list, int place) {
    var earlier = list.rules().subList(0, place);
    boolean ip6 = list.kind() != AccessListKind.EXTENDED;
    var packets =
        new Trials(list.rules(), list.kind() != AccessListKind.IPV6, ip6)
            .of(list.rules().get(place))
            .packets();
    return packets.stream()
        .allMatch(
            packet ->
                earlier.stream().anyMatch(rule -> RuleTrial.matches(rule, packet) == Verdict.YES));
  }

  private static final class Generator {
    private final Feature feature;
    private final Random random;

    Generator(Feature feature, int seed) {
      this.feature = feature;
      this.random = new Random(seed);
    }

    AccessList list() {
      var kind =
          switch (feature) {
            case IP6 -> AccessListKind.IPV6;
            case ZONES, APPLICATIONS -> AccessListKind.POLICY;
            default -> AccessListKind.EXTENDED;
          };
      var rules = new ArrayList<AccessRule>();
      for (int i = 0; i < RULES; i++) {
        rules.add(rule(i));
      }
      return new AccessList("TEST", "", kind, rules, List.of(), SourceSpan.line(1));
    }

    private AccessRule rule(int place) {
      return new AccessRule(
          new RulePlace("TEST", place, ""),
          random.nextBoolean() ? RuleAction.PERMIT : RuleAction.DENY,
          new RuleMatch(
              feature == Feature.ZONES
                  ? new RuleZones(names("in", "dmz"), names("out"))
                  : RuleZones.ANY,
              addresses(),
              random.nextInt(3) == 0 ? addresses() : RuleAddresses.any(),
              List.of(service()),
              conditions(),
              feature == Feature.APPLICATIONS
                  ? new RuleIdentities(names("ssl", "dns", "ssh"), List.of(), List.of())
                  : RuleIdentities.ANY),
          RuleOptions.inForce(UNLOGGED),
          "",
          "",
          SourceSpan.line(place + 1));
    }

    private List<String> names(String... all) {
      return List.of(all).stream().filter(_ -> random.nextInt(3) == 0).toList();
    }

    private RuleAddresses addresses() {
      if (random.nextInt(3) == 0) {
        return RuleAddresses.any();
      }
      return switch (feature) {
        case NEGATED -> new RuleAddresses(List.of(literal()), random.nextBoolean());
        case OBJECT_GROUPS ->
            RuleAddresses.of(
                new AddressTerm.Named(
                    new AddressObject(
                        "group",
                        "",
                        List.of(literal(), literal()),
                        random.nextInt(3) == 0 ? List.of(literal()) : List.of(),
                        "",
                        SourceSpan.line(1))));
        default -> RuleAddresses.of(literal());
      };
    }

    private AddressTerm literal() {
      if (feature == Feature.IP6) {
        int length = 62 + random.nextInt(4);
        return new AddressTerm.Literal(
            new AddressMatch.Ip6Prefix(
                0x2001_0db8_0000_0000L | random.nextInt(4),
                (long) random.nextInt(4) << 62,
                length));
      }
      int wildcard =
          feature == Feature.DISCONTIGUOUS_MASKS
              ? List.of(0x0000_0100, 0x0000_0002, 0x0000_0302, 0x0000_00ff, 0)
                  .get(random.nextInt(5))
              : (1 << random.nextInt(4)) - 1;
      return new AddressTerm.Literal(
          new AddressMatch.Ip4Wildcard(
              0x0a00_0000 | random.nextInt(2) << 8 | random.nextInt(4), wildcard));
    }

    private ServiceTerm service() {
      return switch (feature) {
        case PORTS -> ServiceTerm.Match.of(random.nextBoolean() ? "tcp" : "udp", ports());
        case ICMP ->
            random.nextInt(4) == 0
                ? ServiceTerm.Match.of("icmp")
                : new ServiceTerm.Match(
                    "icmp",
                    PortTerm.any(),
                    PortTerm.any(),
                    List.of("echo", "unreachable", "3 1", "host-unreachable", "8")
                        .get(random.nextInt(5)));
        case TCP_FLAGS, FRAGMENTS ->
            random.nextInt(3) == 0 ? ServiceTerm.any() : ServiceTerm.Match.of("tcp", ports());
        default -> random.nextBoolean() ? ServiceTerm.any() : ServiceTerm.Match.of("tcp");
      };
    }

    /// One port, all but one, those above one, those below one, or any.
    private PortTerm ports() {
      int port = 20 + random.nextInt(4);
      return switch (random.nextInt(5)) {
        case 0 -> new PortTerm.Ports(List.of(PortRange.of(port)));
        case 1 ->
            new PortTerm.Ports(
                List.of(new PortRange(0, port - 1), new PortRange(port + 1, 65_535)));
        case 2 -> new PortTerm.Ports(List.of(new PortRange(port + 1, 65_535)));
        case 3 -> new PortTerm.Ports(List.of(new PortRange(0, port - 1)));
        default -> PortTerm.any();
      };
    }

    private List<String> conditions() {
      return switch (feature) {
        case TCP_FLAGS ->
            random.nextBoolean()
                ? List.of()
                : List.of(
                    List.of(
                            "established",
                            "syn",
                            "ack",
                            "match-all +ack -syn",
                            "match-any +fin +rst")
                        .get(random.nextInt(5)));
        case FRAGMENTS -> random.nextInt(3) == 0 ? List.of("fragments") : List.of();
        default -> List.of();
      };
    }
  }

  @Test
  void whatMatchesNothingIsEmpty() {
    var port = new PortTerm.Ports(List.of(PortRange.of(22)));
    var rule =
        new AccessRule(
            new RulePlace("TEST", 1, ""),
            RuleAction.PERMIT,
            new RuleMatch(
                RuleZones.ANY,
                RuleAddresses.any(),
                RuleAddresses.any(),
                List.of(ServiceTerm.Match.of("tcp", port)),
                List.of("fragments"),
                RuleIdentities.ANY),
            RuleOptions.inForce(UNLOGGED),
            "",
            "",
            SourceSpan.line(1));
    var list =
        new AccessList(
            "TEST", "", AccessListKind.EXTENDED, List.of(rule), List.of(), SourceSpan.line(1));
    var found =
        ListAnomalies.find(
            ModelledList.of(list), new SearchBudget(Long.MAX_VALUE, Long.MAX_VALUE, () -> false));
    assertThat(found.anomalies()).extracting(RuleAnomaly::kind).containsExactly(AnomalyKind.EMPTY);
  }
}
