package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.support.Feature;
import java.util.ArrayList;
import java.util.List;

/// Features that nothing more is asked of than whether they are there; from the vendor's advisories
/// about flaws that need them, and from benchmarks.
final class Features {

  private final List<Feature> found = new ArrayList<>();

  private Features() {}

  static List<Feature> read(Reading reading) {
    var features = new Features();
    features.walk(reading.root(), "");
    features.found.addAll(ServiceSources.read(reading));
    features.found.addAll(IdlePorts.read(reading.configs().getFirst()));
    return features.found;
  }

  /// These words stand for one thing each, wherever they are: shared, in a virtual system or in a
  /// template.
  private void walk(Node node, String above) {
    switch (node.word()) {
      case "enable-captive-portal" -> flag(node, "yes", "captive-portal");
      case "validate-idp-certificate" -> flag(node, "no", "saml-unchecked");
      case "mfa-server-profile" -> any(node, "mfa-server");
      case "response-pages" -> flag(node, "yes", "response-pages");
      case "cloud" -> {
        if (above.equals("method")) {
          node.claimAll();
          found.add(new Feature("cloud-authentication", node.span()));
        }
      }
      case "rules" -> {
        if (above.equals("decryption")) {
          any(node, "decryption-rule");
        }
      }
      case "allow-forward-decrypted-content" -> flag(node, "yes", "decrypted-files-sent");
      case "icmp-unreachable" -> flag(node, "yes", "denials-answered");
      case "enc-algo-3des", "enc-algo-rc4", "auth-algo-sha1", "keyxchg-algo-rsa" -> {
        if (above.equals("protocol-settings")) {
          flag(node, "yes", "tls-profile-weak");
          flag(node, "yes", "tls-profile-algorithms");
          flag(node, "no", "tls-profile-algorithms");
        }
      }
      case "dhcp" -> servers(node);
      case "gre" -> {
        if (above.equals("tunnel")) {
          any(node, "gre-tunnel");
        }
      }
      case "session-info-select" -> {
        for (Node option : node.children()) {
          flag(option, "yes", "session-facts-hidden");
        }
      }
      case "dns-security-categories" -> dns(node);
      case "url-filtering" -> {
        if (above.equals("profiles")) {
          any(node, "url-filtering");
        }
      }
      case String _ -> {}
    }
    for (Node child : node.children()) {
      walk(child, node.word());
    }
  }

  private void flag(Node node, String value, String name) {
    for (Node child : node.children()) {
      if (child.isValue() && child.word().equals(value)) {
        node.claimAll();
        found.add(new Feature(name, node.span()));
      }
    }
  }

  private void any(Node node, String name) {
    if (!node.children().isEmpty()) {
      node.claim();
      found.add(new Feature(name, node.span()));
    }
  }

  /// Interfaces on which DHCP is served, not relayed alone.
  private void servers(Node dhcp) {
    for (Node list : dhcp.children()) {
      for (Node entry : list.children()) {
        for (Node role : entry.children()) {
          if (role.word().equals("server")) {
            any(role, "dhcp-server");
          }
        }
      }
    }
  }

  /// Categories of DNS Security that are logged: without a level they are, at the default one.
  private void dns(Node categories) {
    for (Node category : categories.children()) {
      if (!Reading.word(category, "log-level").equals("none")) {
        category.claim();
        found.add(new Feature("dns-security-logged", category.span()));
      }
    }
  }
}
