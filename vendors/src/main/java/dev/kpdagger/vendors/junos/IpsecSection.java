package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.vpn.IpsecPolicy;
import dev.kpdagger.device.vpn.TransformSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `security ipsec`: proposals are transform sets, a policy uses some of them or a predefined set.
final class IpsecSection {

  private static final String LIFETIME = "3600 seconds; Juniper, lifetime-seconds (IPsec)";
  private static final long DEFAULT_LIFETIME = 3_600;

  /// A member of a predefined set: `encryption integrity`.
  private static final Map<String, List<String>> SETS =
      Map.of(
          "basic", List.of("des sha1", "des md5"),
          "compatible", List.of("3des sha1", "3des md5", "des sha1", "des md5"),
          "standard", List.of("3des sha1", "aes-128 sha1"),
          "suiteb-gcm-128", List.of("aes-gcm-128 aead"),
          "suiteb-gcm-256", List.of("aes-gcm-256 aead"),
          "prime-128", List.of("aes-gcm-128 aead"),
          "prime-256", List.of("aes-gcm-256 aead"));

  private IpsecSection() {}

  static void read(
      Reading reading, Reading.Part part, List<TransformSet> sets, List<IpsecPolicy> policies) {
    for (Node proposal : part.node().entries("security", "ipsec", "proposal")) {
      proposal.claimAll();
      sets.add(set(proposal));
    }
    for (Node policy : part.node().entries("security", "ipsec", "policy")) {
      policy.claimAll();
      policies.add(policy(reading, part, policy, sets));
    }
    for (Node vpn : part.node().entries("security", "ipsec", "vpn")) {
      vpn.claimAll();
    }
  }

  private static TransformSet set(Node proposal) {
    var cipher = proposal.text("encryption-algorithm");
    var hash = proposal.text("authentication-algorithm");
    return new TransformSet(
        proposal.word(),
        cipher.isEmpty() ? "none" : IkeSection.encryption(cipher),
        hash.isEmpty() ? cipher.endsWith("-gcm") ? "aead" : "none" : IkeSection.integrity(hash),
        proposal.span());
  }

  private static IpsecPolicy policy(
      Reading reading, Reading.Part part, Node policy, List<TransformSet> sets) {
    var names = new ArrayList<>(policy.texts("proposals"));
    var predefined = policy.value("proposal-set");
    if (predefined != null) {
      int number = 1;
      for (String member : SETS.getOrDefault(predefined.word(), List.of())) {
        var words = member.split(" ", -1);
        var name = predefined.word() + " " + number++ + " of policy " + policy.word();
        names.add(name);
        sets.add(new TransformSet(name, policy.word(), words[0], words[1], predefined.span()));
      }
    }
    var group = policy.value("perfect-forward-secrecy", "keys");
    int number = group == null ? 0 : Numbers.small(group.word().replace("group", ""));
    Fact<Long> pfs =
        group == null
            ? reading.absentIn(
                policy, 0L, "none; a configuration shows perfect-forward-secrecy where it is set")
            : number < 0 ? reading.notUnderstood(group) : reading.explicit((long) number, group);
    return new IpsecPolicy(
        "policy", policy.word(), names, pfs, lifetime(reading, part, policy), policy.span());
  }

  private static Fact<Long> lifetime(Reading reading, Reading.Part part, Node policy) {
    for (String name : policy.texts("proposals")) {
      var proposal = part.node().find("security", "ipsec", "proposal", name);
      if (proposal != null) {
        return reading.number(proposal, DEFAULT_LIFETIME, LIFETIME, "lifetime-seconds");
      }
    }
    return reading.absentIn(policy, DEFAULT_LIFETIME, LIFETIME);
  }
}
