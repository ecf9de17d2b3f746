package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.protection.SecurityProfile;
import java.util.ArrayList;
import java.util.List;

/// Profiles of inspection, and DoS policies: what each does as `what:action`, in the words of the
/// file.
final class ProfileSection {

  private record Kind(String path, String kind) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("firewall ssl-ssh-profile", "tls-inspection"),
          new Kind("firewall profile-protocol-options", "protocol-options"),
          new Kind("firewall profile-group", "group"),
          new Kind("webfilter profile", "url-filtering"),
          new Kind("webfilter urlfilter", "url-list"),
          new Kind("webfilter content", "content-list"),
          new Kind("webfilter content-header", "content-list"),
          new Kind("webfilter ftgd-local-rating", "url-list"),
          new Kind("antivirus profile", "antivirus"),
          new Kind("antivirus exempt-list", "antivirus-exemption"),
          new Kind("ips sensor", "intrusion"),
          new Kind("application list", "application"),
          new Kind("dnsfilter profile", "dns"),
          new Kind("dnsfilter domain-filter", "dns-list"),
          new Kind("dlp sensor", "data-leak"),
          new Kind("dlp profile", "data-leak"),
          new Kind("file-filter profile", "file-blocking"),
          new Kind("emailfilter profile", "email"),
          new Kind("spamfilter profile", "email"),
          new Kind("voip profile", "voip"),
          new Kind("waf profile", "web-application"),
          new Kind("icap profile", "icap"),
          new Kind("videofilter profile", "video"),
          new Kind("ssh-filter profile", "ssh"),
          new Kind("wireless-controller wids-profile", "wireless-intrusion"),
          new Kind("wireless-controller utm-profile", "wireless-group"));

  /// What one profile may show; a list of thousands of sites is cut.
  private static final int MAX_ACTIONS = 5_000;

  private ProfileSection() {}

  static List<SecurityProfile> read(Reading reading) {
    var profiles = new ArrayList<SecurityProfile>();
    for (Kind kind : KINDS) {
      for (Reading.Table table : reading.tables(kind.path)) {
        for (Node entry : table.node().entries()) {
          var actions = new ArrayList<String>();
          collect(entry, "", actions);
          profiles.add(
              new SecurityProfile(kind.kind, entry.name(), table.context(), actions, entry.span()));
        }
      }
    }
    for (String path : List.of("firewall DoS-policy", "firewall DoS-policy6")) {
      for (Reading.Table table : reading.tables(path)) {
        for (Node entry : table.node().entries()) {
          profiles.add(flood(entry, table.context()));
        }
      }
    }
    return profiles;
  }

  private static void collect(Node node, String before, List<String> actions) {
    for (Attribute attribute : node.attributes()) {
      attribute.read();
      boolean text = attribute.name().equals("comment") || attribute.unset();
      if (!text && actions.size() < MAX_ACTIONS && !Secrets.isName(attribute.name())) {
        actions.add(before + attribute.name() + ":" + String.join(" ", attribute.values()));
      }
    }
    for (Node child : node.all()) {
      collect(child, before + child.name() + " ", actions);
    }
  }

  /// Anomalies that are looked for, with what is done; on all that are not listed nothing is done.
  private static SecurityProfile flood(Node entry, String context) {
    var actions = new ArrayList<String>();
    for (Node anomaly : AddressSection.entries(entry, "anomaly")) {
      if (anomaly.enabled("status")) {
        actions.add(anomaly.name() + ":" + anomaly.text("action", "pass"));
      }
    }
    boolean off = entry.text("status", "enable").equals("disable");
    var where = entry.text("interface", "");
    return new SecurityProfile(
        "dos",
        entry.name() + (where.isEmpty() ? "" : " on " + where),
        context,
        off ? List.of() : actions,
        entry.span());
  }
}
