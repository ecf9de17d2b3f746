package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.services.SnmpCommunity;
import dev.kpdagger.device.services.SnmpFacts;
import dev.kpdagger.device.services.SnmpGroup;
import dev.kpdagger.device.services.SnmpLevel;
import dev.kpdagger.device.services.SnmpReceiver;
import dev.kpdagger.device.services.SnmpUser;
import dev.kpdagger.device.services.SnmpView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `snmp`.
final class SnmpSection {

  private static final String ANY_CLIENT =
      "any client; a configuration shows clients where there are some";

  private final Reading reading;
  private final Node snmp;

  private SnmpSection(Reading reading, Node snmp) {
    this.reading = reading;
    this.snmp = snmp;
  }

  static SnmpFacts read(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    var snmp = reading.root().find("snmp");
    if (snmp == null) {
      settings.put(
          SettingKeys.SNMP_ENABLED,
          reading.absent(false, "a configuration shows snmp where the agent answers"));
      return new SnmpFacts(
          reading.list(List.of()),
          reading.list(List.of()),
          reading.list(List.of()),
          reading.list(List.of()),
          reading.list(List.of()));
    }
    return new SnmpSection(reading, snmp).facts(settings);
  }

  private SnmpFacts facts(Map<SettingKey<?>, Fact<?>> settings) {
    var communities = communities();
    var users = users();
    settings.put(SettingKeys.SNMP_ENABLED, enabled(communities, users));
    var receivers = receivers();
    settings.put(
        SettingKeys.SNMP_TRAPS_ENABLED,
        receivers.isEmpty()
            ? reading.absentIn(snmp, false, "no trap-group and no target-address")
            : Fact.explicit(true, receivers.getFirst().span()));
    settings.put(
        SettingKeys.SNMP_TRAP_SOURCE,
        reading.text(snmp, "", "the outgoing interface", "trap-options", "source-address"));
    snmp.entries("interface").forEach(Node::claim);
    snmp.entries("engine-id").forEach(Node::claimAll);
    return new SnmpFacts(
        reading.list(communities),
        reading.list(groups()),
        reading.list(users),
        reading.list(views()),
        reading.list(receivers));
  }

  private Fact<Boolean> enabled(List<SnmpCommunity> communities, List<SnmpUser> users) {
    if (!communities.isEmpty()) {
      return Fact.explicit(true, communities.getFirst().span());
    }
    if (!users.isEmpty()) {
      return Fact.explicit(true, users.getFirst().span());
    }
    return reading.absentIn(snmp, false, "neither a community nor a user of version 3");
  }

  private List<SnmpCommunity> communities() {
    var communities = new ArrayList<SnmpCommunity>();
    for (Node community : snmp.entries("community")) {
      community.claim();
      int ordinal = communities.size() + 1;
      var clients = clients(community, ordinal);
      communities.add(
          new SnmpCommunity(
              JunosSecrets.readable(community),
              writable(community),
              clients,
              clients,
              reading.text(community, "", "all objects", "view"),
              ordinal,
              community.span()));
    }
    return communities;
  }

  private Fact<Boolean> writable(Node community) {
    var value = community.value("authorization");
    return value == null
        ? reading.absentIn(community, false, "read-only; Juniper, authorization")
        : reading.explicit(value.word().equals("read-write"), value);
  }

  /// The name of the list of its clients; one that is written in the community itself is called
  /// after it.
  private Fact<String> clients(Node community, int ordinal) {
    var named = community.value("client-list-name");
    for (Node instance : community.entries("routing-instance")) {
      instance.texts("client-list-name");
    }
    if (named != null) {
      return reading.explicit(named.word(), named);
    }
    for (Node instance : community.entries("routing-instance")) {
      var own = instance.value("client-list-name");
      if (own != null) {
        return reading.explicit(own.word(), own);
      }
    }
    var clients = community.find("clients");
    if (clients == null || clients.children().isEmpty()) {
      return reading.absentIn(community, "", ANY_CLIENT);
    }
    clients.claimAll();
    return reading.explicit(clientList(ordinal), clients);
  }

  /// What the list of clients in a community is called.
  static String clientList(int ordinal) {
    return "clients of community " + ordinal;
  }

  private List<SnmpView> views() {
    var views = new ArrayList<SnmpView>();
    for (Node view : snmp.entries("view")) {
      for (Node subtree : view.entries("oid")) {
        subtree.claimAll();
        views.add(
            new SnmpView(
                view.word(), subtree.word(), subtree.find("exclude") == null, subtree.span()));
      }
    }
    return views;
  }

  // ---- Version 3

  private List<SnmpUser> users() {
    var users = new ArrayList<SnmpUser>();
    var usm = snmp.find("v3", "usm");
    if (usm == null) {
      return users;
    }
    for (Node user : usm.entries("local-engine", "user")) {
      users.add(user(user));
    }
    for (Node engine : usm.entries("remote-engine")) {
      for (Node user : engine.entries("user")) {
        users.add(user(user));
      }
    }
    return users;
  }

  private SnmpUser user(Node user) {
    user.claimAll();
    return new SnmpUser(
        user.word(),
        group(user.word()),
        "v3",
        algorithm(user, "authentication-"),
        algorithm(user, "privacy-"),
        reading.absentIn(user, "", ANY_CLIENT),
        user.span());
  }

  /// `authentication-sha`, `privacy-aes128`, `authentication-none`.
  private Fact<String> algorithm(Node user, String prefix) {
    for (Node statement : user.children()) {
      if (statement.word().startsWith(prefix)) {
        return reading.explicit(algorithm(statement.word().substring(prefix.length())), statement);
      }
    }
    return reading.absentIn(
        user, "none", "a configuration shows " + prefix + "… where there is one");
  }

  private static String algorithm(String word) {
    return switch (word) {
      case "aes128" -> "aes-128";
      case "sha224" -> "sha-224";
      case "sha256" -> "sha-256";
      case "sha384" -> "sha-384";
      case "sha512" -> "sha-512";
      default -> word;
    };
  }

  private String group(String user) {
    for (Node model : snmp.entries("v3", "vacm", "security-to-group", "security-model")) {
      var name = model.find("security-name", user);
      if (name != null) {
        name.claim();
        return name.text("group");
      }
    }
    return "";
  }

  /// `vacm access group G … security-model M security-level L`.
  private List<SnmpGroup> groups() {
    var groups = new ArrayList<SnmpGroup>();
    for (Node group : snmp.entries("v3", "vacm", "access", "group")) {
      group.claimAll();
      for (Node context : group.children()) {
        var holder =
            context.word().equals("context-prefix") ? context.children() : List.of(context);
        for (Node prefix : holder) {
          for (Node model : prefix.entries("security-model")) {
            for (Node level : model.entries("security-level")) {
              groups.add(group(group, model.word(), level));
            }
          }
        }
      }
    }
    for (Node model : snmp.entries("v3", "vacm", "security-to-group", "security-model")) {
      for (Node name : model.entries("security-name")) {
        name.claimAll();
      }
    }
    return groups;
  }

  private SnmpGroup group(Node group, String model, Node level) {
    var version =
        switch (model) {
          case "v1" -> "v1";
          case "v2c" -> "v2c";
          default -> "v3";
        };
    return new SnmpGroup(
        group.word(),
        version,
        level(level.word()),
        reading.text(level, "", "none", "read-view"),
        reading.text(level, "", "none", "write-view"),
        Fact.unknown("Junos limits the clients of version 3 by filters, not by group"),
        level.span());
  }

  private static SnmpLevel level(String word) {
    return switch (word) {
      case "privacy" -> SnmpLevel.PRIV;
      case "authentication" -> SnmpLevel.AUTH;
      default -> SnmpLevel.NO_AUTH;
    };
  }

  // ---- Notifications

  private List<SnmpReceiver> receivers() {
    var receivers = new ArrayList<SnmpReceiver>();
    for (Node group : snmp.entries("trap-group")) {
      var version = group.value("version");
      for (Node target : group.entries("targets")) {
        target.claim();
        receivers.add(
            new SnmpReceiver(
                target.word(),
                group.text("routing-instance"),
                version == null
                    ? reading.absentIn(group, "v2c", "both v1 and v2; Juniper, version")
                    : reading.explicit(version.word().equals("v1") ? "v1" : "v2c", version),
                SnmpLevel.NO_AUTH,
                target.span()));
      }
    }
    for (Node target : snmp.entries("v3", "target-address")) {
      target.claimAll();
      var address = target.value("address");
      if (address != null) {
        receivers.add(target(target, address));
      }
    }
    for (Node parameters : snmp.entries("v3", "target-parameters")) {
      parameters.claimAll();
    }
    for (Node community : snmp.entries("v3", "snmp-community")) {
      community.claimAll();
    }
    return receivers;
  }

  private SnmpReceiver target(Node target, Node address) {
    var name = target.text("target-parameters");
    @Nullable Node parameters = snmp.find("v3", "target-parameters", name, "parameters");
    var model = parameters == null ? null : parameters.value("security-model");
    var level = parameters == null ? "" : parameters.text("security-level");
    Fact<String> version =
        model == null
            ? Fact.unknown("the parameters " + name + " are not in the file")
            : reading.explicit(
                switch (model.word()) {
                  case "v1" -> "v1";
                  case "v2c" -> "v2c";
                  default -> "v3";
                },
                model);
    return new SnmpReceiver(
        address.word(), target.text("routing-instance"), version, level(level), address.span());
  }
}
