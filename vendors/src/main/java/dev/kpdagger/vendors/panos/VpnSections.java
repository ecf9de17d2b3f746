package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.vpn.IkeKey;
import dev.kpdagger.device.vpn.IkeProposal;
import dev.kpdagger.device.vpn.IpsecPolicy;
import dev.kpdagger.device.vpn.TransformSet;
import dev.kpdagger.device.vpn.VpnFacts;
import dev.kpdagger.vendors.lines.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Key exchange, IPsec, certificates and remote access.
///
/// Every device has profiles that nothing uses, with old algorithms among them; only those that a
/// gateway or tunnel uses become facts.
final class VpnSections {

  private static final String DEFAULT = "default";
  private static final long SECONDS_OF_IKE = 28_800;
  private static final long SECONDS_OF_IPSEC = 3_600;
  private static final Map<String, Long> UNITS =
      Map.of("seconds", 1L, "minutes", 60L, "hours", 3_600L, "days", 86_400L);

  /// The gateways of a configuration that use a profile: of each version at least one.
  private record Use(Set<Long> versions) {}

  private VpnSections() {}

  static VpnFacts read(Reading reading) {
    return new VpnFacts(
        reading.each(VpnSections::proposals),
        reading.each(config -> keys(reading, config)),
        reading.each(VpnSections::transforms),
        reading.each(VpnSections::policies),
        reading.list(CertificateSection.trustpoints(reading)),
        reading.each(config -> RemoteAccessSection.read(reading, config)),
        reading.list(CertificateSection.certificates(reading)));
  }

  private static Node ike(Config config) {
    return Reading.at(config.device(), "network", "ike");
  }

  private static boolean isOff(Node gateway) {
    return Reading.isYes(gateway, "disabled");
  }

  /// The versions that a gateway speaks: without a word, version 1.
  static Set<Long> versions(Node gateway) {
    return switch (Reading.word(gateway, "protocol", "version")) {
      case "ikev2" -> Set.of(2L);
      case "ikev2-preferred" -> new LinkedHashSet<>(List.of(1L, 2L));
      default -> Set.of(1L);
    };
  }

  private static Map<String, Use> uses(Config config) {
    var uses = new LinkedHashMap<String, Use>();
    for (Node gateway : Reading.child(ike(config), "gateway")) {
      gateway.claim();
      if (isOff(gateway)) {
        continue;
      }
      for (long version : versions(gateway)) {
        var name = Reading.word(gateway, "protocol", "ikev" + version, "ike-crypto-profile");
        uses.computeIfAbsent(name.isEmpty() ? DEFAULT : name, _ -> new Use(new LinkedHashSet<>()))
            .versions
            .add(version);
      }
    }
    return uses;
  }

  private static List<IkeProposal> proposals(Config config) {
    var uses = uses(config);
    var found = new ArrayList<IkeProposal>();
    var profiles = Reading.at(ike(config), "crypto-profiles", "ike-crypto-profiles");
    for (Node profile : profiles) {
      var encryption = words(profile, "encryption");
      var integrity = words(profile, "hash");
      var groups = groups(profile, "dh-group");
      var lifetime = lifetime(profile, SECONDS_OF_IKE);
      profile.claim();
      var use = uses.get(profile.word());
      if (use == null) {
        continue;
      }
      for (long version : use.versions) {
        found.add(
            new IkeProposal(
                version,
                profile.word(),
                encryption,
                integrity,
                groups,
                Fact.unknown("the gateway decides, not the profile"),
                lifetime,
                profile.span()));
      }
    }
    return found;
  }

  private static Fact<List<String>> words(Node profile, String... path) {
    var element = profile.at(path);
    if (element == null) {
      return Fact.unknown("the profile does not say it");
    }
    return Fact.explicit(
        Reading.words(element).stream().map(VpnSections::algorithm).toList(), element.span());
  }

  /// `aes-256-cbc` is `aes-256` in facts, `sha256` and `md5` are themselves.
  static String algorithm(String word) {
    return switch (word) {
      case "aes-128-cbc", "aes128" -> "aes-128";
      case "aes-192-cbc", "aes192" -> "aes-192";
      case "aes-256-cbc", "aes256" -> "aes-256";
      case "aes-128-gcm" -> "aes-gcm-128";
      case "aes-256-gcm" -> "aes-gcm-256";
      case "aes-128-ccm" -> "aes-ccm-128";
      case "null" -> "null-cipher";
      default -> word;
    };
  }

  private static Fact<List<Long>> groups(Node profile, String element) {
    var node = profile.child(element);
    if (node == null) {
      return Fact.unknown("the profile does not say it");
    }
    var groups = new ArrayList<Long>();
    for (String word : Reading.words(node)) {
      var number = Numbers.parse(word.startsWith("group") ? word.substring(5) : word);
      if (number != null) {
        groups.add(number);
      }
    }
    return Fact.explicit(groups, node.span());
  }

  private static Fact<Long> lifetime(Node profile, long byDefault) {
    for (Node unit : Reading.child(profile, "lifetime")) {
      var value = Reading.value(unit);
      var number = value == null ? null : Numbers.parse(value.word());
      var factor = UNITS.get(unit.word());
      if (value != null && number != null && factor != null && number < Integer.MAX_VALUE) {
        return Fact.explicit(number * factor, value.span());
      }
    }
    return Fact.byDefault(byDefault, "PAN-OS Web Interface Help, crypto profiles");
  }

  /// Aggressive mode is answered when some gateway of version 1 asks for it, and not when all take
  /// main mode alone. What the mode `auto` answers is not said.
  static void settings(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    Node main = null;
    boolean clear = true;
    for (Node gateway : Reading.child(ike(reading.configs().getFirst()), "gateway")) {
      if (isOff(gateway) || !versions(gateway).contains(1L)) {
        continue;
      }
      var mode = Reading.value(gateway, "protocol", "ikev1", "exchange-mode");
      if (mode != null && mode.word().equals("aggressive")) {
        settings.put(SettingKeys.IKE_AGGRESSIVE_MODE, Fact.explicit(true, mode.span()));
        return;
      }
      clear &= mode != null && mode.word().equals("main");
      main = mode;
    }
    if (clear && main != null) {
      settings.put(SettingKeys.IKE_AGGRESSIVE_MODE, Fact.explicit(false, main.span()));
    }
  }

  private static List<IkeKey> keys(Reading reading, Config config) {
    var keys = new ArrayList<IkeKey>();
    for (Node gateway : Reading.child(ike(config), "gateway")) {
      Reading.child(gateway, "peer-id").claimAll();
      Reading.child(Reading.child(gateway, "authentication"), "certificate").claimAll();
      Reading.word(gateway, "protocol", "ikev1", "exchange-mode");
      var key = Reading.value(gateway, "authentication", "pre-shared-key", "key");
      if (key == null) {
        continue;
      }
      var secret = PanosSecrets.key(reading, key);
      var peer = peer(gateway);
      for (long version : isOff(gateway) ? Set.<Long>of() : versions(gateway)) {
        keys.add(
            new IkeKey(
                version, peer.isEmpty() ? "any peer" : peer, peer.isEmpty(), secret, key.span()));
      }
    }
    return keys;
  }

  /// The address or name of a peer, empty for one with any address.
  private static String peer(Node gateway) {
    var address = Reading.child(gateway, "peer-address");
    address.claimAll();
    var ip = Reading.word(address, "ip");
    return ip.isEmpty() ? Reading.word(address, "fqdn") : ip;
  }

  private static Set<String> used(Config config) {
    var used = new LinkedHashSet<String>();
    for (Node tunnel : Reading.at(config.device(), "network", "tunnel", "ipsec")) {
      tunnel.claim();
      Reading.child(tunnel, "auto-key").claimAll();
      Reading.word(tunnel, "anti-replay");
      var name = Reading.word(tunnel, "auto-key", "ipsec-crypto-profile");
      if (!Reading.isYes(tunnel, "disabled") && tunnel.child("auto-key") != null) {
        used.add(name.isEmpty() ? DEFAULT : name);
      }
    }
    return used;
  }

  private static Node ipsecProfiles(Config config) {
    return Reading.at(ike(config), "crypto-profiles", "ipsec-crypto-profiles");
  }

  /// A profile offers each of its ciphers with each of its integrity algorithms.
  private static List<TransformSet> transforms(Config config) {
    var used = used(config);
    var sets = new ArrayList<TransformSet>();
    for (Node profile : ipsecProfiles(config)) {
      profile.claim();
      for (Node cipher : Reading.at(profile, "esp", "encryption")) {
        cipher.claim();
        for (Node integrity : Reading.at(profile, "esp", "authentication")) {
          integrity.claim();
          if (used.contains(profile.word())) {
            sets.add(set(profile, cipher, integrity));
          }
        }
      }
      for (Node integrity : Reading.at(profile, "ah", "authentication")) {
        integrity.claim();
        if (used.contains(profile.word())) {
          sets.add(set(profile, null, integrity));
        }
      }
    }
    ofApps(config, sets);
    return sets;
  }

  /// What the GlobalProtect app encrypts with, where there is a gateway for it.
  private static void ofApps(Config config, List<TransformSet> into) {
    boolean used = false;
    for (Node vsys : Reading.child(config.device(), "vsys")) {
      used |= !Reading.at(vsys, "global-protect", "global-protect-gateway").isEmpty();
    }
    for (Node profile :
        Reading.at(ike(config), "crypto-profiles", "global-protect-app-crypto-profiles")) {
      profile.claimAll();
      for (Node cipher : Reading.child(profile, "encryption")) {
        for (Node integrity : Reading.child(profile, "authentication")) {
          if (used) {
            into.add(set(profile, cipher, integrity));
          }
        }
      }
    }
  }

  private static TransformSet set(Node profile, @Nullable Node cipher, Node integrity) {
    var encryption = cipher == null ? "none" : algorithm(cipher.word());
    boolean aead = encryption.startsWith("aes-gcm") || encryption.startsWith("aes-ccm");
    return new TransformSet(
        name(profile, cipher, integrity),
        encryption,
        aead && integrity.word().equals("none") ? "aead" : integrity.word(),
        cipher == null ? integrity.span() : cipher.span());
  }

  private static String name(Node profile, @Nullable Node cipher, Node integrity) {
    return profile.word() + " " + (cipher == null ? "ah" : cipher.word()) + " " + integrity.word();
  }

  private static List<IpsecPolicy> policies(Config config) {
    var used = used(config);
    var policies = new ArrayList<IpsecPolicy>();
    for (Node profile : ipsecProfiles(config)) {
      var group = Reading.value(profile, "dh-group");
      var lifetime = lifetime(profile, SECONDS_OF_IPSEC);
      if (!used.contains(profile.word())) {
        continue;
      }
      var names = new ArrayList<String>();
      for (Node cipher : Reading.at(profile, "esp", "encryption")) {
        for (Node integrity : Reading.at(profile, "esp", "authentication")) {
          names.add(name(profile, cipher, integrity));
        }
      }
      for (Node integrity : Reading.at(profile, "ah", "authentication")) {
        names.add(name(profile, null, integrity));
      }
      policies.add(
          new IpsecPolicy(
              "profile", profile.word(), names, group(group), lifetime, profile.span()));
    }
    return policies;
  }

  private static Fact<Long> group(@Nullable Node value) {
    if (value == null) {
      return Fact.byDefault(2L, "group 2; PAN-OS Web Interface Help, IPSec Crypto Profiles");
    }
    if (value.word().equals("no-pfs")) {
      return Fact.explicit(0L, value.span());
    }
    var word = value.word();
    var number = Numbers.parse(word.startsWith("group") ? word.substring(5) : word);
    return number == null ? Reading.notUnderstood(value) : Fact.explicit(number, value.span());
  }
}
