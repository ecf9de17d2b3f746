package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.network.BgpNeighbor;
import dev.kpdagger.device.network.BgpSession;
import dev.kpdagger.device.network.RouteScreen;
import dev.kpdagger.device.network.RoutingProcess;
import dev.kpdagger.vendors.lines.CiscoSecrets;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import dev.kpdagger.vendors.routes.Route;
import dev.kpdagger.vendors.routes.RouteRange;
import dev.kpdagger.vendors.routes.RouteScreens;
import dev.kpdagger.vendors.secrets.KeyComparison;
import dev.kpdagger.vendors.secrets.KeyComparison.PeerKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `router bgp`: neighbours with what they inherit from neighbour groups, session groups and
/// address family groups (`use`). What a neighbour says itself counts before what it inherits.
final class BgpSection {

  private static final int MAX_USES = 16;

  /// Lines of a block that neighbours inherit; what a hostile file writes beyond is not read.
  private static final int MAX_LINES = 500;

  private static final String ENFORCED =
      "without a route policy no route of an external neighbour is taken or announced; Cisco IOS XR"
          + " Routing Configuration Guide, Routing Policy Enforcement";
  private static final String INTERNAL =
      "between routers of one autonomous system every route passes without a route policy; Cisco"
          + " IOS XR Routing Configuration Guide, Routing Policy Enforcement";
  private static final String LIMIT =
      "1048576 IPv4 or 524288 IPv6 unicast prefixes; Cisco NCS 6000 Routing Configuration Guide,"
          + " BGP Default Limits";

  private final Reading reading;
  private final Statement head;
  private final RoutePolicies policies;
  private final Map<String, Statement> groups = new HashMap<>();
  private final List<BgpNeighbor> neighbors = new ArrayList<>();

  /// The block of each neighbour, by its lines, with those that it inherits.
  private final Map<SourceSpan, List<Statement>> blocks = new HashMap<>();

  /// The prefixes that each routing table announces.
  private final Map<String, Set<Route>> announced = new HashMap<>();

  private BgpSection(Reading reading, Statement head) {
    this.reading = reading;
    this.head = head;
    this.policies = RoutePolicies.of(reading);
    for (Statement line : head.children()) {
      switch (line.word(0)) {
        case "neighbor-group", "session-group", "af-group" ->
            groups.put(line.word(0) + " " + line.word(1), line);
        default -> {}
      }
    }
  }

  /// Whether a route of an external neighbour must begin with its own number: one process that does
  /// not ask for it is enough.
  static void settings(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    for (Statement head : reading.global("router")) {
      if (!head.starts("router", "bgp") || head.negated()) {
        continue;
      }
      for (Statement line : head.children()) {
        if (line.starts("bgp", "enforce-first-as", "disable") && !line.negated()) {
          settings.put(SettingKeys.BGP_FIRST_AS_ENFORCED, Fact.explicit(false, line.span()));
        }
      }
    }
  }

  static List<BgpNeighbor> read(Reading reading, List<RoutingProcess> processes) {
    var neighbors = new ArrayList<BgpNeighbor>();
    for (Statement head : reading.global("router")) {
      if (head.starts("router", "bgp") && !head.negated()) {
        reading.claim(head);
        var section = new BgpSection(reading, head);
        section.process(processes);
        section.sessions(neighbors);
      }
    }
    return neighbors;
  }

  private void process(List<RoutingProcess> processes) {
    groups.values().forEach(this::claimGroup);
    var log = Section.of(reading, head).last("bgp", "log", "neighbor", "changes");
    place(head, "", log, processes);
    for (Statement vrf : Section.of(reading, head).all("vrf")) {
      if (!vrf.negated()) {
        Section.of(reading, vrf).last("rd");
        place(vrf, vrf.word(1), log, processes);
      }
    }
  }

  private void place(
      Statement place, String vrf, @Nullable Statement log, List<RoutingProcess> processes) {
    var section = Section.of(reading, place);
    section.last("bgp", "enforce-first-as", "disable");
    var redistributes = new LinkedHashSet<String>();
    for (Statement family : section.all("address-family")) {
      for (Statement line : Section.of(reading, family).all("redistribute")) {
        if (!line.negated()) {
          redistributes.add(OspfSection.source(line));
        }
      }
    }
    processes.add(
        new RoutingProcess(
            "bgp",
            head.word(2),
            vrf,
            section.absent(false, "BGP has no passive interfaces"),
            log == null
                ? section.absent(
                    true,
                    "logged; a configuration shows bgp log neighbor changes disable where not")
                : Fact.explicit(!log.negated() && log.indexOf("disable", 4) < 0, log.span()),
            List.copyOf(redistributes),
            place.blockSpan()));
    for (Statement family : section.all("address-family")) {
      if (family.starts("address-family", "ipv4", "unicast")) {
        for (Statement line : family.children()) {
          boolean announces = line.starts("network") || line.starts("aggregate-address");
          if (announces && !line.negated()) {
            RouteRange.block(line.word(1))
                .ifPresent(own -> announced.computeIfAbsent(vrf, _ -> new HashSet<>()).add(own));
          }
        }
      }
    }
    for (Statement line : section.all("neighbor")) {
      if (!line.negated()) {
        neighbors.add(neighbor(line, vrf));
      }
    }
  }

  /// Adds what only all neighbours together tell.
  private void sessions(List<BgpNeighbor> found) {
    var keys = new KeyComparison();
    for (BgpNeighbor neighbor : neighbors) {
      var key = key(neighbor);
      if (key != null) {
        keys.add(key);
      }
    }
    var screens = new RouteScreens();
    for (BgpNeighbor neighbor : neighbors) {
      found.add(neighbor.with(session(neighbor, screens, keys)));
    }
  }

  private BgpSession session(BgpNeighbor neighbor, RouteScreens screens, KeyComparison keys) {
    var blocks = this.blocks.getOrDefault(neighbor.span(), List.of());
    var source = first(blocks, "update-source");
    Fact<String> name =
        source == null
            ? reading.absentIn(
                head,
                "",
                "the interface on the way to the neighbour; a configuration shows update-source")
            : Fact.explicit(source.word(1), source.span());
    var key = key(neighbor);
    return new BgpSession(
        name,
        name.map(n -> n.startsWith("Loopback")),
        key == null ? Fact.unknown("the neighbor has no key") : keys.isShared(key, neighbor.span()),
        screen(neighbor, blocks, screens));
  }

  private @Nullable PeerKey key(BgpNeighbor neighbor) {
    var owner = neighbor.remoteAs().orNull();
    var blocks = this.blocks.getOrDefault(neighbor.span(), List.of());
    var chain = first(blocks, "keychain");
    var password = first(blocks, "password");
    if (owner == null || (chain == null && password == null)) {
      return null;
    }
    if (password == null) {
      return new PeerKey(owner, "chain", chain == null ? "" : chain.word(1), true, false);
    }
    int at = XrSecrets.valueAt(password, 1);
    var value = password.word(at);
    boolean clear = password.word(1).equals("clear") || at == 1;
    var plain = clear ? value : CiscoSecrets.decodeType7(value);
    return plain.isEmpty()
        ? new PeerKey(owner, password.word(1), value, false, true)
        : new PeerKey(owner, "plain", plain, true, false);
  }

  /// Without a policy nothing of an external neighbour is taken, and without the address family no
  /// IPv4 route at all.
  private RouteScreen screen(BgpNeighbor neighbor, List<Statement> blocks, RouteScreens screens) {
    var family = families(blocks).get("ipv4 unicast");
    var line = family == null ? null : policy(family, "in");
    if (line == null) {
      var refused =
          family == null
              ? reading.absentIn(head, true, "the neighbour exchanges no IPv4 unicast routes")
              : neighbor.filteredIn();
      return new RouteScreen(refused, refused, refused);
    }
    return screens.of(
        policies.filter(name(line)), announced.getOrDefault(neighbor.vrf(), Set.of()), line.span());
  }

  /// Marks the lines of a group, whether or not a neighbour uses it.
  private void claimGroup(Statement group) {
    reading.claim(group);
    claim(group);
  }

  private void claim(Statement block) {
    var section = Section.of(reading, block);
    for (String word :
        new String[] {
          "use",
          "remote-as",
          "shutdown",
          "ttl-security",
          "ebgp-multihop",
          "update-source",
          "enforce-first-as",
          "enforce-first-as-disable",
          "route-policy",
          "maximum-prefix",
          "keychain",
          "ao"
        }) {
      section.last(word);
    }
    for (Statement line : section.all("password")) {
      if (!line.negated() && line.size() > 1) {
        XrSecrets.read(reading, line, 1);
      }
    }
    section.all("address-family").forEach(this::claim);
  }

  private BgpNeighbor neighbor(Statement line, String vrf) {
    claim(line);
    var blocks = new ArrayList<Statement>();
    inherit(line, blocks);
    this.blocks.put(line.blockSpan(), blocks);
    var section = Section.of(reading, line);
    var remote = first(blocks, "remote-as");
    var external = external(remote);
    var password = first(blocks, "password");
    var families = families(blocks);
    return new BgpNeighbor(
        head.word(2),
        vrf,
        line.word(1),
        remote == null
            ? Fact.unknown("no line names its autonomous system")
            : Fact.explicit(remote.word(1), remote.span()),
        external,
        shutdown(section, first(blocks, "shutdown")),
        authentication(section, blocks),
        secret(password),
        ttl(section, first(blocks, "ttl-security")),
        limit(section, families),
        filtered(section, families, external, "in"),
        filtered(section, families, external, "out"),
        line.blockSpan());
  }

  /// The neighbour itself, then what it uses, nearest first.
  private void inherit(Statement block, List<Statement> into) {
    into.add(block);
    for (Statement line : lines(block)) {
      if (line.starts("use") && !line.negated() && into.size() < MAX_USES) {
        var group = groups.get(line.word(1) + " " + line.word(2));
        if (group != null && !into.contains(group)) {
          inherit(group, into);
        }
      }
    }
  }

  private static List<Statement> lines(Statement block) {
    var lines = block.children();
    return lines.size() > MAX_LINES ? lines.subList(0, MAX_LINES) : lines;
  }

  private static @Nullable Statement first(List<Statement> blocks, String word) {
    for (Statement block : blocks) {
      for (Statement line : lines(block)) {
        if (line.starts(word) && !line.negated()) {
          return line;
        }
      }
    }
    return null;
  }

  private Fact<Boolean> external(@Nullable Statement remote) {
    if (remote == null) {
      return Fact.unknown("no line names its autonomous system");
    }
    if (Section.of(reading, head).mentions("bgp", "confederation")) {
      return Fact.unknown("the process is part of a confederation");
    }
    return Fact.explicit(!remote.word(1).equals(head.word(2)), remote.span());
  }

  private static Fact<Boolean> shutdown(Section section, @Nullable Statement line) {
    return line == null
        ? section.absent(false, "up unless configured; a configuration shows shutdown")
        : Fact.explicit(!line.word(1).equals("inheritance-disable"), line.span());
  }

  private Fact<String> authentication(Section section, List<Statement> blocks) {
    for (Statement block : blocks) {
      for (Statement line : lines(block)) {
        if (line.negated()) {
          continue;
        }
        switch (line.word(0)) {
          case "password" -> {
            return Fact.explicit(
                line.word(1).equals("inheritance-disable") ? "none" : "md5", line.span());
          }
          case "keychain" -> {
            return line.word(1).equals("inheritance-disable")
                ? Fact.explicit("none", line.span())
                : KeyChains.method(reading, line.word(1), line.span());
          }
          case "ao" -> {
            return Fact.explicit("ao", line.span());
          }
          default -> {}
        }
      }
    }
    return section.absent(
        "none", "none unless configured; a configuration shows password, keychain or ao");
  }

  private @Nullable Secret secret(@Nullable Statement line) {
    return line == null || line.word(1).equals("inheritance-disable")
        ? null
        : XrSecrets.read(reading, line, 1);
  }

  private static Fact<Long> ttl(Section section, @Nullable Statement line) {
    return line == null
        ? section.absent(0L, "off unless configured; a configuration shows ttl-security")
        : Fact.explicit(line.word(1).equals("inheritance-disable") ? 0L : 1L, line.span());
  }

  /// The blocks of each address family that a neighbour exchanges routes in, nearest first.
  private Map<String, List<Statement>> families(List<Statement> blocks) {
    var families = new HashMap<String, List<Statement>>();
    for (Statement block : blocks) {
      for (Statement line : lines(block)) {
        if (line.starts("address-family") && !line.negated()) {
          inherit(line, families.computeIfAbsent(line.rest(1), _ -> new ArrayList<>()));
        }
      }
    }
    return families;
  }

  /// The smallest limit of any address family.
  private Fact<Long> limit(Section section, Map<String, List<Statement>> families) {
    Statement found = null;
    long least = Long.MAX_VALUE;
    for (List<Statement> blocks : families.values()) {
      var line = first(blocks, "maximum-prefix");
      Long number = line == null ? null : Numbers.parse(line.word(1));
      if (number != null && number < least) {
        least = number;
        found = line;
      }
    }
    return found == null ? section.absent(1_048_576L, LIMIT) : Fact.explicit(least, found.span());
  }

  /// Whether a policy can refuse a route in every address family of routes; flow specifications and
  /// the like are left out.
  private Fact<Boolean> filtered(
      Section section,
      Map<String, List<Statement>> families,
      Fact<Boolean> external,
      String direction) {
    Fact<Boolean> answer = null;
    for (Map.Entry<String, List<Statement>> family : families.entrySet()) {
      if (!family.getKey().endsWith("unicast")) {
        continue;
      }
      var line = policy(family.getValue(), direction);
      var one =
          line != null ? policies.refuses(name(line), line.span()) : unfiltered(section, external);
      if (answer == null || Boolean.FALSE.equals(one.orNull())) {
        answer = one;
      } else if (!one.isKnown() && !Boolean.FALSE.equals(answer.orNull())) {
        answer = one;
      }
    }
    return answer == null ? unfiltered(section, external) : answer;
  }

  private static Fact<Boolean> unfiltered(Section section, Fact<Boolean> external) {
    var outside = external.orNull();
    if (outside == null) {
      return Fact.unknown("whether the neighbour is external is not known");
    }
    return outside ? section.absent(true, ENFORCED) : section.absent(false, INTERNAL);
  }

  private static @Nullable Statement policy(List<Statement> blocks, String direction) {
    for (Statement block : blocks) {
      for (Statement line : lines(block)) {
        boolean about = line.starts("route-policy") && !line.negated();
        if (about && line.word(line.size() - 1).equals(direction)) {
          return line;
        }
      }
    }
    return null;
  }

  /// `route-policy NAME(parameters) in`: the name without what is handed to it.
  private static String name(Statement line) {
    var word = line.word(1);
    int bracket = word.indexOf('(');
    return bracket < 0 ? word : word.substring(0, bracket);
  }
}
