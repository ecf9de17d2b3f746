package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SecretStorage;
import dev.kpdagger.device.services.SnmpCommunity;
import dev.kpdagger.device.services.SnmpFacts;
import dev.kpdagger.device.services.SnmpGroup;
import dev.kpdagger.device.services.SnmpLevel;
import dev.kpdagger.device.services.SnmpReceiver;
import dev.kpdagger.device.services.SnmpUser;
import dev.kpdagger.device.services.SnmpView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The SNMP agent and where notifications go. The agent only reads; a user of version 3 always
/// authenticates and encrypts.
final class SnmpSection {

  private static final String READ_ONLY = "the agent only reads; PAN-OS Administrator's Guide";
  private static final String NO_LIST = "any source; SNMP has no list of its own";
  private static final String V3 = "SHA with AES-128; PAN-OS Administrator's Guide, SNMP";

  private SnmpSection() {}

  static SnmpFacts read(Reading reading) {
    return new SnmpFacts(
        reading.each(config -> communities(reading, config)),
        reading.each(SnmpSection::groups),
        reading.each(config -> users(reading, config)),
        reading.each(SnmpSection::views),
        reading.list(receivers(reading)));
  }

  private static Node version(Config config, String version) {
    return Reading.at(
        config.device(),
        "deviceconfig",
        "system",
        "snmp-setting",
        "access-setting",
        "version",
        version);
  }

  private static Fact<String> list(Config config) {
    var permitted = Reading.at(config.device(), "deviceconfig", "system", "permitted-ip");
    return permitted.isEmpty()
        ? Fact.byDefault("", NO_LIST)
        : Fact.explicit("permitted-ip", permitted.span());
  }

  /// Version 2c without a community has one all the same, whose word the file does not tell.
  private static List<SnmpCommunity> communities(Reading reading, Config config) {
    var element = version(config, "v2c");
    var community = Reading.value(element, "snmp-community-string");
    boolean chosen =
        Reading.at(
                    config.device(),
                    "deviceconfig",
                    "system",
                    "snmp-setting",
                    "access-setting",
                    "version")
                .child("v2c")
            != null;
    if (community == null && !chosen) {
      return List.of();
    }
    element.claim();
    var secret =
        community == null
            ? Secret.sealed(SecretStorage.UNKNOWN, element.span())
            : PanosSecrets.key(reading, community);
    return List.of(
        new SnmpCommunity(
            secret,
            Fact.byDefault(false, READ_ONLY),
            list(config),
            list(config),
            Fact.byDefault("", "no view limits a community"),
            1,
            community == null ? element.span() : community.span()));
  }

  private static List<SnmpGroup> groups(Config config) {
    var groups = new ArrayList<SnmpGroup>();
    for (Node user : Reading.child(version(config, "v3"), "users")) {
      var view = Reading.value(user, "view");
      groups.add(
          new SnmpGroup(
              user.word(),
              "v3",
              SnmpLevel.PRIV,
              view == null
                  ? Fact.byDefault("", "a user without a view sees nothing")
                  : Fact.explicit(view.word(), view.span()),
              Fact.byDefault("", READ_ONLY),
              list(config),
              user.span()));
    }
    return groups;
  }

  private static List<SnmpUser> users(Reading reading, Config config) {
    var users = new ArrayList<SnmpUser>();
    for (Node user : Reading.child(version(config, "v3"), "users")) {
      user.claim();
      secret(reading, user, "authpwd");
      secret(reading, user, "privpwd");
      users.add(
          new SnmpUser(
              user.word(),
              user.word(),
              "v3",
              algorithm(user, "authproto", "sha"),
              algorithm(user, "privproto", "aes-128"),
              list(config),
              user.span()));
    }
    return users;
  }

  private static Fact<String> algorithm(Node user, String element, String byDefault) {
    var value = Reading.value(user, element);
    if (value == null) {
      return Fact.byDefault(byDefault, V3);
    }
    return Fact.explicit(value.word().toLowerCase(Locale.ROOT), value.span());
  }

  private static void secret(Reading reading, Node parent, String element) {
    var value = Reading.value(parent, element);
    if (value != null) {
      PanosSecrets.hide(reading, value);
    }
  }

  private static List<SnmpView> views(Config config) {
    var views = new ArrayList<SnmpView>();
    for (Node view : Reading.child(version(config, "v3"), "views")) {
      for (Node part : Reading.child(view, "view")) {
        var oid = Reading.word(part, "oid");
        Reading.word(part, "mask");
        boolean included = !Reading.word(part, "option").equals("exclude");
        views.add(new SnmpView(view.word(), oid, included, part.span()));
      }
    }
    return views;
  }

  private static List<SnmpReceiver> receivers(Reading reading) {
    var receivers = new ArrayList<SnmpReceiver>();
    for (Node settings : LogSection.places(reading)) {
      for (Node profile : Reading.child(settings, "snmptrap")) {
        for (Node version : Reading.child(profile, "version")) {
          for (Node server : Reading.child(version, "server")) {
            server.claimAll();
            secret(reading, server, "community");
            secret(reading, server, "authpwd");
            secret(reading, server, "privpwd");
            boolean third = version.word().equals("v3");
            receivers.add(
                new SnmpReceiver(
                    Reading.word(server, "manager"),
                    "",
                    Fact.explicit(version.word(), version.span()),
                    third ? SnmpLevel.PRIV : SnmpLevel.NO_AUTH,
                    server.span()));
          }
        }
      }
    }
    return receivers;
  }
}
