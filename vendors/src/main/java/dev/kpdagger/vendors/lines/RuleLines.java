package dev.kpdagger.vendors.lines;

import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.PortTerm;
import dev.kpdagger.device.filtering.RuleAddresses;
import dev.kpdagger.device.filtering.RuleMatch;
import dev.kpdagger.device.filtering.RulePart;
import dev.kpdagger.device.filtering.RulePart.Kind;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.device.filtering.WrittenRule;
import dev.kpdagger.packets.AddressMatch;
import dev.kpdagger.packets.AddressMatch.Ip4Wildcard;
import dev.kpdagger.packets.Ip4;
import dev.kpdagger.packets.PortRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Takes rules that are one line each apart into source, destination and ports, and puts two that
/// differ in one of them together.
///
/// @param ports the names of ports
/// @param masks how addresses with a mask are written
/// @param pairs words in the place of an address that have one more word behind them
/// @param portGroup the word before the name of a group of ports
/// @param portLists whether `eq` can have several ports; else only where one of two rules has them
public record RuleLines(
    PortNames ports, Masks masks, Set<String> pairs, String portGroup, boolean portLists) {

  /// How a platform writes which bits of an address count.
  public enum Masks {
    /// `10.0.0.0 0.0.0.255`
    WILDCARD,
    /// `10.0.0.0/24`, or a wildcard where there are gaps
    LENGTH,
    /// `10.0.0.0 255.255.255.0`
    NETMASK
  }

  private static final int MOST_PORTS = 10;

  public RuleLines {
    pairs = Set.copyOf(pairs);
  }

  /// The parts of a rule; empty where its words are not of the usual form.
  ///
  /// @param words of the whole line
  /// @param action the place of `permit` or `deny`
  public Optional<WrittenRule> split(
      AccessListKind kind, AccessRule rule, List<String> words, int action) {
    if (!rule.unresolved().isEmpty() || kind == AccessListKind.MAC) {
      return Optional.empty();
    }
    var cut = new Cut(rule, words);
    cut.to = action + 1;
    if (kind != AccessListKind.STANDARD && !cut.protocol()) {
      return Optional.empty();
    }
    cut.part("action", Kind.FIXED);
    if (!cut.address("source", Kind.SOURCE)) {
      return Optional.empty();
    }
    if (kind != AccessListKind.STANDARD) {
      cut.ports("source ports", Kind.SOURCE_PORTS);
      if (!cut.address("destination", Kind.DESTINATION)) {
        return Optional.empty();
      }
      cut.ports("destination ports", Kind.DESTINATION_PORTS);
    }
    cut.to = words.size();
    cut.part("rest", Kind.FIXED);
    return Optional.of(new WrittenRule(rule, cut.parts, rule.remark()));
  }

  /// Goes through the words of a line.
  private final class Cut {
    private final AccessRule rule;
    private final List<String> words;
    private final List<RulePart> parts = new ArrayList<>(6);
    private int from;
    private int to;

    Cut(AccessRule rule, List<String> words) {
      this.rule = rule;
      this.words = words;
    }

    private String word(int at) {
      return at < words.size() ? words.get(at) : "";
    }

    void part(String name, Kind kind) {
      parts.add(new RulePart(name, kind, words.subList(from, to)));
      from = to;
    }

    /// The protocol, which some platforms can leave out; false where something else stands there.
    boolean protocol() {
      var word = word(to);
      if (!isAddress(word)) {
        to += word.startsWith("object") ? 2 : 1;
      }
      return to < words.size() && isAddress(word(to));
    }

    private boolean isAddress(String word) {
      return word.equals("any")
          || word.equals("any4")
          || word.equals("any6")
          || pairs.contains(word)
          || word.indexOf(':') >= 0
          || word.indexOf('.') > 0;
    }

    boolean address(String name, Kind kind) {
      var word = word(to);
      if (!isAddress(word)) {
        return false;
      }
      boolean masked =
          word.indexOf('/') < 0
              && Ip4.parse(word).isPresent()
              && Ip4.parse(word(to + 1)).isPresent();
      to += masked || pairs.contains(word) ? 2 : 1;
      part(name, kind);
      return to <= words.size();
    }

    void ports(String name, Kind kind) {
      var word = word(to);
      if (word.equals(portGroup) && isGroup(kind)) {
        to += 2;
      } else {
        switch (word) {
          case "eq", "neq" -> {
            to += 2;
            while (ports.port("", word(to)) >= 0) {
              to++;
            }
          }
          case "lt", "gt" -> to += 2;
          case "range" -> to += 3;
          default -> {}
        }
      }
      to = Math.min(to, words.size());
      part(name, kind);
    }

    /// Whether the rule has a group of ports there: some platforms call groups of addresses alike.
    private boolean isGroup(Kind kind) {
      return rule.match().services().stream()
          .anyMatch(
              term ->
                  term instanceof ServiceTerm.Match match
                      && (kind == Kind.SOURCE_PORTS
                              ? match.sourcePorts()
                              : match.destinationPorts())
                          instanceof PortTerm.Group);
    }
  }

  /// One rule for what two rules match that differ in one part; empty where a line cannot say it.
  public Optional<WrittenRule> merged(WrittenRule first, WrittenRule second, int part) {
    var match = first.rule().match();
    var other = second.rule().match();
    return switch (first.parts().get(part).kind()) {
      case FIXED, MEMBERS -> Optional.empty();
      case SOURCE ->
          joined(match.source(), other.source())
              .map(
                  both ->
                      first.with(
                          with(match, addresses(both), match.destination()),
                          part,
                          words(both, first.words(part), second.words(part))));
      case DESTINATION ->
          joined(match.destination(), other.destination())
              .map(
                  both ->
                      first.with(
                          with(match, match.source(), addresses(both)),
                          part,
                          words(both, first.words(part), second.words(part))));
      case SOURCE_PORTS -> ports(first, second, part, true);
      case DESTINATION_PORTS -> ports(first, second, part, false);
    };
  }

  private static RuleAddresses addresses(AddressMatch match) {
    return RuleAddresses.of(new AddressTerm.Literal(match));
  }

  private static RuleMatch with(RuleMatch match, RuleAddresses source, RuleAddresses destination) {
    return new RuleMatch(
        match.zones(),
        source,
        destination,
        match.services(),
        match.conditions(),
        match.identities());
  }

  /// Everything is written in another way, and is left alone.
  private static Optional<AddressMatch> joined(RuleAddresses one, RuleAddresses two) {
    return one.terms().getFirst() instanceof AddressTerm.Literal(var first)
            && two.terms().getFirst() instanceof AddressTerm.Literal(var second)
        ? first.joined(second).filter(both -> !both.isEverything())
        : Optional.empty();
  }

  /// The address as the platform writes it; where both rules have the other form, as they do.
  private List<String> words(AddressMatch match, List<String> one, List<String> two) {
    if (!(match instanceof Ip4Wildcard(int address, int wildcard))) {
      return List.of(match.toString());
    }
    var text = Ip4.format(address);
    boolean gaps = (wildcard & (wildcard + 1)) != 0;
    boolean slashes =
        one.getFirst().indexOf('/') > 0 || two.getFirst().indexOf('/') > 0 || masks == Masks.LENGTH;
    if (masks == Masks.NETMASK) {
      return List.of(text, Ip4.format(~wildcard));
    }
    return slashes && !gaps
        ? List.of(text + "/" + Integer.bitCount(~wildcard))
        : List.of(text, Ip4.format(wildcard));
  }

  private Optional<WrittenRule> ports(
      WrittenRule first, WrittenRule second, int part, boolean sources) {
    var match = first.rule().match();
    if (match.services().size() != 1
        || second.rule().match().services().size() != 1
        || !(match.services().getFirst() instanceof ServiceTerm.Match one)
        || !(second.rule().match().services().getFirst() instanceof ServiceTerm.Match two)) {
      return Optional.empty();
    }
    var ports = new BitSet();
    if (!add(sources ? one.sourcePorts() : one.destinationPorts(), ports)
        || !add(sources ? two.sourcePorts() : two.destinationPorts(), ports)) {
      return Optional.empty();
    }
    var ranges = PortReader.ranges(ports);
    var words = words(ranges, ports, isList(first.words(part)) || isList(second.words(part)));
    if (words.isEmpty()) {
      return Optional.empty();
    }
    var both = new PortTerm.Ports(ranges);
    var service =
        new ServiceTerm.Match(
            one.protocol(),
            sources ? both : one.sourcePorts(),
            sources ? one.destinationPorts() : both,
            one.messageType());
    return Optional.of(
        first.with(
            new RuleMatch(
                match.zones(),
                match.source(),
                match.destination(),
                List.of(service),
                match.conditions(),
                match.identities()),
            part,
            words));
  }

  private static boolean isList(List<String> words) {
    return words.size() > 2 && words.getFirst().equals("eq");
  }

  /// Ports of groups stay in their groups.
  private static boolean add(PortTerm term, BitSet into) {
    if (!(term instanceof PortTerm.Ports(var ranges))) {
      return false;
    }
    ranges.forEach(range -> into.set(range.first(), range.last() + 1));
    return true;
  }

  /// `range 80 81`, or `eq 80 443` where that is possible; nothing where neither can say it, and
  /// for all ports.
  private List<String> words(List<PortRange> ranges, BitSet ports, boolean listed) {
    if (ranges.size() == 1) {
      var range = ranges.getFirst();
      return range.equals(PortRange.ALL)
          ? List.of()
          : List.of("range", String.valueOf(range.first()), String.valueOf(range.last()));
    }
    if (!(portLists || listed) || ports.cardinality() > MOST_PORTS) {
      return List.of();
    }
    var words = new ArrayList<String>();
    words.add("eq");
    ports.stream().forEach(port -> words.add(String.valueOf(port)));
    return words;
  }

  /// The words of a rule in one line.
  public static String text(WrittenRule rule) {
    return String.join(" ", rule.parts().stream().flatMap(p -> p.words().stream()).toList());
  }
}
