package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.vpn.IkeKey;
import dev.kpdagger.device.vpn.IkeProposal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// `security ike`: a gateway uses a policy, a policy uses proposals or a predefined set of them.
final class IkeSection {

  private static final String LIFETIME = "28800 seconds; Juniper, lifetime-seconds (IKE)";
  private static final long DEFAULT_LIFETIME = 28_800;

  /// A member of a predefined set: `encryption integrity group`.
  private static final Map<String, List<String>> SETS =
      Map.of(
          "basic", List.of("des sha1 1", "des md5 1"),
          "compatible", List.of("3des sha1 2", "3des md5 2", "des sha1 2", "des md5 2"),
          "standard", List.of("3des sha1 2", "aes-128 sha1 2"),
          "suiteb-gcm-128", List.of("aes-128 sha256 19"),
          "suiteb-gcm-256", List.of("aes-256 sha384 20"),
          "prime-128", List.of("aes-gcm-128 aead 19"),
          "prime-256", List.of("aes-gcm-256 aead 20"));

  private final Reading reading;
  private final Node ike;
  private final Map<String, List<Node>> gatewaysOf = new HashMap<>();

  IkeSection(Reading reading, Reading.Part part) {
    this.reading = reading;
    var node = part.node().find("security", "ike");
    this.ike = node == null ? part.node() : node;
    if (node == null) {
      return;
    }
    for (Node gateway : ike.entries("gateway")) {
      gateway.claimAll();
      gatewaysOf.computeIfAbsent(gateway.text("ike-policy"), _ -> new ArrayList<>()).add(gateway);
    }
  }

  private List<Node> entries(String kind) {
    return ike.word().equals("ike") ? ike.entries(kind) : List.of();
  }

  /// A policy in aggressive mode, or null.
  @Nullable Node aggressive() {
    for (Node policy : entries("policy")) {
      var mode = policy.value("mode");
      if (mode != null && mode.word().equals("aggressive")) {
        return mode;
      }
    }
    return null;
  }

  /// A gateway that takes version 1, or null.
  @Nullable Node gateway() {
    for (Node gateway : entries("gateway")) {
      if (!gateway.text("version").equals("v2-only")) {
        return gateway;
      }
    }
    return null;
  }

  /// The version of a policy: 2 only where every gateway that uses it refuses version 1.
  private long version(String policy) {
    var gateways = gatewaysOf.getOrDefault(policy, List.of());
    return !gateways.isEmpty()
            && gateways.stream().allMatch(g -> g.text("version").equals("v2-only"))
        ? 2
        : 1;
  }

  List<IkeProposal> proposals() {
    var proposals = new ArrayList<IkeProposal>();
    for (Node proposal : entries("proposal")) {
      proposal.claimAll();
      proposals.add(proposal(proposal));
    }
    for (Node policy : entries("policy")) {
      policy.claimAll();
      var set = policy.value("proposal-set");
      if (set != null) {
        predefined(policy, set, proposals);
      }
    }
    return proposals;
  }

  private IkeProposal proposal(Node proposal) {
    return new IkeProposal(
        versionOf(proposal.word()),
        proposal.word(),
        value(proposal, "encryption-algorithm", IkeSection::encryption),
        value(proposal, "authentication-algorithm", IkeSection::integrity),
        groups(proposal),
        authentication(proposal),
        reading.number(proposal, DEFAULT_LIFETIME, LIFETIME, "lifetime-seconds"),
        proposal.span());
  }

  private long versionOf(String proposal) {
    boolean used = false;
    for (Node policy : entries("policy")) {
      if (policy.find("proposals", proposal) != null) {
        used = true;
        if (version(policy.word()) == 1) {
          return 1;
        }
      }
    }
    return used ? 2 : 1;
  }

  private Fact<List<String>> value(Node proposal, String statement, UnaryOperator<String> name) {
    var value = proposal.value(statement);
    if (value == null) {
      return Fact.unknown("the proposal names no " + statement);
    }
    return reading.explicit(List.of(name.apply(value.word())), value);
  }

  private Fact<List<Long>> groups(Node proposal) {
    var value = proposal.value("dh-group");
    if (value == null) {
      return Fact.unknown("the proposal names no dh-group");
    }
    int number = Numbers.small(value.word().replace("group", ""));
    return number < 0
        ? reading.notUnderstood(value)
        : reading.explicit(List.of((long) number), value);
  }

  private Fact<String> authentication(Node proposal) {
    var value = proposal.value("authentication-method");
    if (value == null) {
      return reading.absentIn(
          proposal, "pre-shared", "pre-shared keys; Juniper, authentication-method (IKE)");
    }
    return reading.explicit(
        switch (value.word()) {
          case "pre-shared-keys" -> "pre-shared";
          case "rsa-signatures" -> "rsa-signature";
          case "dsa-signatures" -> "dsa-signature";
          default -> value.word();
        },
        value);
  }

  private void predefined(Node policy, Node set, List<IkeProposal> into) {
    int number = 1;
    for (String member : SETS.getOrDefault(set.word(), List.of())) {
      var words = member.split(" ", -1);
      into.add(
          new IkeProposal(
              version(policy.word()),
              set.word() + " " + number++ + " of policy " + policy.word(),
              policy.word(),
              reading.explicit(List.of(words[0]), set),
              reading.explicit(List.of(words[1]), set),
              reading.explicit(List.of(Long.parseLong(words[2])), set),
              Fact.unknown("the policy decides"),
              reading.absentIn(policy, DEFAULT_LIFETIME, LIFETIME),
              set.span()));
    }
  }

  List<IkeKey> keys() {
    var keys = new ArrayList<IkeKey>();
    for (Node policy : entries("policy")) {
      for (String form : List.of("ascii-text", "hexadecimal")) {
        var value = policy.value("pre-shared-key", form);
        if (value != null) {
          keys.add(key(policy, value));
        }
      }
    }
    return keys;
  }

  private IkeKey key(Node policy, Node value) {
    var peers = new ArrayList<String>();
    boolean wildcard = false;
    for (Node gateway : gatewaysOf.getOrDefault(policy.word(), List.of())) {
      peers.addAll(gateway.texts("address"));
      var dynamic = gateway.find("dynamic");
      if (dynamic != null) {
        wildcard |= dynamic.isLeaf() || dynamic.find("general-ikeid") != null;
        peers.add("dynamic");
      }
    }
    return new IkeKey(
        version(policy.word()),
        peers.isEmpty() ? "policy " + policy.word() : String.join(", ", peers),
        wildcard,
        JunosSecrets.readable(value),
        value.span());
  }

  static String encryption(String word) {
    return switch (word) {
      case "des-cbc" -> "des";
      case "3des-cbc" -> "3des";
      case "aes-128-cbc" -> "aes-128";
      case "aes-192-cbc" -> "aes-192";
      case "aes-256-cbc" -> "aes-256";
      case "aes-128-gcm" -> "aes-gcm-128";
      case "aes-192-gcm" -> "aes-gcm-192";
      case "aes-256-gcm" -> "aes-gcm-256";
      default -> word;
    };
  }

  static String integrity(String word) {
    return switch (word) {
      case "hmac-md5-96" -> "md5";
      case "hmac-sha1-96" -> "sha1";
      case "sha-256", "hmac-sha-256-128", "hmac-sha-256-96", "hmac-sha-256" -> "sha256";
      case "sha-384", "hmac-sha-384" -> "sha384";
      case "sha-512", "hmac-sha-512" -> "sha512";
      default -> word;
    };
  }
}
