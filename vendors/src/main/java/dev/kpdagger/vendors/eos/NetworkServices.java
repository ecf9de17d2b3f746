package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.support.NetworkService;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Services that have no setting of their own, each with the words of the file.
final class NetworkServices {

  private final Reading reading;
  private final List<NetworkService> services = new ArrayList<>();

  private NetworkServices(Reading reading) {
    this.reading = reading;
  }

  static List<NetworkService> read(Reading reading, List<InterfaceBlocks.Block> interfaces) {
    var services = new NetworkServices(reading);
    for (Statement statement : reading.global()) {
      services.global(statement);
    }
    services.mirrors();
    for (InterfaceBlocks.Block block : interfaces) {
      services.ofInterface(block);
    }
    return services.services;
  }

  private void add(String name, String place, String detail, Statement line) {
    reading.claim(line);
    services.add(new NetworkService(name, place, 0, detail, !line.negated(), line.blockSpan()));
  }

  private void global(Statement line) {
    switch (line.word(0)) {
      case "ip" -> {
        if (line.starts("ip", "routing")) {
          var vrf = line.after("vrf", 2);
          add("ip-routing", vrf.isEmpty() ? "" : "vrf " + vrf, "", line);
        } else if (line.starts("ip", "multicast-routing")) {
          add("multicast-routing", "", "ipv4", line);
        }
      }
      case "ipv6" -> {
        if (line.starts("ipv6", "unicast-routing") && line.word(2).equals("vrf")) {
          add("ipv6-routing", "vrf " + line.word(3), "", line);
        }
      }
      case "mlag" -> mlag(line);
      case "ntp" -> {
        if (line.starts("ntp", "serve")) {
          add("ntp-server", "", line.rest(2), line);
        }
      }
      case "radius-server" -> {
        if (line.starts("radius-server", "dynamic-authorization")) {
          add("radius-dynamic-authorization", "", line.rest(2), line);
        }
      }
      case "sflow" -> sflow(line);
      case "flow" -> flow(line);
      case "stun" -> stun(line);
      case "queue-monitor" -> {
        if (line.starts("queue-monitor", "streaming")) {
          var section = Section.of(reading, line);
          var shutdown = section.last("shutdown");
          add("queue-streaming", "", "", line);
          if (shutdown == null || !shutdown.negated()) {
            services.removeLast();
          }
        }
      }
      case "cvx" -> controller(line);
      case "management" -> {
        if (line.starts("management", "cvx") && !line.negated()) {
          var section = Section.of(reading, line);
          claimAll(section, "server", "shutdown", "source-interface", "ssl", "vrf");
          add("controller-client", "", words(line, "server"), line);
        }
      }
      case "router" -> router(line);
      case "mpls" -> {
        if (line.starts("mpls", "ldp") && line.size() == 2) {
          claimAll(Section.of(reading, line), "password", "neighbor", "shutdown");
          add("label-distribution", "", has(line, "password") ? "password" : "", line);
        }
      }
      case "dot1x" -> dot1x(line);
      default -> {}
    }
  }

  private static void claimAll(Section section, String... words) {
    for (String word : words) {
      section.last(word);
    }
  }

  private static boolean has(Statement head, String word) {
    return head.children().stream().anyMatch(l -> l.starts(word) && !l.negated());
  }

  /// The arguments of all lines with a first word.
  private static String words(Statement head, String first) {
    var found = new ArrayList<String>();
    for (Statement line : head.children()) {
      if (line.starts(first) && !line.negated()) {
        found.add(line.rest(1));
      }
    }
    return String.join(", ", found);
  }

  /// Two switches that act as one trust what comes over the link between them.
  private void mlag(Statement head) {
    if (head.negated() || !head.starts("mlag", "configuration")) {
      return;
    }
    var section = Section.of(reading, head);
    var own = section.last("local-interface");
    var peer = section.last("peer-address");
    claimAll(section, "peer-link");
    add(
        "mlag",
        own == null ? "" : InterfaceNames.full(own.word(1)),
        peer == null ? "" : "peer " + peer.rest(1),
        head);
  }

  private void sflow(Statement line) {
    switch (line.word(1)) {
      case "run" -> add("sflow", "", "run", line);
      case "destination", "source", "source-interface", "vrf" ->
          add("sflow-collector", "", line.rest(1), line);
      default -> {}
    }
  }

  /// `flow tracking KIND` with its trackers and exporters.
  private void flow(Statement head) {
    if (!head.starts("flow", "tracking") || head.negated()) {
      return;
    }
    Section.of(reading, head).last("shutdown");
    add("flow-tracking", "", head.rest(2), head);
    for (Statement tracker : head.children()) {
      if (!tracker.starts("tracker")) {
        continue;
      }
      reading.claim(tracker);
      for (Statement exporter : tracker.children()) {
        if (!exporter.starts("exporter")) {
          continue;
        }
        reading.claim(exporter);
        for (Statement line : exporter.children()) {
          if (line.starts("collector")) {
            add("flow-collector", tracker.word(1) + " " + exporter.word(1), line.rest(1), line);
          }
        }
      }
    }
  }

  /// `stun`, `client` and `server` with what protects them.
  private void stun(Statement head) {
    reading.claim(head);
    for (Statement side : head.children()) {
      if (side.starts("client")) {
        reading.claim(side);
        for (Statement profile : side.children()) {
          if (profile.starts("server-profile")) {
            claimAll(Section.of(reading, profile), "ip", "ssl", "port");
            add("stun-client", profile.word(1), has(profile, "ssl") ? "tls" : "", profile);
          }
        }
      } else if (side.starts("server")) {
        claimAll(Section.of(reading, side), "local-interface", "ssl", "port");
        add("stun-server", words(side, "local-interface"), has(side, "ssl") ? "tls" : "", side);
      }
    }
  }

  private void controller(Statement head) {
    var section = Section.of(reading, head);
    claimAll(section, "shutdown", "peer", "ssl");
    for (Statement service : section.all("service")) {
      Section.of(reading, service).last("shutdown");
    }
    add("controller", "", has(head, "ssl") ? "tls" : "", head);
  }

  /// Multicast routing, rendezvous points and source discovery.
  private void router(Statement head) {
    switch (head.word(1)) {
      case "multicast" -> multicast(head);
      case "pim" -> pim(head);
      case "msdp" -> msdp(head, "");
      case "service-insertion" -> insertion(head);
      default -> {}
    }
  }

  private void multicast(Statement head) {
    reading.claim(head);
    for (Statement line : head.children()) {
      if (line.starts("vrf")) {
        reading.claim(line);
        line.children().forEach(family -> family(family, "vrf " + line.word(1)));
      } else {
        family(line, "");
      }
    }
  }

  private void family(Statement family, String place) {
    if (!family.starts("ipv4") && !family.starts("ipv6")) {
      return;
    }
    reading.claim(family);
    for (Statement line : family.children()) {
      if (line.starts("routing")) {
        add("multicast-routing", place, family.word(0), line);
      }
    }
  }

  private void pim(Statement head) {
    reading.claim(head);
    for (Statement line : head.children()) {
      if (line.starts("vrf")) {
        reading.claim(line);
        line.children().forEach(family -> rendezvous(family, "vrf " + line.word(1)));
      } else {
        rendezvous(line, "");
      }
    }
  }

  private void rendezvous(Statement family, String place) {
    if (!family.starts("ipv4") && !family.starts("ipv6")) {
      return;
    }
    reading.claim(family);
    for (Statement line : family.children()) {
      if (line.starts("rp", "address") || line.starts("anycast-rp")) {
        add("rendezvous-point", place, line.rest(line.starts("rp") ? 2 : 1), line);
      } else if (line.starts("spt", "threshold")) {
        reading.claim(line);
      }
    }
  }

  private void msdp(Statement head, String place) {
    reading.claim(head);
    for (Statement line : head.children()) {
      if (line.starts("vrf")) {
        msdp(line, "vrf " + line.word(1));
      } else if (line.starts("peer")) {
        claimAll(
            Section.of(reading, line), "sa-filter", "sa-limit", "disabled", "shutdown", "password");
        var limits = new ArrayList<String>();
        for (String word : List.of("sa-filter", "sa-limit", "password")) {
          if (has(line, word)) {
            limits.add(word);
          }
        }
        var peer = line.word(1) + (place.isEmpty() ? "" : " " + place);
        add("msdp-peer", peer, String.join(" ", limits), line);
      }
    }
  }

  /// Where traffic leaves for another network: `connection NAME` with its interface.
  private void insertion(Statement head) {
    reading.claim(head);
    for (Statement line : head.children()) {
      if (line.starts("connection")) {
        Section.of(reading, line).last("interface");
        add("service-insertion", line.word(1), words(line, "interface"), line);
      }
    }
  }

  private void dot1x(Statement head) {
    if (head.size() == 1) {
      reading.claim(head);
      for (Statement line : head.children()) {
        if (line.starts("aaa", "unresponsive")) {
          add("port-authentication-fallback", "", line.rest(2), line);
        }
      }
    } else if (head.starts("dot1x", "dynamic-authorization")) {
      add("dot1x-dynamic-authorization", "", "", head);
    }
  }

  /// `monitor session NAME source ...` and `destination ...`: a copy of the traffic goes elsewhere.
  private void mirrors() {
    Map<String, List<Statement>> sessions = new LinkedHashMap<>();
    for (Statement line : reading.global("monitor")) {
      if (line.starts("monitor", "session") && !line.negated() && line.size() > 3) {
        reading.claim(line);
        sessions.computeIfAbsent(line.word(2), _ -> new ArrayList<>()).add(line);
      }
    }
    sessions.forEach(
        (name, lines) -> {
          var ends = new ArrayList<String>();
          for (Statement line : lines) {
            if (line.word(3).equals("source") || line.word(3).equals("destination")) {
              ends.add(line.rest(3));
            }
          }
          services.add(
              new NetworkService(
                  "traffic-mirror",
                  "session " + name,
                  0,
                  String.join("; ", ends),
                  true,
                  lines.getFirst().span()));
        });
  }

  private void ofInterface(InterfaceBlocks.Block block) {
    var section = block.section();
    authentication(block);
    for (String family : List.of("ipv4", "ipv6")) {
      var line = section.last("pim", family, "sparse-mode");
      var filter = pimFilter(section, family);
      if (line != null && !line.negated()) {
        add("pim", block.name(), filter, line);
      }
    }
    var old = section.last("ip", "pim", "sparse-mode");
    var oldFilter = pimFilter(section, "ip");
    if (old != null && !old.negated()) {
      add("pim", block.name(), oldFilter, old);
    }
    var serve = section.last("ntp", "serve");
    if (serve != null && !serve.negated()) {
      add("ntp-server", block.name(), "", serve);
    }
    var gratuitous = section.last("arp", "gratuitous", "accept");
    if (gratuitous != null && !gratuitous.negated()) {
      add("gratuitous-arp", block.name(), "accepted", gratuitous);
    }
    for (Statement line : section.all("dhcp", "server")) {
      if (!line.negated()) {
        add("dhcp-server", block.name(), line.word(2), line);
      }
    }
    var mac = section.last("mac", "security", "profile");
    if (mac != null && !mac.negated()) {
      add("mac-security", block.name(), mac.word(3), mac);
    }
  }

  private static String pimFilter(Section section, String family) {
    var found = "";
    for (Statement line : section.lines()) {
      boolean filter =
          line.word(2).equals("neighbor-filter")
              || (line.word(2).equals("neighbor") && line.word(3).equals("filter"));
      boolean same =
          line.starts("pim", family) || (family.equals("ip") && line.starts("ip", "pim"));
      if (filter && same) {
        section.reading().claim(line);
        found = line.negated() ? "" : "filter " + line.word(line.size() - 1);
      }
    }
    return found;
  }

  /// What an authenticating port lets in beside a single authenticated host: `mac-based`, the mode
  /// for several hosts, and what happens to who fails.
  private void authentication(InterfaceBlocks.Block block) {
    if (!block.section().mentions("dot1x")) {
      return;
    }
    var detail = new ArrayList<String>();
    Statement first = null;
    boolean on = false;
    for (Statement line : block.section().lines()) {
      if (!line.starts("dot1x")) {
        continue;
      }
      var option = option(line);
      if (option != null) {
        reading.claim(line);
        detail.add(option);
      }
      boolean control = line.starts("dot1x", "port-control");
      first = first == null || control ? line : first;
      on |= control && line.word(2).equals("auto") && !line.negated();
    }
    if (first != null) {
      services.add(
          new NetworkService(
              "port-authentication", block.name(), 0, String.join(", ", detail), on, first.span()));
    }
  }

  private static @Nullable String option(Statement line) {
    if (line.negated()) {
      return null;
    }
    return switch (line.word(1)) {
      case "mac" -> line.starts("dot1x", "mac", "based") ? "mac-based" : null;
      case "host-mode" -> line.rest(1);
      case "authentication", "aaa" -> line.rest(1);
      case "reauthentication", "pae" -> line.rest(1);
      default -> null;
    };
  }
}
