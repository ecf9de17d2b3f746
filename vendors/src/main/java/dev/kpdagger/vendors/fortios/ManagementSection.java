package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.access.AccessLine;
import dev.kpdagger.device.access.LineKind;
import dev.kpdagger.device.access.ManagementAccess;
import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.RuleAddresses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What answers management sessions: `allowaccess` of interfaces, and the ways in that follow from
/// it. An interface that is down answers nothing.
final class ManagementSection {

  private static final String NONE =
      "no interface has it in allowaccess, which is empty unless set; FortiOS CLI Reference, system"
          + " interface";
  private static final String FIVE_MINUTES =
      "5 minutes unless set; FortiOS CLI Reference, system global, and CIS FortiGate Benchmark"
          + " 2.4.4";
  private static final String TELNET_ON =
      "on unless switched off, but only where an interface allows it; a full configuration of 7.0.3"
          + " prints admin-telnet enable";
  private static final String NOT_LIMITED_BY_LINE =
      "FortiOS limits sources by account and by policy, not by line";
  private static final String LOGIN = "an account, local or of a server, decides every login";

  private ManagementSection() {}

  /// A service that an interface answers.
  private record Opening(
      String place, String context, String service, Attribute attribute, boolean up) {}

  private static List<Opening> openings(Reading reading) {
    var found = new ArrayList<Opening>();
    for (Reading.Table table : reading.tables("system interface")) {
      for (Node entry : table.node().entries()) {
        boolean up = !entry.text("status", "up").equals("down");
        var context = reading.virtual() ? entry.text("vdom", table.context()) : table.context();
        add(found, entry.name(), context, entry.get("allowaccess"), up);
        for (Node second : AddressSection.entries(entry, "secondaryip")) {
          add(found, entry.name(), context, second.get("allowaccess"), up);
        }
        var ip6 = entry.config("ipv6");
        if (ip6 != null) {
          add(found, entry.name(), context, ip6.get("ip6-allowaccess"), up);
        }
      }
    }
    return found;
  }

  private static void add(
      List<Opening> found,
      String place,
      String context,
      @Nullable Attribute attribute,
      boolean up) {
    if (attribute == null || attribute.unset()) {
      return;
    }
    for (String service : attribute.values()) {
      if (!service.isEmpty()) {
        found.add(new Opening(place, context, service, attribute, up));
      }
    }
  }

  static List<ManagementAccess> accesses(Reading reading) {
    var sources = AdminSection.permitted(reading);
    var found = new ArrayList<ManagementAccess>();
    for (Opening opening : openings(reading)) {
      if (opening.up) {
        found.add(
            new ManagementAccess(
                opening.service,
                opening.place,
                opening.context,
                isLogin(opening.service) ? sources : RuleAddresses.any(),
                opening.attribute.span()));
      }
    }
    apiUsers(reading, found);
    return found;
  }

  /// Whether the trusted hosts of administrators decide who may open a session.
  private static boolean isLogin(String service) {
    return switch (service) {
      case "https", "http", "ssh", "telnet" -> true;
      default -> false;
    };
  }

  private static void apiUsers(Reading reading, List<ManagementAccess> found) {
    for (Reading.Table table : reading.tables("system api-user")) {
      for (Node entry : table.node().entries()) {
        var terms = new ArrayList<AddressTerm>();
        for (Node host : AddressSection.entries(entry, "trusthost")) {
          var ip4 = host.get("ipv4-trusthost");
          var match = ip4 == null ? null : Addresses.network(ip4.values());
          if (match != null) {
            terms.add(new AddressTerm.Literal(match));
          }
        }
        found.add(
            new ManagementAccess(
                "api",
                entry.name(),
                table.context(),
                terms.isEmpty() ? RuleAddresses.any() : RuleAddresses.of(terms),
                entry.span()));
      }
    }
  }

  /// Settings that hold when one interface opens the service.
  static void settings(Reading reading) {
    var byService = new LinkedHashMap<String, SourceSpan>();
    for (Opening opening : openings(reading)) {
      if (opening.up) {
        byService.putIfAbsent(opening.service, opening.attribute.span());
      }
    }
    var global = reading.shared("system global");
    var telnet = reading.flag(global, "admin-telnet", true, TELNET_ON);
    enabled(reading, byService, "https", SettingKeys.MANAGEMENT_HTTPS_ENABLED);
    enabled(reading, byService, "ssh", SettingKeys.MANAGEMENT_SSH_ENABLED);
    enabled(reading, byService, "http", SettingKeys.MANAGEMENT_HTTP_ENABLED);
    if (Boolean.FALSE.equals(telnet.orNull())) {
      reading.setting(SettingKeys.MANAGEMENT_TELNET_ENABLED, telnet);
    } else {
      enabled(reading, byService, "telnet", SettingKeys.MANAGEMENT_TELNET_ENABLED);
    }
  }

  private static void enabled(
      Reading reading, Map<String, SourceSpan> byService, String service, SettingKey<Boolean> key) {
    var span = byService.get(service);
    reading.setting(key, span == null ? reading.absent(false, NONE) : Fact.explicit(true, span));
  }

  /// The console, and the sessions over the network.
  static List<AccessLine> lines(Reading reading) {
    var global = reading.shared("system global");
    if (global == null) {
      return List.of();
    }
    Fact<Long> idle =
        reading.number(global, "admintimeout", 5, FIVE_MINUTES).map(minutes -> minutes * 60);
    var console = global.get("admin-console-timeout");
    Fact<Long> consoleIdle =
        console == null || console.unset() || console.value().equals("0")
            ? idle
            : reading.number(global, "admin-console-timeout", 0, FIVE_MINUTES);
    return List.of(
        line("console", LineKind.CONSOLE, Fact.byDefault(List.of(), LOGIN), consoleIdle, global),
        line("management sessions", LineKind.VTY, transports(reading), idle, global));
  }

  private static AccessLine line(
      String name, LineKind kind, Fact<List<String>> transports, Fact<Long> idle, Node global) {
    return new AccessLine(
        name,
        kind,
        0,
        0,
        transports,
        Fact.unknown("FortiOS does not limit outgoing sessions by line"),
        idle,
        Fact.unknown(NOT_LIMITED_BY_LINE),
        Fact.unknown(NOT_LIMITED_BY_LINE),
        Fact.byDefault("local", LOGIN),
        Fact.byDefault("", LOGIN),
        null,
        Fact.byDefault(true, LOGIN),
        Fact.unknown("FortiOS has access profiles, not levels"),
        Fact.unknown("FortiOS does not limit outgoing sessions by line"),
        global.span());
  }

  private static Fact<List<String>> transports(Reading reading) {
    var names = new ArrayList<String>();
    SourceSpan span = null;
    for (Opening opening : openings(reading)) {
      boolean shell = opening.service.equals("ssh") || opening.service.equals("telnet");
      if (opening.up && shell) {
        if (span == null || (opening.service.equals("telnet") && !names.contains("telnet"))) {
          span = opening.attribute.span();
        }
        if (!names.contains(opening.service)) {
          names.add(opening.service);
        }
      }
    }
    return span == null ? reading.absent(List.of(), NONE) : Fact.explicit(List.copyOf(names), span);
  }
}
