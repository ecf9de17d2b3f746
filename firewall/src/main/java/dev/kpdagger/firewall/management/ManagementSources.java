package dev.kpdagger.firewall.management;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.access.AccessLine;
import dev.kpdagger.device.access.LineKind;
import dev.kpdagger.device.access.ManagementAccess;
import dev.kpdagger.device.access.User;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.RuleAction;
import dev.kpdagger.device.services.SnmpCommunity;
import dev.kpdagger.device.site.ManagementSource;
import dev.kpdagger.firewall.measure.AddressMeasure;
import dev.kpdagger.firewall.measure.Addresses;
import dev.kpdagger.firewall.measure.Intervals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compares the sources that a device lets reach its management with the management networks of its
/// site: allow lists, access lists of remote lines and of SNMP communities, and the hosts that
/// accounts may log in from.
///
/// A rule that permits counts even if one before it denies some of its addresses. An allow list
/// that names no source limits nothing, and is left out: that is another fault.
public final class ManagementSources {

  private final Device device;
  private final NetworkSet networks;
  private final AddressMeasure measure = new AddressMeasure();
  private final List<ManagementSource> found = new ArrayList<>();
  private @Nullable String openReason;

  private ManagementSources(Device device, List<String> networks) {
    this.device = device;
    this.networks = NetworkSet.of(networks);
  }

  /// The device with its management sources, if its site states management networks.
  public static Device compared(Device device) {
    var site = device.facts().site();
    var networks = site.managementNetworks().orNull();
    return networks == null
        ? device
        : device.with(site.with(new ManagementSources(device, networks).all()));
  }

  private FactList<ManagementSource> all() {
    var access = device.facts().access();
    noteOpen(access.managementAccesses());
    for (ManagementAccess entry : access.managementAccesses()) {
      if (!entry.anySource()) {
        add(entry.subject(), "its allow list", measure.of(entry.sources()), entry.span());
      }
    }
    noteOpen(access.lines());
    for (AccessLine line : access.lines()) {
      if (line.kind() == LineKind.VTY) {
        list(line.subject(), line.accessListIn().orNull(), false);
        list(line.subject(), line.accessListIn6().orNull(), true);
      }
    }
    var communities = device.facts().services().snmp().communities();
    noteOpen(communities);
    for (SnmpCommunity community : communities) {
      list(community.subject(), community.accessList().orNull(), false);
      list(community.subject(), community.accessList6().orNull(), true);
    }
    noteOpen(access.users());
    for (User user : access.users()) {
      var sources = user.sources().orNull();
      if (sources != null && !sources.isEmpty()) {
        add(user.subject(), "its trusted hosts", NetworkSet.addresses(sources), user.span());
      }
    }
    return new FactList<>(found, openReason);
  }

  private void noteOpen(FactList<?> list) {
    openReason = openReason == null ? list.openReason() : openReason;
  }

  /// Adds the permitting rules of a list.
  ///
  /// @param name empty for none, null when it is not known
  private void list(String subject, @Nullable String name, boolean six) {
    if (name == null || name.isEmpty()) {
      return;
    }
    for (AccessList list : device.facts().filtering().accessLists()) {
      if (list.name().equals(name) && isFor(list.kind(), six)) {
        for (AccessRule rule : list.rules()) {
          if (rule.enabled() && rule.action() == RuleAction.PERMIT) {
            add(
                subject,
                rule.subject(),
                ofFamily(measure.of(rule.match().source()), six),
                rule.span());
          }
        }
      }
    }
  }

  /// The addresses of one family: `any` of a list for IPv4 is not any of IPv6.
  private static Addresses ofFamily(Addresses all, boolean six) {
    return new Addresses(
        six ? Intervals.EMPTY : all.ip4(),
        six ? all.ip6() : List.of(),
        all.symbolic(),
        all.unknown());
  }

  private static boolean isFor(AccessListKind kind, boolean six) {
    return switch (kind) {
      case STANDARD, EXTENDED -> !six;
      case IPV6 -> six;
      case MAC, POLICY, LOCAL_POLICY -> false;
    };
  }

  private void add(String service, String by, Addresses sources, SourceSpan span) {
    Fact<String> outside =
        sources.isExact()
            ? Fact.explicit(networks.outside(sources), span)
            : Fact.unknown(
                sources.unknown().isEmpty()
                    ? sources.symbolic().iterator().next() + " is resolved by the running device"
                    : sources.unknown());
    found.add(new ManagementSource(service, by, outside, span));
  }
}
