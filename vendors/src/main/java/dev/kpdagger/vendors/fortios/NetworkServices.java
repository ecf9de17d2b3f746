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
        entry.read("secondary-server", "tertiary-server", "ca-cert", "type", "dn", "cnid");
        entry.read("source-ip", "server-identity-check", "ssl-min-proto-version", "two-factor");
        entry.read("client-cert", "client-cert-auth", "server");
        add("ldap-client", entry.name(), 0, entry.text("secure", "disable"), true, entry);
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
        entry.read("dnsfilter-profile", "doh", "doh3", "doq");
        add("dns-server", entry.name(), 53, entry.text("mode", "recursive"), true, entry);
      }
    }
    var dns = reading.shared("system dns");
    if (dns != null) {
      dns.read("domain", "ip6-primary", "ip6-secondary", "server-hostname", "ssl-certificate");
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
      node.read("username");
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
        entry.read("interval", "repeat", "script");
        add("auto-script", entry.name(), 0, entry.text("start", "manual"), true, entry);
      }
    }
    for (Reading.Table table : reading.tables("system automation-action")) {
      for (Node entry : table.node().entries()) {
        entry.attributes().forEach(Attribute::read);
        add("automation-action", entry.name(), 0, entry.text("action-type", ""), true, entry);
      }
    }
    for (String path : List.of("system automation-trigger", "system automation-stitch")) {
      for (Reading.Table table : reading.tables(path)) {
        table.node().walk(node -> node.attributes().forEach(Attribute::read));
      }
    }
  }

  private void proxies() {
    for (Reading.Table table : reading.tables("web-proxy explicit")) {
      var node = table.node();
      node.read("ftp-over-http", "socks", "https-incoming-port", "incoming-ip", "incoming-ip6");
      node.read("realm", "strict-guest", "unknown-http-version", "ssl-algorithm");
      node.read("https-replacement-message", "secure-web-proxy");
      var detail = "default action " + node.text("sec-default-action", "deny");
      var port = port(node.list("http-incoming-port").isEmpty() ? "0" : node.text("http-incoming-port", "0"));
      add("web-proxy", table.context(), port, detail, node.enabled("status"), node);
    }
    for (Reading.Table table : reading.tables("ftp-proxy explicit")) {
      var node = table.node();
      node.read("incoming-port", "incoming-ip", "ssl", "ssl-algorithm");
      var detail = "default action " + node.text("sec-default-action", "deny");
      add("ftp-proxy", table.context(), 21, detail, node.enabled("status"), node);
    }
  }

  private void fabric() {
    var fabric = reading.shared("system csf");
    if (fabric != null) {
      fabric.read("upstream", "upstream-ip", "upstream-port", "group-name", "uid");
      fabric.read("fabric-object-unification", "accept-auth-by-cert", "configuration-sync");
      fabric.read("authorization-request-type", "management-ip", "management-port");
      fabric.read("downstream-access", "downstream-accprofile", "log-unification");
      fabric.read("saml-configuration-sync", "file-mgmt");
      add("security-fabric", "", 0, fabric.text("upstream", ""), fabric.enabled("status"), fabric);
    }
    var central = reading.shared("system central-management");
    if (central != null) {
      central.read("fmg", "fmg-update-port", "mode", "schedule-config-restore", "serial-number");
      central.read("schedule-script-restore", "allow-push-configuration", "allow-push-firmware");
      central.read("allow-remote-firmware-upgrade", "allow-monitor", "vdom", "fmg-source-ip");
      central.read("fmg-source-ip6", "enc-algorithm", "ca-cert", "local-cert");
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
        entry.read("user-group", "guest-vlan", "auth-fail-vlan", "security-mode", "policy-type");
        entry.read("mac-auth-bypass");
        var detail = entry.enabled("open-auth") ? "open-auth" : "";
        add("switch-802.1x", entry.name(), 0, detail, true, entry);
      }
    }
    for (Reading.Table table : reading.tables("switch-controller security-policy local-access")) {
      for (Node entry : table.node().entries()) {
        var detail = String.join(" ", entry.list("mgmt-allowaccess"));
        entry.read("internal-allowaccess");
        add("switch-management", entry.name(), 0, detail, true, entry);
      }
    }
    for (Reading.Table table : reading.tables("wireless-controller wtp-profile")) {
      for (Node entry : table.node().entries()) {
        entry.read("dtls-policy");
        var allowed = entry.list("allowaccess");
        if (!allowed.isEmpty()) {
          add("access-point-management", entry.name(), 0, String.join(" ", allowed), true, entry);
        }
      }
    }
    for (Reading.Table table : reading.tables("switch-controller storm-control-policy")) {
      for (Node entry : table.node().entries()) {
        entry.read("rate", "unknown-unicast", "unknown-multicast", "broadcast");
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
        entry.read("type");
        add("vdom-link", entry.name(), 0, "", true, entry);
      }
    }
    for (Reading.Table table : reading.tables("alertemail setting")) {
      table.node().attributes().forEach(Attribute::read);
      add("alert-email", table.context(), 0, "", true, table.node());
    }
  }
}
