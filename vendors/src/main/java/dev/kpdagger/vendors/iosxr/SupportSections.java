package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.support.Credential;
import dev.kpdagger.device.support.NetworkService;
import dev.kpdagger.device.support.SourceInterface;
import dev.kpdagger.device.support.SupportFacts;
import dev.kpdagger.vendors.lines.FeatureTable;
import dev.kpdagger.vendors.lines.IdleInterfaces;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Further services, keys of label and multicast protocols, source interfaces, filters of logs.
final class SupportSections {

  private static final FeatureTable FEATURES = FeatureTable.load(CiscoIosXr.class);

  private SupportSections() {}

  static SupportFacts read(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    callHome(reading, settings);
    return new SupportFacts(
        reading.list(services(reading)),
        FactList.complete(List.of()),
        reading.list(credentials(reading)),
        reading.list(AaaMethods.uses(reading)),
        reading.list(sources(reading)),
        reading.list(LoggingSection.filters(reading)),
        reading.list(IdleInterfaces.with(FEATURES.read(reading), reading, "")));
  }

  private static void callHome(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    for (Statement head : reading.global("call-home")) {
      reading.claim(head);
      var section = Section.of(reading, head);
      for (Statement profile : section.all("profile")) {
        Section.of(reading, profile).last("active");
      }
      var active = section.last("service", "active");
      if (active != null) {
        settings.put(
            SettingKeys.SERVICES_CALL_HOME, Fact.explicit(!active.negated(), active.span()));
      }
    }
  }

  private static List<NetworkService> services(Reading reading) {
    var services = new ArrayList<NetworkService>();
    for (Statement head : reading.global("xml")) {
      if (head.word(1).equals("agent")) {
        var name = head.word(2).isEmpty() ? "xml-agent" : "xml-agent-" + head.word(2);
        services.add(new NetworkService(name, "", 0, "", !head.negated(), head.blockSpan()));
      }
    }
    for (Statement head : reading.global("grpc")) {
      services.add(new NetworkService("grpc", "", 0, "", !head.negated(), head.blockSpan()));
    }
    for (Statement line : reading.global("http")) {
      if (line.starts("http", "client", "vrf")) {
        reading.claim(line);
        services.add(
            new NetworkService("http-client", "", 0, line.rest(2), !line.negated(), line.span()));
      }
    }
    for (Statement head : reading.global("dhcp")) {
      if (!head.negated()) {
        reading.claim(head);
        dhcp(reading, head, services);
      }
    }
    return services;
  }

  /// `profile NAME {relay|server|proxy}` and the interfaces that use one.
  private static void dhcp(Reading reading, Statement head, List<NetworkService> services) {
    var section = Section.of(reading, head);
    var family = head.word(1).equals("ipv6") ? "dhcp6-" : "dhcp-";
    for (Statement profile : section.all("profile")) {
      var helpers = new ArrayList<String>();
      for (Statement line : Section.of(reading, profile).all("helper-address")) {
        helpers.add(line.rest(1));
      }
      services.add(
          new NetworkService(
              family + profile.word(2),
              "profile " + profile.word(1),
              0,
              String.join(", ", helpers),
              !profile.negated(),
              profile.blockSpan()));
    }
    for (Statement line : section.all("interface")) {
      services.add(
          new NetworkService(
              family + line.word(2), line.word(1), 0, line.rest(3), !line.negated(), line.span()));
    }
    section.last("vrf");
  }

  /// `mpls ldp / neighbor A password X` and `router msdp / peer A / password X`.
  private static List<Credential> credentials(Reading reading) {
    var credentials = new ArrayList<Credential>();
    for (Statement head : reading.global("mpls")) {
      if (head.starts("mpls", "ldp") && !head.negated()) {
        reading.claim(head);
        ldp(reading, head, credentials);
        for (Statement vrf : Section.of(reading, head).all("vrf")) {
          ldp(reading, vrf, credentials);
        }
        Section.of(reading, head).all("interface");
        Section.of(reading, head).all("address-family");
      }
    }
    for (Statement head : reading.global("router")) {
      if (head.starts("router", "msdp") && !head.negated()) {
        reading.claim(head);
        for (Statement peer : Section.of(reading, head).all("peer")) {
          password(reading, peer, "msdp", peer.word(1), credentials);
        }
      }
    }
    return credentials;
  }

  /// Old releases write the password on the neighbour's line, newer ones under `neighbor`.
  private static void ldp(Reading reading, Statement head, List<Credential> credentials) {
    for (Statement line : Section.of(reading, head).all("neighbor")) {
      int at = line.indexOf("password", 1);
      if (at > 0 && !line.negated()) {
        credentials.add(credential(reading, line, at + 1, "ldp", line.word(1)));
      }
      for (Statement child : line.children()) {
        int inner = child.indexOf("password", 0);
        if (inner >= 0 && !child.negated()) {
          reading.claim(child);
          var place = inner == 0 ? "" : child.word(0);
          credentials.add(credential(reading, child, inner + 1, "ldp", place));
        }
      }
    }
  }

  private static void password(
      Reading reading, Statement head, String service, String place, List<Credential> credentials) {
    for (Statement line : Section.of(reading, head).all("password")) {
      if (!line.negated()) {
        credentials.add(credential(reading, line, 1, service, place));
      }
    }
  }

  private static Credential credential(
      Reading reading, Statement line, int at, String service, String place) {
    return new Credential(service, place, "", XrSecrets.read(reading, line, at), line.span());
  }

  private static List<SourceInterface> sources(Reading reading) {
    var sources = new ArrayList<SourceInterface>();
    for (String word : new String[] {"tacacs", "radius"}) {
      for (Statement line : reading.global(word)) {
        if (line.word(1).equals("source-interface") && !line.negated()) {
          reading.claim(line);
          sources.add(new SourceInterface(word, line.word(2), line.span()));
        }
      }
    }
    return sources;
  }
}
