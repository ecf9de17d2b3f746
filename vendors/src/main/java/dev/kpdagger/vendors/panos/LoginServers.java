package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The servers that decide logins of administrators: those of the profile of the device, and of the
/// profiles of accounts.
final class LoginServers {

  private static final String LOCAL =
      "local accounts; DISA STIG Palo Alto Networks NDM, PANW-NM-000136";
  private static final String PAP =
      "how a RADIUS profile without protocol sends passwords depends on the release";
  private static final String LDAP =
      "whether an LDAP profile without ssl uses TLS depends on the release";

  private final Reading reading;
  private final Config config;

  /// Profiles in use with the place that names each first.
  private final Map<String, Node> profiles = new LinkedHashMap<>();

  private LoginServers(Reading reading, Config config) {
    this.reading = reading;
    this.config = config;
  }

  static void settings(Reading reading, Config config, Map<SettingKey<?>, Fact<?>> settings) {
    var servers = new LoginServers(reading, config);
    servers.collect();
    settings.put(SettingKeys.AAA_PROTOCOLS, servers.protocols());
    settings.put(SettingKeys.AAA_REPLAYABLE, servers.replayable());
  }

  private void collect() {
    var names = new LinkedHashMap<String, Node>();
    var own =
        Reading.value(
            Reading.at(config.device(), "deviceconfig", "system"), "authentication-profile");
    if (own != null) {
      names.put(own.word(), own);
    }
    for (Node user : Reading.at(config.root(), "mgt-config", "users")) {
      var profile = Reading.value(user, "authentication-profile");
      if (profile != null) {
        names.putIfAbsent(profile.word(), profile);
      }
    }
    names.forEach(
        (name, by) -> {
          var sequence = find("authentication-sequence", name);
          if (sequence == null) {
            profiles.put(name, by);
          } else {
            for (String member : Reading.words(sequence, "authentication-profiles")) {
              profiles.putIfAbsent(member, by);
            }
          }
        });
  }

  private @Nullable Node find(String kind, String name) {
    for (Node place : places()) {
      var found = Reading.child(place, kind).child(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private List<Node> places() {
    var places = new ArrayList<Node>();
    places.add(Reading.child(config.root(), "shared"));
    places.add(Reading.child(config.root(), "panorama"));
    places.addAll(Reading.child(config.device(), "vsys").children());
    return places;
  }

  /// The methods of a profile in use: elements `radius`, `ldap`, `local-database` ...
  private List<Node> methods(String profile) {
    var found = find("authentication-profile", profile);
    return found == null ? List.of() : Reading.child(found, "method").children();
  }

  private Fact<List<String>> protocols() {
    if (profiles.isEmpty()) {
      return reading.absent(List.of(), LOCAL);
    }
    var protocols = new LinkedHashSet<String>();
    Node by = null;
    for (var profile : profiles.entrySet()) {
      by = by == null ? profile.getValue() : by;
      if (find("authentication-profile", profile.getKey()) == null) {
        return Fact.unknown(
            "the authentication profile " + profile.getKey() + " is not in the file");
      }
      for (Node method : methods(profile.getKey())) {
        switch (method.word()) {
          case "tacplus" -> protocols.add("tacacs");
          case "saml-idp" -> protocols.add("saml");
          case "local-database", "none" -> {}
          default -> protocols.add(method.word());
        }
      }
    }
    return by == null
        ? reading.absent(List.of(), LOCAL)
        : Fact.explicit(List.copyOf(protocols), by.span());
  }

  /// RADIUS with PAP hides a password by MD5 of a shared secret alone, LDAP without TLS not at all.
  private Fact<Boolean> replayable() {
    Fact<Boolean> result = reading.absent(false, LOCAL);
    for (String profile : profiles.keySet()) {
      if (find("authentication-profile", profile) == null) {
        result = Fact.unknown("the authentication profile " + profile + " is not in the file");
      }
      for (Node method : methods(profile)) {
        var sends = sends(method);
        if (Boolean.TRUE.equals(sends.orNull())) {
          return sends;
        }
        result = result.isKnown() ? sends : result;
      }
    }
    return result;
  }

  private Fact<Boolean> sends(Node method) {
    var name = Reading.word(method, "server-profile");
    return switch (method.word()) {
      case "radius" -> {
        var server = server("radius", name);
        var protocol = server == null ? null : server.child("protocol");
        var word = protocol == null ? null : protocol.lastChild();
        yield word == null
            ? Fact.unknown(PAP)
            : Fact.explicit(word.word().equals("PAP"), word.span());
      }
      case "ldap" -> {
        var server = server("ldap", name);
        var tls = server == null ? null : Reading.value(server, "ssl");
        yield tls == null
            ? Fact.unknown(LDAP)
            : Fact.explicit(!tls.word().equals("yes"), tls.span());
      }
      default -> Fact.explicit(false, method.span());
    };
  }

  private @Nullable Node server(String kind, String name) {
    for (Node place : places()) {
      var found = Reading.at(place, "server-profile", kind).child(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
