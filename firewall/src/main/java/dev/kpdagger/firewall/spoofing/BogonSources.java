package dev.kpdagger.firewall.spoofing;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessListUse;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.RuleIdentities;
import dev.kpdagger.device.network.NetworkInterface;
import dev.kpdagger.device.rules.BogonFilter;
import dev.kpdagger.device.rules.Witness;
import dev.kpdagger.firewall.decision.Answer;
import dev.kpdagger.firewall.decision.Question;
import dev.kpdagger.firewall.decision.RuleQuery;
import dev.kpdagger.firewall.measure.AddressMeasure;
import dev.kpdagger.firewall.measure.Addresses;
import dev.kpdagger.firewall.measure.Intervals;
import dev.kpdagger.firewall.model.ListChain;
import dev.kpdagger.packets.AddressRange;
import dev.kpdagger.packets.IpAddress;
import dev.kpdagger.packets.PortRange;
import dev.kpdagger.packets.SpecialNetworks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// What lists at interfaces, and policies between zones, do with packets whose source belongs to
/// nobody on the Internet. For one device and one thread.
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

  /// What packets pass that come in at a place.
  ///
  /// @param rules those that packets from there are looked up in
  private record Gate(
      String place, String list, boolean byPolicy, List<AccessRule> rules, SourceSpan span) {}

  private final Device device;
  private final AddressMeasure measure;
  private final BooleanSupplier cancelled;

  public BogonSources(Device device, AddressMeasure measure, BooleanSupplier cancelled) {
    this.device = device;
    this.measure = measure;
    this.cancelled = cancelled;
  }

  /// One for each use of a list of IPv4 for what comes in on an interface, and one for each zone
  /// from which policies permit something.
  public List<BogonFilter> all() {
    var found = new ArrayList<BogonFilter>();
    var filtering = device.facts().filtering();
    for (AccessListUse use : filtering.accessListUses()) {
      if (isInbound(use)) {
        filtering.accessLists().stream()
            .filter(list -> list.name().equals(use.list()))
            .filter(list -> isOfIp4(list.kind()))
            .findFirst()
            .map(list -> new Gate(use.place(), use.list(), false, list.rules(), use.span()))
            .map(this::filter)
            .ifPresent(found::add);
      }
    }
    for (ListChain chain : ListChain.of(filtering.accessLists().items())) {
      if (chain.kind() == AccessListKind.POLICY) {
        policies(chain).stream().map(this::filter).forEach(found::add);
      }
    }
    return found;
  }

  private static boolean isInbound(AccessListUse use) {
    return use.purpose().equals("interface") && use.direction().equals("in");
  }

  private static boolean isOfIp4(AccessListKind kind) {
    return switch (kind) {
      case STANDARD, EXTENDED -> true;
      case IPV6, MAC, POLICY, LOCAL_POLICY -> false;
    };
  }

  /// One for each zone that rules name, except where a list at one of its interfaces looks at the
  /// packets before.
  private List<Gate> policies(ListChain chain) {
    var rules = chain.asOne().rules();
    var zones = new TreeSet<String>();
    rules.forEach(rule -> zones.addAll(rule.fromZones()));
    if (rules.stream().anyMatch(rule -> rule.permit() && rule.fromZones().isEmpty())) {
      device.facts().network().interfaces().forEach(port -> zones.add(zoneOf(port)));
    }
    for (AccessListUse use : device.facts().filtering().accessListUses()) {
      if (isInbound(use)) {
        device.facts().network().interfaces().stream()
            .filter(port -> port.name().equals(use.place()))
            .forEach(port -> zones.remove(zoneOf(port)));
      }
    }
    var gates = new ArrayList<Gate>();
    for (String zone : zones) {
      var own =
          rules.stream()
              .filter(rule -> rule.fromZones().isEmpty() || rule.fromZones().contains(zone))
              .toList();
      own.stream()
          .filter(rule -> rule.permit() && !rule.implicit())
          .findFirst()
          .map(first -> new Gate(zone, chain.name(), true, own, first.span()))
          .ifPresent(gates::add);
    }
    return gates;
  }

  private static String zoneOf(NetworkInterface port) {
    return port.trust().zone().isEmpty() ? port.name() : port.trust().zone();
  }

  private BogonFilter filter(Gate gate) {
    var answers = new HashMap<AddressRange, List<Answer>>();
    var left = ALL;
    String doubt = null;
    for (AccessRule rule : gate.rules) {
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
            var asked = answers.computeIfAbsent(range(admitted), range -> ask(gate, range));
            var passing = passing(asked, rule);
            if (passing.isPresent() && !passing.get().undecided()) {
              return admitting(gate, rule, admitted, passing.get());
            }
            if (passing.isPresent()) {
              doubt = "rules before " + rule.subject() + " are not understood in full";
            } else if (!asked.stream().allMatch(Answer::complete)) {
              doubt = "there are more rules than were followed";
            }
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
        gate.place,
        gate.list,
        gate.byPolicy,
        doubt == null ? Fact.explicit(false, gate.span) : Fact.unknown(doubt),
        List.of(),
        null,
        null,
        gate.span);
  }

  /// Whether a rule asks for nothing but the source, and where it comes from.
  private boolean isWhole(AccessRule rule) {
    return measure.of(rule.destination()).ip4().size() == Addresses.ALL_IP4
        && rule.toZones().isEmpty()
        && rule.anyService()
        && rule.match().asksNothingElse()
        && rule.schedule().isEmpty()
        && rule.match().identities().equals(RuleIdentities.ANY)
        && rule.unresolved().isEmpty();
  }

  /// The first of these sources, those that follow each other. Rules mostly ask for the same, so
  /// that one question answers for all of them.
  private static AddressRange range(Intervals sources) {
    return new AddressRange(
        IpAddress.ip4((int) sources.first(0)), IpAddress.ip4((int) sources.last(0)));
  }

  private List<Answer> ask(Gate gate, AddressRange sources) {
    var question =
        new Question(
            gate.byPolicy ? gate.place : "",
            "",
            sources,
            null,
            ANY_PROTOCOL,
            PortRange.ALL,
            PortRange.ALL,
            "");
    return new RuleQuery(question, gate.list.equals(ListChain.POLICIES) ? "" : gate.list)
        .ask(device, cancelled)
        .answers();
  }

  /// What the rule is the first to match of the packets that were asked about.
  private static Optional<Answer.Part> passing(List<Answer> answers, AccessRule rule) {
    return answers.stream()
        .flatMap(answer -> answer.parts().stream())
        .filter(part -> isSame(part.rule(), rule))
        .findFirst();
  }

  private static boolean isSame(@Nullable AccessRule one, AccessRule other) {
    return one != null && one.place().equals(other.place());
  }

  private static BogonFilter admitting(
      Gate gate, AccessRule rule, Intervals admitted, Answer.Part passing) {
    var networks =
        NETWORKS.stream()
            .filter(network -> !network.addresses.and(admitted).isEmpty())
            .map(Network::name)
            .toList();
    var span = gate.byPolicy ? rule.span() : gate.span;
    return new BogonFilter(
        gate.place,
        gate.list,
        gate.byPolicy,
        Fact.explicit(true, span),
        networks,
        rule,
        new Witness(passing.witness(), rule.subject() + " lets it in"),
        span);
  }
}
