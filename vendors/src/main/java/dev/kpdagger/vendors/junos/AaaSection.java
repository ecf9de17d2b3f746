package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.access.AaaServer;
import dev.kpdagger.device.access.MethodList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `authentication-order`, `accounting`, and the RADIUS and TACACS+ servers of logins.
final class AaaSection {

  private AaaSection() {}

  static List<MethodList> methods(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    var lists = new ArrayList<MethodList>();
    var order = reading.root().find("system", "authentication-order");
    boolean servers = false;
    if (order != null && !order.children().isEmpty()) {
      var methods = new ArrayList<String>();
      for (Node method : order.children()) {
        method.claim();
        methods.add(method(method.word()));
        servers |= !method.word().equals("password");
      }
      order.claim();
      lists.add(new MethodList("authentication", "login", 0, "default", methods, order.span()));
      settings.put(SettingKeys.AAA_ENABLED, reading.explicit(servers, order));
      settings.put(SettingKeys.AAA_PROTOCOLS, reading.explicit(protocols(order), order));
    } else {
      settings.put(
          SettingKeys.AAA_PROTOCOLS,
          reading.absent(List.of(), "local passwords alone; Juniper, authentication-order"));
      settings.put(
          SettingKeys.AAA_ENABLED,
          reading.absent(false, "local passwords alone; Juniper, authentication-order"));
    }
    accounting(reading, lists);
    return lists;
  }

  private static List<String> protocols(Node order) {
    var protocols = new ArrayList<String>();
    for (Node method : order.children()) {
      switch (method.word()) {
        case "tacplus" -> protocols.add("tacacs");
        case "password" -> {}
        default -> protocols.add(method.word());
      }
    }
    return List.copyOf(protocols);
  }

  private static String method(String word) {
    return switch (word) {
      case "radius" -> "group radius";
      case "tacplus" -> "group tacacs+";
      case "password" -> "local";
      default -> word;
    };
  }

  /// `events` says what is recorded, `destination` with which servers.
  private static void accounting(Reading reading, List<MethodList> lists) {
    var accounting = reading.root().find("system", "accounting");
    if (accounting == null) {
      return;
    }
    accounting.claimAll();
    var methods = new ArrayList<String>();
    for (Node destination : accounting.entries("destination")) {
      methods.add(method(destination.word()));
    }
    if (methods.isEmpty()) {
      return;
    }
    for (Node event : accounting.entries("events")) {
      switch (event.word()) {
        case "login" ->
            lists.add(new MethodList("accounting", "exec", 0, "default", methods, event.span()));
        case "interactive-commands" ->
            lists.add(
                new MethodList(
                    "accounting", "commands", UserSection.ALL, "default", methods, event.span()));
        case "change-log" ->
            lists.add(
                new MethodList("accounting", "configuration", 0, "default", methods, event.span()));
        default -> {}
      }
    }
  }

  static List<AaaServer> servers(Reading reading) {
    var servers = new ArrayList<AaaServer>();
    for (String kind : List.of("radius", "tacplus")) {
      for (Node server : reading.root().entries("system", kind + "-server")) {
        server.claim();
        var key = server.value("secret");
        for (String option : List.of("port", "accounting-port", "source-address")) {
          server.value(option);
        }
        servers.add(
            new AaaServer(
                kind.equals("radius") ? "radius" : "tacacs",
                server.word(),
                server.word(),
                key == null ? null : JunosSecrets.readable(key),
                server.span()));
      }
    }
    return servers;
  }
}
