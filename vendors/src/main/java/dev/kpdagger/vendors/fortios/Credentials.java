package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.Secret;
import dev.kpdagger.device.support.Credential;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Secrets that are neither logins of administrators nor keys of protocols with facts of their own.
final class Credentials {

  private final Reading reading;
  private final List<Credential> credentials = new ArrayList<>();

  private Credentials(Reading reading) {
    this.reading = reading;
  }

  static List<Credential> read(Reading reading) {
    var credentials = new Credentials(reading);
    credentials.localUsers();
    credentials.certificates();
    credentials.entries("system api-user", "api", "api-key");
    credentials.entries("user ldap", "ldap", "password");
    credentials.entries("wireless-controller wtp-profile", "access-point-login", "login-passwd");
    credentials.entries("switch-controller switch-profile", "switch-login", "login-passwd");
    credentials.section("system ha", "cluster", "password");
    credentials.section("system ha", "cluster", "key");
    credentials.section("system csf", "security-fabric", "group-password");
    credentials.section("system email-server", "smtp", "password");
    credentials.tunnels();
    return credentials.credentials;
  }

  private void add(String service, String place, String user, @Nullable Secret secret, Node node) {
    if (secret != null) {
      credentials.add(new Credential(service, place, user, secret, node.span()));
    }
  }

  private void entries(String path, String service, String name) {
    for (Reading.Table table : reading.tables(path)) {
      for (Node entry : table.node().entries()) {
        var user = entry.text("username", entry.name());
        add(service, entry.name(), user, Secrets.read(reading, entry, name), entry);
      }
    }
  }

  private void section(String path, String service, String name) {
    for (Reading.Table table : reading.tables(path)) {
      var secret = Secrets.read(reading, table.node(), name);
      add(service, table.context(), table.node().text("username", ""), secret, table.node());
    }
  }

  private void localUsers() {
    for (Reading.Table table : reading.tables("user local")) {
      for (Node entry : table.node().entries()) {
        Secrets.read(reading, entry, "ppk-secret");
        var secret = Secrets.read(reading, entry, "passwd");
        var second = Secrets.read(reading, entry, "password");
        if (!entry.text("status", "enable").equals("disable")) {
          add("local-user", table.context(), entry.name(), secret != null ? secret : second, entry);
        }
      }
    }
    for (Reading.Table table : reading.tables("user peer")) {
      for (Node entry : table.node().entries()) {
        add("peer", table.context(), entry.name(), Secrets.read(reading, entry, "passwd"), entry);
      }
    }
  }

  private void certificates() {
    for (String path :
        List.of("vpn certificate local", "certificate local", "system certificate local")) {
      for (Reading.Table table : reading.tables(path)) {
        for (Node entry : table.node().entries()) {
          var key = Secrets.privateKey(reading, entry);
          Secrets.read(reading, entry, "scep-password");
          add("certificate", table.context(), entry.name(), key, entry);
        }
      }
    }
    for (String path : List.of("firewall ssh local-key", "firewall ssh local-ca")) {
      for (Reading.Table table : reading.tables(path)) {
        for (Node entry : table.node().entries()) {
          var key = Secrets.privateKey(reading, entry);
          add("ssh-inspection", table.context(), entry.name(), key, entry);
        }
      }
    }
  }

  private void tunnels() {
    for (String path : List.of("vpn ipsec manualkey-interface", "vpn ipsec manualkey")) {
      for (Reading.Table table : reading.tables(path)) {
        for (Node entry : table.node().entries()) {
          for (String name : List.of("auth-key", "enc-key", "authkey", "enckey")) {
            add("manual-ipsec", entry.name(), "", Secrets.read(reading, entry, name), entry);
          }
        }
      }
    }
  }
}
