package dev.kpdagger.firewall.management;

import dev.kpdagger.audit.Reach;
import dev.kpdagger.audit.ReachLevel;
import dev.kpdagger.device.Device;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.access.AccessLine;
import dev.kpdagger.device.access.LineKind;
import dev.kpdagger.device.access.ManagementAccess;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListUse;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.RuleAction;
import dev.kpdagger.device.services.SnmpCommunity;
import dev.kpdagger.device.services.SnmpGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who can reach a service of a device by the device's own lists: allow lists of management, access
/// lists of web server, remote lines and SNMP, and filters before the control plane.
///
/// Of several services the one that most can reach counts. Filters of single interfaces and other
/// devices are not looked at: what is called open may still be behind one.
public final class ServiceReach {

  private static final Set<String> WEB = Set.of("http", "https");
  private static final Set<String> SHELLS = Set.of("ssh", "telnet");
  private static final String CONTROL_PLANE = "control-plane";
  private static final String ANY = "any";

  private final Device device;

  private ServiceReach(Device device) {
    this.device = device;
  }

  /// Who can reach one of some services, or null when there are none.
  ///
  /// @param services as pages of checks name them
  public static @Nullable Reach of(Device device, List<String> services) {
    var reach = new ServiceReach(device);
    return services.stream().map(reach::of).min(Comparator.comparing(Reach::level)).orElse(null);
  }

  private Reach of(String service) {
    return switch (service) {
      case "link" -> new Reach(ReachLevel.NEIGHBOURS, "devices on the same link reach it", 0);
      case "peers" -> new Reach(ReachLevel.NEIGHBOURS, "peers that are configured reach it", 0);
      case "login" -> new Reach(ReachLevel.LIMITED, "those with an account reach it", 0);
      case "vpn" -> new Reach(ReachLevel.ANYWHERE, "it is there for strangers", 0);
      case String _ -> behindFilters(listed(service), service);
    };
  }

  /// What the lists of the service itself say.
  private Reach listed(String service) {
    var found = new ArrayList<Reach>();
    allowed(service, found);
    if (WEB.contains(service)) {
      web(found);
    } else if (SHELLS.contains(service)) {
      lines(service, found);
    } else if (service.equals("snmp")) {
      snmp(found);
    }
    return found.stream().min(Comparator.comparing(Reach::level)).orElseGet(this::unlimited);
  }

  /// Nothing limits it, unless a part that is not here does.
  private Reach unlimited() {
    var uses = device.facts().filtering().accessListUses().openReason();
    var open = uses == null ? device.facts().access().managementAccesses().openReason() : uses;
    return open == null
        ? new Reach(ReachLevel.ANYWHERE, "no list of the device limits who reaches it", 0)
        : new Reach(ReachLevel.UNKNOWN, open, 0);
  }

  private void allowed(String service, List<Reach> into) {
    for (ManagementAccess access : device.facts().access().managementAccesses()) {
      if (access.service().equals(service) || access.service().equals(ANY)) {
        into.add(
            access.anySource()
                ? new Reach(
                    ReachLevel.ANYWHERE, access.subject() + " takes every source", line(access))
                : new Reach(
                    ReachLevel.LIMITED, access.subject() + " names its sources", line(access)));
      }
    }
  }

  private void web(List<Reach> into) {
    for (AccessListUse use : device.facts().filtering().accessListUses()) {
      if (use.purpose().equals("http")) {
        into.add(listed("the access list of the web server, " + use.list(), use.list(), line(use)));
      }
    }
  }

  private void lines(String service, List<Reach> into) {
    for (AccessLine line : device.facts().access().lines()) {
      var accepted = line.transportInput().orNull();
      boolean accepts = accepted == null || accepted.contains(service) || accepted.contains("all");
      if (line.kind() == LineKind.VTY && accepts) {
        list("the access list of " + line.subject(), line.accessListIn(), into);
      }
    }
  }

  private void snmp(List<Reach> into) {
    var snmp = device.facts().services().snmp();
    for (SnmpCommunity community : snmp.communities()) {
      list("the access list of " + community.subject(), community.accessList(), into);
    }
    for (SnmpGroup group : snmp.groups()) {
      list("the access list of " + group.subject(), group.accessList(), into);
    }
  }

  /// Adds what the list says that a fact names; a fact that knows of no list lets everybody in.
  private void list(String what, Fact<String> fact, List<Reach> into) {
    var name = fact.orNull();
    if (name == null) {
      into.add(new Reach(ReachLevel.UNKNOWN, what + " is not known", 0));
    } else if (!name.isEmpty()) {
      int line = fact instanceof Fact.Explicit<String>(_, var span) ? span.firstLine() : 0;
      into.add(listed(what + ", " + name, name, line));
    } else {
      into.add(new Reach(ReachLevel.ANYWHERE, what + " is not set", 0));
    }
  }

  private Reach listed(String what, String name, int line) {
    var lists =
        device.facts().filtering().accessLists().stream()
            .filter(list -> list.name().equals(name))
            .toList();
    if (lists.isEmpty()) {
      return new Reach(ReachLevel.UNKNOWN, what + ", is not in the file", line);
    }
    return lists.stream().anyMatch(ServiceReach::permitsAnybody)
        ? new Reach(ReachLevel.ANYWHERE, what + ", permits every source", line)
        : new Reach(ReachLevel.LIMITED, what + ", names its sources", line);
  }

  private static boolean permitsAnybody(AccessList list) {
    return list.rules().stream()
        .filter(AccessRule::enabled)
        .anyMatch(rule -> rule.action() == RuleAction.PERMIT && rule.match().source().isAny());
  }

  /// Where nothing of the service limits who reaches it, a filter before the control plane may. Of
  /// several, one for each family, the one that lets most in counts.
  private Reach behindFilters(Reach reach, String service) {
    if (reach.level() != ReachLevel.ANYWHERE) {
      return reach;
    }
    var filtering = device.facts().filtering();
    return filtering.accessListUses().stream()
        .filter(use -> use.purpose().equals(CONTROL_PLANE) && !use.direction().equals("out"))
        .map(
            use ->
                new ControlPlaneFilter(
                    device,
                    use,
                    filtering.accessLists().stream()
                        .filter(list -> list.name().equals(use.list()))
                        .findFirst()
                        .orElse(null)))
        .map(filter -> filter.reach(service))
        .min(Comparator.comparing(Reach::level))
        .orElse(reach);
  }

  private static int line(Located item) {
    return item.span().firstLine();
  }
}
