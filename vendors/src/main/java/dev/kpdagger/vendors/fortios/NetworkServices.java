package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.support.NetworkService;
import dev.kpdagger.vendors.lines.Numbers;
import java.util.ArrayList;
import java.util.List;

/// What the device serves, asks of others, or runs on its own, that has no setting.
final class NetworkServices {

  private final Reading reading;
  private final List<NetworkService> services = new ArrayList<>();

  private NetworkServices(Reading reading) {
    this.reading = reading;
  }

  static List<NetworkService> read(Reading reading) {
    var services = new NetworkServices(reading);
    services.directories();
    services.helpers();
    services.names();
    services.flows();
    services.automation();
    services.proxies();
    services.fabric();
    services.others();
    return services.services;
  }

  private void add(String name, String place, long port, String detail, boolean on, Node node) {
    services.add(new NetworkService(name, place, port, detail, on, node.span()));
  }

  private static long port(String text) {
    var number = Numbers.parse(text);
    return number == null ? 0 : number;
  }

  /// LDAP servers: `secure` tells whether passwords cross the network in the clear.
  private void directories() {
    for (Reading.Table table : reading.tables("user ldap")) {
      for (Node entry : table.node().entries()) {
        var place = entry.name() + " at " + entry.text("server", "");
        add("ldap-client", place, 0, entry.text("secure", "disable"), true, entry);
      }
    }
  }

  private void helpers() {
    for (Reading.Table table : reading.tables("system session-helper")) {
      for (Node entry : table.node().entries()) {
        var protocol = entry.text("protocol", "");
        add(
            "session-helper",
            entry.text("name", entry.name()),
            port(entry.text("port", "0")),
            "protocol " + protocol,
            true,
            entry);
      }
    }
  }

  private void names() {
    for (Reading.Table table : reading.tables("system dns-server")) {
      for (Node entry : table.node().entries()) {
        add("dns-server", entry.name(), 53, entry.text("mode", "recursive"), true, entry);
      }
    }
    var dns = reading.shared("system dns");
    if (dns != null) {
      var protocol = String.join(" ", dns.list("protocol"));
      for (String name : List.of("primary", "secondary")) {
        var server = dns.text(name, "");
        if (!server.isEmpty()) {
          add("dns-client", server, 0, protocol, true, dns);
        }
      }
    }
    var ntp = reading.shared("system ntp");
    if (ntp != null && ntp.enabled("server-mode")) {
      add("ntp-server", String.join(" ", ntp.list("interface")), 123, "", true, ntp);
    }
  }

  private void flows() {
    for (String name : List.of("netflow", "sflow")) {
      for (Reading.Table table : reading.tables("system " + name)) {
        flow(name, table.node());
        for (Node collector : AddressSection.entries(table.node(), "collectors")) {
          flow(name, collector);
        }
      }
    }
    for (Reading.Table table : reading.tables("system email-server")) {
      var node = table.node();
      add("smtp-client", node.text("server", ""), 0, node.text("security", "none"), true, node);
    }
  }

  private void flow(String name, Node node) {
    var collector = node.text("collector-ip", "");
    var port = port(node.text("collector-port", "0"));
    if (!collector.isEmpty() && !collector.equals("0.0.0.0")) {
      add(name + "-export", collector, port, "", true, node);
    }
  }

  private void automation() {
    for (Reading.Table table : reading.tables("system auto-script")) {
      for (Node entry : table.node().entries()) {
        add("auto-script", entry.name(), 0, entry.text("start", "manual"), true, entry);
      }
    }
    for (Reading.Table table : reading.tables("system automation-action")) {
      for (Node entry : table.node().entries()) {
        add("automation-action", entry.name(), 0, entry.text("action-type", ""), true, entry);
      }
    }
  }

  private void proxies() {
    for (Reading.Table table : reading.tables("web-proxy explicit")) {
      var node = table.node();
      var detail = "default action " + node.text("sec-default-action", "deny");
      var port =
          port(
              node.list("http-incoming-port").isEmpty()
                  ? "0"
                  : node.text("http-incoming-port", "0"));
      add("web-proxy", table.context(), port, detail, node.enabled("status"), node);
    }
    for (Reading.Table table : reading.tables("ftp-proxy explicit")) {
      var node = table.node();
      var detail = "default action " + node.text("sec-default-action", "deny");
      add("ftp-proxy", table.context(), 21, detail, node.enabled("status"), node);
    }
  }

  private void fabric() {
    var fabric = reading.shared("system csf");
    if (fabric != null) {
      add("security-fabric", "", 0, fabric.text("upstream", ""), fabric.enabled("status"), fabric);
    }
    var central = reading.shared("system central-management");
    if (central != null) {
      var type = central.text("type", "");
      if (!type.isEmpty()) {
        var manager = String.join(" ", central.list("fmg"));
        add("central-management", manager, 541, type, !type.equals("none"), central);
      }
    }
  }

  private void others() {
    for (Reading.Table table : reading.tables("switch-controller security-policy 802-1X")) {
      for (Node entry : table.node().entries()) {
        var detail = entry.enabled("open-auth") ? "open-auth" : "";
        add("switch-802.1x", entry.name(), 0, detail, true, entry);
      }
    }
    for (Reading.Table table : reading.tables("switch-controller security-policy local-access")) {
      for (Node entry : table.node().entries()) {
        var detail = String.join(" ", entry.list("mgmt-allowaccess"));
        add("switch-management", entry.name(), 0, detail, true, entry);
      }
    }
    for (Reading.Table table : reading.tables("wireless-controller wtp-profile")) {
      for (Node entry : table.node().entries()) {
        var allowed = entry.list("allowaccess");
        if (!allowed.isEmpty()) {
          add("access-point-management", entry.name(), 0, String.join(" ", allowed), true, entry);
        }
      }
    }
    for (Reading.Table table : reading.tables("switch-controller storm-control-policy")) {
      for (Node entry : table.node().entries()) {
        add(
            "switch-storm-control",
            entry.name(),
            0,
            entry.text("storm-control-mode", "global"),
            true,
            entry);
      }
    }
    for (Reading.Table table : reading.tables("system vdom-link")) {
      for (Node entry : table.node().entries()) {
        add("vdom-link", entry.name(), 0, "", true, entry);
      }
    }
    for (Reading.Table table : reading.tables("alertemail setting")) {
      add("alert-email", table.context(), 0, "", true, table.node());
    }
  }
}
