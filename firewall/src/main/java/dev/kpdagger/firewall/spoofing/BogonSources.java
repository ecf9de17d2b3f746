package dev.kpdagger.firewall.spoofing;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessListUse;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.RuleIdentities;
import dev.kpdagger.device.rules.BogonFilter;
import dev.kpdagger.device.rules.Witness;
import dev.kpdagger.firewall.decision.Answer;
import dev.kpdagger.firewall.decision.Question;
import dev.kpdagger.firewall.decision.RuleQuery;
import dev.kpdagger.firewall.measure.AddressMeasure;
import dev.kpdagger.firewall.measure.Addresses;
import dev.kpdagger.firewall.measure.Intervals;
import dev.kpdagger.packets.AddressRange;
import dev.kpdagger.packets.IpAddress;
import dev.kpdagger.packets.PortRange;
import dev.kpdagger.packets.SpecialNetworks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// What lists at interfaces do with packets whose source belongs to nobody on the Internet. For one
/// device and one thread.
///
/// A rule that names such sources alone is meant so and does not count. Candidates are told by the
/// sources of the rules; the reasoning about packets then says whether one passes.
public final class BogonSources {

  private static final int ANY_PROTOCOL = -1;

  private static final List<Network> NETWORKS =
      SpecialNetworks.IP4.stream().map(Network::of).toList();

  private static final Intervals ALL =
      NETWORKS.stream().map(Network::addresses).reduce(Intervals.EMPTY, Intervals::union);

  private record Network(String name, Intervals addresses) {
    static Network of(String name) {
      int slash = name.indexOf('/');
      long first =
          Integer.toUnsignedLong(
              (int) IpAddress.parse(name.substring(0, slash)).orElseThrow().low());
      long size = 1L << (Integer.SIZE - Integer.parseInt(name.substring(slash + 1)));
      return new Network(name, Intervals.of(first, first + size - 1));
    }
  }

  private final Device device;
  private final AddressMeasure measure;
  private final BooleanSupplier cancelled;

  public BogonSources(Device device, AddressMeasure measure, BooleanSupplier cancelled) {
    this.device = device;
    this.measure = measure;
    this.cancelled = cancelled;
  }

  /// One for each use of a list of IPv4 for what comes in on an interface.
  public List<BogonFilter> all() {
    var found = new ArrayList<BogonFilter>();
    var filtering = device.facts().filtering();
    for (AccessListUse use : filtering.accessListUses()) {
      if (use.purpose().equals("interface") && use.direction().equals("in")) {
        filtering.accessLists().stream()
            .filter(list -> list.name().equals(use.list()))
            .filter(list -> isOfIp4(list.kind()))
            .findFirst()
            .ifPresent(list -> found.add(filter(use, list)));
      }
    }
    return found;
  }

  private static boolean isOfIp4(AccessListKind kind) {
    return switch (kind) {
      case STANDARD, EXTENDED -> true;
      case IPV6, MAC, POLICY, LOCAL_POLICY -> false;
    };
  }

  private BogonFilter filter(AccessListUse use, AccessList list) {
    var left = ALL;
    String doubt = null;
    for (AccessRule rule : list.rules()) {
      if (!rule.enabled()) {
        continue;
      }
      var sources = measure.of(rule.source());
      switch (rule.action()) {
        case PERMIT -> {
          var admitted = sources.ip4().and(left);
          if (!sources.isExact() || !rule.unresolved().isEmpty()) {
            doubt = rule.subject() + " is not understood in full";
          } else if (!admitted.isEmpty() && !sources.ip4().minus(ALL).isEmpty()) {
            var passing = passing(list, rule, admitted);
            if (passing.isPresent() && passing.get().certain()) {
              return admitting(use, rule, admitted, passing.get());
            }
            doubt =
                passing.isPresent()
                    ? "rules before " + rule.subject() + " are not understood in full"
                    : doubt;
          }
        }
        case DENY, REJECT -> {
          if (isWhole(rule) && sources.isExact()) {
            left = left.minus(sources.ip4());
          }
        }
        case CONTINUE -> {}
      }
    }
    return new BogonFilter(
        use.place(),
        use.list(),
        doubt == null ? Fact.explicit(false, use.span()) : Fact.unknown(doubt),
        List.of(),
        null,
        null,
        use.span());
  }

  /// Whether a rule asks for nothing but the source.
  private boolean isWhole(AccessRule rule) {
    return measure.of(rule.destination()).ip4().size() == Addresses.ALL_IP4
        && rule.anyService()
        && rule.match().asksNothingElse()
        && rule.schedule().isEmpty()
        && rule.match().identities().equals(RuleIdentities.ANY)
        && rule.unresolved().isEmpty();
  }

  /// What the rule is the first to match of packets from the first of these sources.
  private Optional<Answer.Part> passing(AccessList list, AccessRule rule, Intervals sources) {
    var asked =
        new AddressRange(
            IpAddress.ip4((int) sources.first(0)), IpAddress.ip4((int) sources.last(0)));
    var question =
        new Question("", "", asked, null, ANY_PROTOCOL, PortRange.ALL, PortRange.ALL, "");
    return new RuleQuery(question, list.name())
        .ask(device, cancelled).answers().stream()
            .flatMap(answer -> answer.parts().stream())
            .filter(part -> isSame(part.rule(), rule))
            .findFirst();
  }

  private static boolean isSame(@Nullable AccessRule one, AccessRule other) {
    return one != null && one.place().equals(other.place());
  }

  private static BogonFilter admitting(
      AccessListUse use, AccessRule rule, Intervals admitted, Answer.Part passing) {
    var networks =
        NETWORKS.stream()
            .filter(network -> !network.addresses.and(admitted).isEmpty())
            .map(Network::name)
            .toList();
    return new BogonFilter(
        use.place(),
        use.list(),
        Fact.explicit(true, use.span()),
        networks,
        rule,
        new Witness(passing.witness(), rule.subject() + " lets it in"),
        use.span());
  }
}
