package dev.kpdagger.vendors.asa;

import dev.kpdagger.device.Device.DeviceFacts;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.access.AccessFacts;
import dev.kpdagger.device.access.AccessLine;
import dev.kpdagger.device.access.ManagementAccess;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListUse;
import dev.kpdagger.device.filtering.AddressObject;
import dev.kpdagger.device.filtering.FilteringFacts;
import dev.kpdagger.device.filtering.ServiceObject;
import dev.kpdagger.device.filtering.TimeRange;
import dev.kpdagger.device.link.LinkFacts;
import dev.kpdagger.device.network.NetworkFacts;
import dev.kpdagger.device.network.NetworkInterface;
import dev.kpdagger.device.network.RoutingFacts;
import dev.kpdagger.device.network.Vlan;
import dev.kpdagger.device.protection.ProtectionFacts;
import dev.kpdagger.device.services.ServiceFacts;
import dev.kpdagger.device.services.SnmpFacts;
import dev.kpdagger.device.support.SupportFacts;
import dev.kpdagger.device.traffic.NatRule;
import dev.kpdagger.device.traffic.RoutePolicy;
import dev.kpdagger.device.traffic.TrafficFacts;
import dev.kpdagger.device.vpn.VpnFacts;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// All facts of a device: each context read by itself, and what they hold put together.
final class AsaFacts {

  /// The facts of one context.
  private record Part(
      AccessFacts access,
      ServiceFacts services,
      List<NetworkInterface> interfaces,
      RoutingFacts routing,
      VpnFacts vpn,
      FilteringFacts filtering,
      TrafficFacts traffic,
      SupportFacts support) {}

  private AsaFacts() {}

  static DeviceFacts read(
      Reading whole,
      List<Scope> scopes,
      Map<SettingKey<?>, Fact<?>> settings,
      Runnable checkpoint) {
    var parts = new ArrayList<Part>(scopes.size());
    for (Scope scope : scopes) {
      checkpoint.run();
      parts.add(part(scope));
    }
    var lines = parts.stream().flatMap(part -> part.access.lines().stream()).toList();
    AsaSettings.read(whole, lines, settings);
    var parameters = ProtectionParameters.read(whole, settings);
    var first = parts.getFirst();
    boolean one = parts.size() == 1;
    return new DeviceFacts(
        one ? first.access : access(whole, parts),
        one ? first.services : services(whole, parts),
        new NetworkFacts(
            list(whole, parts, Part::interfaces),
            whole.list(List.<Vlan>of()),
            FactList.complete(List.of()),
            FactList.complete(List.of()),
            one ? first.routing : routing(whole, parts),
            whole.list(AsaContexts.facts(whole))),
        one ? first.vpn : vpn(whole, parts),
        one ? first.filtering : filtering(whole, parts),
        one ? first.traffic : traffic(whole, parts),
        new ProtectionFacts(
            FactList.complete(List.of()),
            FactList.complete(List.of()),
            FactList.complete(List.of()),
            FactList.complete(List.of()),
            whole.list(parameters),
            FactList.complete(List.of())),
        LinkFacts.none(),
        one ? first.support : support(whole, parts));
  }

  private static Part part(Scope scope) {
    var reading = scope.reading();
    var methods = AaaSection.methods(reading);
    var servers = AaaSection.servers(reading);
    List<ManagementAccess> management = ManagementSection.read(scope);
    List<AccessLine> lines = LineSection.read(reading, methods);
    var access =
        new AccessFacts(
            reading.list(UserSection.users(reading)),
            reading.list(UserSection.privileged(reading)),
            reading.list(lines),
            reading.list(methods),
            reading.list(servers.servers()),
            reading.list(servers.groups()),
            reading.list(management));
    var interfaces = AsaInterfaces.read(scope);
    var objects = Objects.read(scope);
    var policies = TrafficPolicies.read(reading);
    return new Part(
        access,
        ServiceSections.read(scope),
        interfaces,
        RoutingSections.read(scope, interfaces),
        VpnSections.read(scope),
        filtering(scope, objects, interfaces, policies),
        new TrafficFacts(
            reading.list(TrafficPolicies.classes(reading)),
            reading.list(policies.policies()),
            FactList.complete(List.of()),
            FactList.complete(List.of()),
            FactList.complete(List.of()),
            reading.list(routePolicies(reading)),
            reading.list(NatRules.read(scope, objects))),
        SupportSections.read(reading));
  }

  private static FilteringFacts filtering(
      Scope scope, Objects objects, List<NetworkInterface> interfaces, TrafficPolicies policies) {
    var reading = scope.reading();
    List<AccessList> written = AccessLists.read(scope, objects);
    var lists = new ArrayList<>(written);
    lists.addAll(IcmpLists.read(scope));
    SecurityLevels.read(scope, interfaces).ifPresent(lists::add);
    List<AccessListUse> uses = AccessListUses.read(scope, written);
    List<AddressObject> addresses = objects.addresses().objects();
    List<ServiceObject> services = objects.services().objects();
    List<TimeRange> ranges = TimeRanges.read(scope);
    return new FilteringFacts(
        reading.list(lists),
        reading.list(uses),
        reading.list(addresses),
        reading.list(services),
        reading.list(ranges),
        reading.list(policies.inspections()));
  }

  /// `route-map NAME {permit|deny} N`, and prefix lists, which only claim their lines.
  private static List<RoutePolicy> routePolicies(Reading reading) {
    var policies = new ArrayList<RoutePolicy>();
    for (Statement head : reading.global("route-map")) {
      if (head.negated()) {
        continue;
      }
      reading.claim(head);
      var matches = new ArrayList<String>();
      var changes = new ArrayList<String>();
      for (Statement line : head.children()) {
        if (line.starts("match")) {
          reading.claim(line);
          matches.add(line.rest(1));
        } else if (line.starts("set")) {
          reading.claim(line);
          changes.add(line.rest(1));
        }
      }
      Long sequence = Numbers.parse(head.word(3));
      policies.add(
          new RoutePolicy(
              head.word(1),
              sequence == null ? 10 : sequence,
              !head.word(2).equals("deny"),
              matches,
              changes,
              head.blockSpan()));
    }
    for (Statement line : reading.global("prefix-list")) {
      reading.claim(line);
    }
    return policies;
  }

  private static <T> FactList<T> list(
      Reading whole, List<Part> parts, Function<Part, List<T>> items) {
    return whole.list(parts.stream().flatMap(part -> items.apply(part).stream()).toList());
  }

  private static <T> FactList<T> join(
      Reading whole, List<Part> parts, Function<Part, FactList<T>> items) {
    return whole.list(parts.stream().flatMap((Part part) -> streamOf(items.apply(part))).toList());
  }

  private static <T> Stream<T> streamOf(FactList<T> list) {
    return list.stream();
  }

  private static AccessFacts access(Reading whole, List<Part> parts) {
    return new AccessFacts(
        join(whole, parts, part -> part.access.users()),
        join(whole, parts, part -> part.access.privilegedSecrets()),
        join(whole, parts, part -> part.access.lines()),
        join(whole, parts, part -> part.access.methodLists()),
        join(whole, parts, part -> part.access.aaaServers()),
        join(whole, parts, part -> part.access.aaaServerGroups()),
        join(whole, parts, part -> part.access.managementAccesses()));
  }

  private static ServiceFacts services(Reading whole, List<Part> parts) {
    return new ServiceFacts(
        new SnmpFacts(
            join(whole, parts, part -> part.services.snmp().communities()),
            join(whole, parts, part -> part.services.snmp().groups()),
            join(whole, parts, part -> part.services.snmp().users()),
            join(whole, parts, part -> part.services.snmp().views()),
            join(whole, parts, part -> part.services.snmp().receivers())),
        join(whole, parts, part -> part.services.logServers()),
        join(whole, parts, part -> part.services.ntpServers()),
        join(whole, parts, part -> part.services.ntpKeys()),
        join(whole, parts, part -> part.services.banners()));
  }

  private static RoutingFacts routing(Reading whole, List<Part> parts) {
    return new RoutingFacts(
        join(whole, parts, part -> part.routing.routingProcesses()),
        join(whole, parts, part -> part.routing.bgpNeighbors()),
        join(whole, parts, part -> part.routing.routingInterfaces()),
        join(whole, parts, part -> part.routing.chainKeys()),
        join(whole, parts, part -> part.routing.staticRoutes()));
  }

  private static VpnFacts vpn(Reading whole, List<Part> parts) {
    return new VpnFacts(
        join(whole, parts, part -> part.vpn.ikeProposals()),
        join(whole, parts, part -> part.vpn.ikeKeys()),
        join(whole, parts, part -> part.vpn.transformSets()),
        join(whole, parts, part -> part.vpn.ipsecPolicies()),
        join(whole, parts, part -> part.vpn.trustpoints()),
        join(whole, parts, part -> part.vpn.remoteAccesses()),
        join(whole, parts, part -> part.vpn.certificates()));
  }

  private static FilteringFacts filtering(Reading whole, List<Part> parts) {
    return new FilteringFacts(
        join(whole, parts, part -> part.filtering.accessLists()),
        join(whole, parts, part -> part.filtering.accessListUses()),
        join(whole, parts, part -> part.filtering.addressObjects()),
        join(whole, parts, part -> part.filtering.serviceObjects()),
        join(whole, parts, part -> part.filtering.timeRanges()),
        join(whole, parts, part -> part.filtering.inspections()));
  }

  private static TrafficFacts traffic(Reading whole, List<Part> parts) {
    FactList<NatRule> nat = join(whole, parts, part -> part.traffic.natRules());
    return new TrafficFacts(
        join(whole, parts, part -> part.traffic.trafficClasses()),
        join(whole, parts, part -> part.traffic.trafficPolicies()),
        FactList.complete(List.of()),
        FactList.complete(List.of()),
        FactList.complete(List.of()),
        join(whole, parts, part -> part.traffic.routePolicies()),
        nat);
  }

  private static SupportFacts support(Reading whole, List<Part> parts) {
    return new SupportFacts(
        join(whole, parts, part -> part.support.networkServices()),
        join(whole, parts, part -> part.support.dhcpPools()),
        FactList.complete(List.of()),
        FactList.complete(List.of()),
        FactList.complete(List.of()),
        FactList.complete(List.of()),
        join(whole, parts, part -> part.support.features()));
  }
}
