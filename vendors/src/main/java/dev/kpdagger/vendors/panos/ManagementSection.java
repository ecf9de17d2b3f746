package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.access.AccessLine;
import dev.kpdagger.device.access.LineKind;
import dev.kpdagger.device.access.ManagementAccess;
import dev.kpdagger.vendors.lines.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The ways in for management: the management port, and interfaces with a management profile.
final class ManagementSection {

  /// The services of an interface's profile by their elements, as reports call them.
  private static final Map<String, String> SERVICES =
      Map.of(
          "http", "http",
          "https", "https",
          "ssh", "ssh",
          "telnet", "telnet",
          "snmp", "snmp",
          "ping", "ping",
          "userid-service", "user-id",
          "response-pages", "response-pages",
          "http-ocsp", "ocsp");

  /// The services of the management port that are on unless they are switched off. HTTP, Telnet and
  /// SNMP are off unless they are switched on.
  private static final Map<String, Boolean> OF_PORT =
      Map.of(
          "https", true, "ssh", true, "icmp", true, "http", false, "telnet", false, "snmp", false);

  private static final String PORT = "management port";

  private static final String IDLE_SOURCE =
      "60 minutes; DISA STIG Palo Alto Networks NDM, PANW-NM-000069";

  private static final String PERMITTED_SOURCE =
      "any source; CIS Palo Alto Firewall 11 Benchmark 1.2.0, item 1.2.1";

  private ManagementSection() {}

  /// The session of an administrator, on the web and on the command line alike.
  static List<AccessLine> lines(Reading reading, Config config) {
    var deviceconfig = Reading.child(config.device(), "deviceconfig");
    if (deviceconfig.isEmpty()) {
      return List.of();
    }
    var system = Reading.child(deviceconfig, "system");
    var list = permitted(reading, config, system);
    var profile = Reading.value(system, "authentication-profile");
    return List.of(
        new AccessLine(
            config.named("management session"),
            LineKind.VTY,
            0,
            0,
            transport(reading, config, system),
            Fact.unknown("PAN-OS does not limit outgoing sessions"),
            idle(reading, config, deviceconfig),
            list,
            list,
            profile == null
                ? absent(reading, config, "local", "local accounts; no authentication profile")
                : Fact.explicit("aaa", profile.span()),
            profile == null
                ? absent(reading, config, "", "local accounts; no authentication profile")
                : Fact.explicit(profile.word(), profile.span()),
            null,
            Fact.byDefault(true, "an administrator has a command line"),
            Fact.unknown("PAN-OS has roles, not levels"),
            Fact.unknown("PAN-OS does not limit outgoing sessions"),
            SourceSpan.line(deviceconfig.line())));
  }

  /// A stack does not say what its firewalls set themselves.
  private static <T> Fact<T> absent(Reading reading, Config config, T value, String source) {
    return config.isOwn()
        ? reading.absent(value, source)
        : Fact.unknown("the firewalls of " + config.context() + " may set it themselves");
  }

  private static Fact<Long> idle(Reading reading, Config config, Node deviceconfig) {
    var value = Reading.value(deviceconfig, "setting", "management", "idle-timeout");
    if (value == null) {
      return absent(reading, config, 3600L, IDLE_SOURCE);
    }
    var minutes = Numbers.parse(value.word());
    return minutes == null
        ? Reading.notUnderstood(value)
        : Fact.explicit(minutes * 60, value.span());
  }

  private static Fact<String> permitted(Reading reading, Config config, Node system) {
    var permitted = Reading.child(system, "permitted-ip");
    return permitted.isEmpty()
        ? absent(reading, config, "", PERMITTED_SOURCE)
        : Fact.explicit("permitted-ip", permitted.span());
  }

  private static Fact<List<String>> transport(Reading reading, Config config, Node system) {
    var telnet = Reading.value(system, "service", "disable-telnet");
    var ssh = Reading.value(system, "service", "disable-ssh");
    var found = new ArrayList<String>();
    if (telnet != null && telnet.word().equals("no")) {
      found.add("telnet");
    }
    if (ssh == null || ssh.word().equals("no")) {
      found.add("ssh");
    }
    var written = telnet != null ? telnet : ssh;
    return written == null
        ? absent(reading, config, found, "SSH and no Telnet; PANW-NM-000061")
        : Fact.explicit(found, written.span());
  }

  /// One entry for each service and place that answers.
  static List<ManagementAccess> accesses(Reading reading, Config config) {
    var found = new ArrayList<ManagementAccess>();
    ofPort(reading, config, found);
    for (Ports.Port port : Ports.of(config)) {
      var profile = port.profile(config);
      var sources = Addresses.sources(Reading.child(profile, "permitted-ip"));
      for (Node service : profile) {
        var name = SERVICES.get(service.word());
        if (name != null && Reading.word(service).equals("yes")) {
          found.add(
              new ManagementAccess(name, port.name(), port.context(), sources, service.span()));
        }
      }
    }
    return found;
  }

  private static void ofPort(Reading reading, Config config, List<ManagementAccess> into) {
    var system = Reading.at(config.device(), "deviceconfig", "system");
    var permitted = Reading.child(system, "permitted-ip");
    var sources = Addresses.sources(permitted);
    boolean silent = config.isOwn() ? !reading.absenceReason().isEmpty() : true;
    if (system.isEmpty() || (permitted.isEmpty() && silent)) {
      return;
    }
    for (var service : OF_PORT.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
      var disabled = Reading.value(system, "service", "disable-" + service.getKey());
      boolean on = disabled == null ? service.getValue() : disabled.word().equals("no");
      if (on) {
        var span =
            disabled != null
                ? disabled.span()
                : permitted.isEmpty() ? SourceSpan.line(system.line()) : permitted.span();
        var name = service.getKey().equals("icmp") ? "ping" : service.getKey();
        into.add(new ManagementAccess(name, config.named(PORT), config.context(), sources, span));
      }
    }
  }
}
