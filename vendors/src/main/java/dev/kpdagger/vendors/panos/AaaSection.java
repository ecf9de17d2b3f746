package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.Secret;
import dev.kpdagger.device.access.AaaServer;
import dev.kpdagger.device.access.AaaServerGroup;
import dev.kpdagger.device.access.MethodList;
import dev.kpdagger.device.support.Credential;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Authentication: server profiles, authentication profiles and sequences of them.
final class AaaSection {

  /// Server profiles by the name of their element, as facts call the protocol.
  private static final Map<String, String> PROTOCOLS =
      Map.of("radius", "radius", "tacplus", "tacacs", "ldap", "ldap", "kerberos", "kerberos");

  private AaaSection() {}

  /// Where profiles may stand: shared, each virtual system, and the Panorama itself.
  private static List<Node> places(Reading reading) {
    var places = new ArrayList<Node>();
    for (Config config : reading.configs()) {
      places.add(Reading.child(config.root(), "shared"));
      places.add(Reading.child(config.root(), "panorama"));
      places.add(config.device());
      places.addAll(Reading.child(config.device(), "vsys").children());
    }
    return places;
  }

  static List<AaaServer> servers(Reading reading) {
    var servers = new ArrayList<AaaServer>();
    var seen = new HashSet<Integer>();
    for (Node place : places(reading)) {
      for (Node kind : Reading.child(place, "server-profile")) {
        var protocol = PROTOCOLS.get(kind.word());
        if (protocol == null) {
          continue;
        }
        for (Node profile : kind) {
          profile.claimAll();
          for (Node server : Reading.child(profile, "server")) {
            if (seen.add(server.line())) {
              servers.add(server(reading, protocol, profile, server));
            }
          }
        }
      }
    }
    return servers;
  }

  private static AaaServer server(Reading reading, String protocol, Node profile, Node server) {
    var address = Reading.word(server, protocol.equals("radius") ? "ip-address" : "address");
    if (address.isEmpty()) {
      address = Reading.word(server, "host");
    }
    return new AaaServer(
        protocol,
        profile.word() + " " + server.word(),
        address,
        key(reading, server),
        server.span());
  }

  private static @Nullable Secret key(Reading reading, Node server) {
    var secret = Reading.value(server, "secret");
    return secret == null ? null : PanosSecrets.key(reading, secret);
  }

  static List<AaaServerGroup> groups(Reading reading) {
    var groups = new ArrayList<AaaServerGroup>();
    var seen = new HashSet<Integer>();
    for (Node place : places(reading)) {
      for (Node kind : Reading.child(place, "server-profile")) {
        var protocol = PROTOCOLS.get(kind.word());
        for (Node profile : kind) {
          if (protocol != null && seen.add(profile.line())) {
            var members =
                Reading.child(profile, "server").children().stream()
                    .map(server -> profile.word() + " " + server.word())
                    .toList();
            groups.add(new AaaServerGroup(protocol, profile.word(), members, profile.span()));
          }
        }
      }
    }
    return groups;
  }

  /// The password that the device shows to an LDAP directory.
  static List<Credential> binds(Reading reading) {
    var found = new ArrayList<Credential>();
    for (Node place : places(reading)) {
      for (Node profile : Reading.at(place, "server-profile", "ldap")) {
        var password = Reading.value(profile, "bind-password");
        if (password != null) {
          var secret = PanosSecrets.key(reading, password);
          var user = Reading.word(profile, "bind-dn");
          found.add(new Credential("ldap", profile.word(), user, secret, password.span()));
        }
      }
    }
    return found;
  }

  /// Each profile and each sequence is a list of methods.
  static List<MethodList> methods(Reading reading) {
    var lists = new ArrayList<MethodList>();
    var seen = new HashSet<Integer>();
    for (Node place : places(reading)) {
      var byName = new HashMap<String, List<String>>();
      for (Node profile : Reading.child(place, "authentication-profile")) {
        var methods = methods(profile);
        byName.put(profile.word(), methods);
        if (!methods.isEmpty() && seen.add(profile.line())) {
          lists.add(
              new MethodList(
                  "authentication", "login", 0, profile.word(), methods, profile.span()));
        }
      }
      for (Node sequence : Reading.child(place, "authentication-sequence")) {
        var methods = new ArrayList<String>();
        for (String name : Reading.words(sequence, "authentication-profiles")) {
          methods.addAll(byName.getOrDefault(name, List.of("group " + name)));
        }
        if (seen.add(sequence.line())) {
          lists.add(
              new MethodList(
                  "authentication", "login", 0, sequence.word(), methods, sequence.span()));
        }
      }
    }
    return lists;
  }

  private static List<String> methods(Node profile) {
    var method = Reading.child(profile, "method");
    method.claimAll();
    Reading.words(profile, "allow-list");
    Reading.word(profile, "multi-factor-auth", "mfa-enable");
    Reading.words(profile, "multi-factor-auth", "factors");
    var methods = new ArrayList<String>();
    for (Node kind : method) {
      switch (kind.word()) {
        case "local-database" -> methods.add("local");
        case "none" -> methods.add("none");
        default -> methods.add("group " + server(kind));
      }
    }
    return methods;
  }

  private static String server(Node kind) {
    var server = Reading.word(kind, "server-profile");
    return server.isEmpty() ? kind.word() : server;
  }
}
