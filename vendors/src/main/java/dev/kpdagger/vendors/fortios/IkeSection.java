package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.vpn.IkeKey;
import dev.kpdagger.device.vpn.IkeProposal;
import dev.kpdagger.device.vpn.IpsecPolicy;
import dev.kpdagger.device.vpn.TransformSet;
import dev.kpdagger.vendors.lines.Numbers;
import java.util.ArrayList;
import java.util.List;

/// `vpn ipsec phase1` and `phase2`, with and without an interface of their own.
///
/// A proposal is `aes256-sha256`, `aes256gcm-prfsha384`, `chacha20poly1305-prfsha256`.
final class IkeSection {

  private static final String PROPOSALS =
      "the algorithms without the command depend on the release";
  private static final String GROUPS = "the groups without the command depend on the release";
  private static final String PSK =
      "psk unless set; FortiOS CLI Reference, vpn ipsec phase1-interface";
  private static final String DAY =
      "86400 seconds unless set; FortiOS CLI Reference, vpn ipsec phase1-interface";
  private static final String HALF_DAY =
      "43200 seconds unless set; FortiOS CLI Reference, vpn ipsec phase2-interface";
  private static final String PFS_ON =
      "enabled unless switched off; FortiOS CLI Reference, vpn ipsec phase2-interface";

  private IkeSection() {}

  static void phase1(Reading reading, Node entry, List<IkeProposal> proposals, List<IkeKey> keys) {
    for (String secret : List.of("authpasswd", "ppk-secret", "group-authentication-secret")) {
      Secrets.read(reading, entry, secret);
    }
    long version = entry.text("ike-version", "1").equals("2") ? 2 : 1;
    var algorithms = reading.written(entry, "proposal", PROPOSALS);
    var list = entry.list("proposal");
    proposals.add(
        new IkeProposal(
            version,
            entry.name(),
            algorithms.map(_ -> encryption(list)),
            algorithms.map(_ -> integrity(list)),
            groups(reading, entry),
            reading.word(entry, "authmethod", "psk", PSK).map(IkeSection::method),
            reading.number(entry, "keylife", 86_400, DAY),
            entry.span()));
    key(reading, entry, version, "psksecret", keys);
    key(reading, entry, version, "psksecret-remote", keys);
  }

  /// Peers that may call from anywhere share the key of a dial-up gateway.
  private static void key(
      Reading reading, Node entry, long version, String name, List<IkeKey> keys) {
    var secret = Secrets.read(reading, entry, name);
    boolean dialup = entry.text("type", "static").equals("dynamic");
    var peer = entry.text("remote-gw", entry.text("remote-gw6", entry.text("remotegw-ddns", "")));
    boolean anyPeer = entry.text("peertype", "any").equals("any");
    if (secret != null) {
      keys.add(
          new IkeKey(
              version,
              dialup || peer.isEmpty() ? entry.name() : peer,
              dialup && anyPeer,
              secret,
              entry.span()));
    }
  }

  private static String method(String word) {
    return switch (word) {
      case "psk" -> "pre-shared";
      case "signature", "rsa-signature" -> "rsa-signature";
      default -> word;
    };
  }

  private static Fact<List<Long>> groups(Reading reading, Node entry) {
    var written = reading.written(entry, "dhgrp", GROUPS);
    var words = entry.list("dhgrp");
    return written.map(_ -> numbers(words));
  }

  private static List<Long> numbers(List<String> words) {
    var numbers = new ArrayList<Long>(words.size());
    for (String word : words) {
      var number = Numbers.parse(word);
      if (number != null) {
        numbers.add(number);
      }
    }
    return List.copyOf(numbers);
  }

  private static List<String> encryption(List<String> proposals) {
    var found = new ArrayList<String>(proposals.size());
    for (String proposal : proposals) {
      var name = cipher(proposal);
      if (!found.contains(name)) {
        found.add(name);
      }
    }
    return List.copyOf(found);
  }

  private static List<String> integrity(List<String> proposals) {
    var found = new ArrayList<String>(proposals.size());
    for (String proposal : proposals) {
      var name = hash(proposal);
      if (!found.contains(name)) {
        found.add(name);
      }
    }
    return List.copyOf(found);
  }

  private static String cipher(String proposal) {
    int dash = proposal.indexOf('-');
    var word = dash < 0 ? proposal : proposal.substring(0, dash);
    return switch (word) {
      case "aes128", "aes192", "aes256" -> "aes-" + word.substring(3);
      case "aes128gcm" -> "aes-gcm-128";
      case "aes256gcm" -> "aes-gcm-256";
      case "chacha20poly1305" -> "chacha20-poly1305";
      case "aria128", "aria192", "aria256" -> "aria-" + word.substring(4);
      case "null" -> "null-cipher";
      default -> word;
    };
  }

  private static String hash(String proposal) {
    int dash = proposal.indexOf('-');
    var word = dash < 0 ? "" : proposal.substring(dash + 1);
    if (word.isEmpty() || proposal.contains("gcm") || proposal.contains("poly1305")) {
      return word.startsWith("prf") ? word.substring(3) : "aead";
    }
    return word.equals("null") ? "none" : word;
  }

  static void phase2(
      Reading reading, Node entry, List<TransformSet> transforms, List<IpsecPolicy> policies) {
    var names = new ArrayList<String>();
    for (String proposal : entry.list("proposal")) {
      var name = entry.name() + " " + proposal;
      names.add(name);
      boolean aead = proposal.contains("gcm") || proposal.contains("poly1305");
      transforms.add(
          new TransformSet(name, cipher(proposal), aead ? "aead" : hash(proposal), entry.span()));
    }
    policies.add(
        new IpsecPolicy(
            "profile",
            entry.name(),
            names,
            forwardSecrecy(reading, entry),
            reading.number(entry, "keylifeseconds", 43_200, HALF_DAY),
            entry.span()));
  }

  /// The weakest of the groups that may be agreed on.
  private static Fact<Long> forwardSecrecy(Reading reading, Node entry) {
    var on = reading.flag(entry, "pfs", true, PFS_ON);
    var groups = groups(reading, entry);
    if (Boolean.FALSE.equals(on.orNull())) {
      return on.map(_ -> 0L);
    }
    return groups.map(IkeSection::weakest);
  }

  private static Long weakest(List<Long> groups) {
    Long weakest = null;
    for (Long group : groups) {
      if (weakest == null || group < weakest) {
        weakest = group;
      }
    }
    return weakest == null ? 0L : weakest;
  }
}
