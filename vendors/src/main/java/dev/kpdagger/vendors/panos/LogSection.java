package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.services.LogServer;
import dev.kpdagger.device.support.NetworkService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Profiles of syslog servers, and what is sent to them. A server counts as one that gets logs only
/// where some list of matches names its profile.
final class LogSection {

  private static final String TRANSPORT =
      "UDP; PAN-OS Administrator's Guide, syslog server profile";

  private LogSection() {}

  /// Every place of the file that has settings of logs.
  static List<Node> places(Reading reading) {
    var places = new ArrayList<Node>();
    for (Config config : reading.configs()) {
      add(Reading.child(config.root(), "panorama"), places);
      add(Reading.child(config.root(), "shared"), places);
      add(config.device(), places);
      add(config.root(), places);
      for (Node vsys : Reading.child(config.device(), "vsys")) {
        add(vsys, places);
      }
    }
    for (String groups : List.of("device-group", "log-collector-group")) {
      for (Node group : Reading.child(reading.device(), groups)) {
        add(group, places);
      }
    }
    return places;
  }

  private static void add(Node of, List<Node> into) {
    var settings = of.child("log-settings");
    if (settings != null) {
      into.add(settings);
    }
  }

  static List<LogServer> servers(Reading reading) {
    var places = places(reading);
    var used = used(places);
    var servers = new ArrayList<LogServer>();
    var seen = new HashSet<Integer>();
    for (Node settings : places) {
      for (Node profile : Reading.child(settings, "syslog")) {
        for (Node server : Reading.child(profile, "server")) {
          var address = Reading.value(server, "server");
          var transport = transport(server);
          Reading.word(server, "port");
          if (address != null && used.contains(profile.word()) && seen.add(server.line())) {
            servers.add(new LogServer(address.word(), "", transport, server.span()));
          }
        }
      }
    }
    return servers;
  }

  private static Fact<String> transport(Node server) {
    var value = Reading.value(server, "transport");
    if (value == null) {
      return Fact.byDefault("udp", TRANSPORT);
    }
    var word = value.word().toLowerCase(Locale.ROOT);
    return Fact.explicit(word.equals("ssl") ? "tls" : word, value.span());
  }

  /// The profiles that some list of matches sends to.
  private static Set<String> used(List<Node> places) {
    var used = new HashSet<String>();
    for (Node settings : places) {
      for (Node kind : settings) {
        if (kind.word().equals("profiles")) {
          for (Node profile : kind) {
            matches(Reading.child(profile, "match-list"), used);
          }
        } else {
          matches(Reading.child(kind, "match-list"), used);
        }
      }
    }
    return used;
  }

  private static void matches(Node list, Set<String> used) {
    for (Node match : list) {
      used.addAll(Reading.words(match, "send-syslog"));
      for (String element :
          List.of(
              "log-type",
              "filter",
              "send-to-panorama",
              "send-email",
              "send-snmptrap",
              "send-http")) {
        Reading.words(match, element);
      }
    }
  }

  /// The mail servers that logs are sent through.
  static List<NetworkService> mail(Reading reading) {
    var found = new ArrayList<NetworkService>();
    var seen = new HashSet<Integer>();
    for (Node settings : places(reading)) {
      for (Node profile : Reading.child(settings, "email")) {
        for (Node server : Reading.child(profile, "server")) {
          var gateway = Reading.word(server, "gateway");
          var protocol = Reading.word(server, "protocol");
          if (seen.add(server.line())) {
            found.add(
                new NetworkService(
                    "log-mail",
                    gateway,
                    0,
                    protocol.isEmpty() ? "SMTP" : protocol,
                    true,
                    server.span()));
          }
        }
      }
    }
    return found;
  }

  /// Whether some list of matches of a kind of log, such as `config`, sends all of it away.
  static boolean isForwarded(Node settings, String kind) {
    for (Node match : Reading.at(settings, kind, "match-list")) {
      boolean sent =
          !Reading.words(match, "send-syslog").isEmpty()
              || Reading.isYes(match, "send-to-panorama");
      var filter = Reading.word(match, "filter");
      if (sent && (filter.isEmpty() || filter.equals("All Logs"))) {
        return true;
      }
    }
    return false;
  }
}
