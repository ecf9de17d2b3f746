package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.services.Banner;
import dev.kpdagger.device.services.BannerKind;
import dev.kpdagger.device.services.NtpKey;
import dev.kpdagger.device.services.NtpServer;
import dev.kpdagger.device.services.ServiceFacts;
import dev.kpdagger.vendors.lines.Numbers;
import java.util.ArrayList;
import java.util.List;

/// SNMP, logging, time and banners.
final class ServiceSections {

  private static final String NTP_SOURCE = "none; DISA STIG Palo Alto Networks NDM, PANW-NM-000145";

  private ServiceSections() {}

  static ServiceFacts read(Reading reading) {
    return new ServiceFacts(
        SnmpSection.read(reading),
        reading.list(LogSection.servers(reading)),
        reading.each(config -> servers(config)),
        reading.each(config -> keys(reading, config)),
        reading.each(config -> banners(config)),
        reading.list(LogFeeds.read(reading)));
  }

  private static Node system(Config config) {
    return Reading.at(config.device(), "deviceconfig", "system");
  }

  private static List<NtpServer> servers(Config config) {
    var found = new ArrayList<NtpServer>();
    for (Node server : Reading.child(system(config), "ntp-servers")) {
      var address = Reading.value(server, "ntp-server-address");
      if (address == null) {
        continue;
      }
      var type = Reading.child(server, "authentication-type");
      type.claimAll();
      found.add(
          new NtpServer(address.word(), "", false, keyId(type), trusted(type), server.span()));
    }
    return found;
  }

  private static Fact<Long> keyId(Node type) {
    var key = type.child("symmetric-key");
    if (key != null) {
      var id = Reading.value(key, "key-id");
      var number = id == null ? null : Numbers.parse(id.word());
      return id == null || number == null
          ? Fact.unknown("the number of the key is not there")
          : Fact.explicit(number, id.span());
    }
    if (type.child("autokey") != null) {
      return Fact.unknown("autokey authenticates with certificates, not with a numbered key");
    }
    var none = type.child("none");
    return none == null ? Fact.byDefault(0L, NTP_SOURCE) : Fact.explicit(0L, none.span());
  }

  private static Fact<Boolean> trusted(Node type) {
    var key = type.child("symmetric-key");
    return key == null
        ? Fact.byDefault(type.child("autokey") != null, NTP_SOURCE)
        : Fact.explicit(true, key.span());
  }

  private static List<NtpKey> keys(Reading reading, Config config) {
    var found = new ArrayList<NtpKey>();
    for (Node server : Reading.child(system(config), "ntp-servers")) {
      var key = Reading.at(server, "authentication-type", "symmetric-key");
      for (Node algorithm : Reading.child(key, "algorithm")) {
        var secret = Reading.value(algorithm, "authentication-key");
        if (secret != null) {
          var id = Numbers.parse(Reading.word(key, "key-id"));
          found.add(
              new NtpKey(
                  id == null ? 0 : id,
                  algorithm.word(),
                  PanosSecrets.key(reading, secret),
                  true,
                  secret.span()));
        }
      }
    }
    return found;
  }

  private static List<Banner> banners(Config config) {
    var found = new ArrayList<Banner>();
    var login = Reading.value(system(config), "login-banner");
    if (login != null) {
      found.add(new Banner(BannerKind.LOGIN, login.word(), login.span()));
    }
    var motd = Reading.child(system(config), "motd-and-banner");
    motd.claimAll();
    var message = Reading.value(motd, "message");
    if (message != null && Reading.isYes(motd, "motd-enable")) {
      found.add(new Banner(BannerKind.EXEC, message.word(), message.span()));
    }
    return found;
  }
}
