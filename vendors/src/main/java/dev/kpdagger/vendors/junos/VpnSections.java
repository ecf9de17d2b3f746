package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.vpn.IkeKey;
import dev.kpdagger.device.vpn.IkeProposal;
import dev.kpdagger.device.vpn.IpsecPolicy;
import dev.kpdagger.device.vpn.TransformSet;
import dev.kpdagger.device.vpn.Trustpoint;
import dev.kpdagger.device.vpn.VpnFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `security ike`, `security ipsec` and `security pki`.
final class VpnSections {

  private VpnSections() {}

  static VpnFacts read(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    var proposals = new ArrayList<IkeProposal>();
    var keys = new ArrayList<IkeKey>();
    var sets = new ArrayList<TransformSet>();
    var policies = new ArrayList<IpsecPolicy>();
    Node aggressive = null;
    Node gateway = null;
    for (Reading.Part part : reading.parts()) {
      var ike = new IkeSection(reading, part);
      proposals.addAll(ike.proposals());
      keys.addAll(ike.keys());
      aggressive = aggressive == null ? ike.aggressive() : aggressive;
      gateway = gateway == null ? ike.gateway() : gateway;
      IpsecSection.read(reading, part, sets, policies);
    }
    settings.put(
        SettingKeys.IKE_AGGRESSIVE_MODE,
        aggressive != null
            ? reading.explicit(true, aggressive)
            : reading.absent(false, "main mode; Juniper, mode (IKE)"));
    settings.put(
        SettingKeys.IKE_ENABLED,
        gateway != null
            ? reading.explicit(true, gateway)
            : reading.absent(false, "no gateway of security ike takes version 1"));
    return new VpnFacts(
        reading.list(proposals),
        reading.list(keys),
        reading.list(sets),
        reading.list(policies),
        reading.list(trustpoints(reading)),
        FactList.complete(List.of()));
  }

  private static List<Trustpoint> trustpoints(Reading reading) {
    var trustpoints = new ArrayList<Trustpoint>();
    for (Reading.Part part : reading.parts()) {
      for (Node profile : part.node().entries("security", "pki", "ca-profile")) {
        profile.claimAll();
        trustpoints.add(
            new Trustpoint(
                profile.word(),
                false,
                revocation(reading, profile),
                Fact.unknown("the size of keys is not in a configuration"),
                Fact.unknown("the hash of requests is not in a configuration"),
                profile.span()));
      }
    }
    return trustpoints;
  }

  private static Fact<List<String>> revocation(Reading reading, Node profile) {
    var check = profile.find("revocation-check");
    if (check == null) {
      return reading.absentIn(
          profile, List.of("crl"), "a CRL is asked for; Juniper, revocation-check");
    }
    if (check.find("disable") != null) {
      return reading.explicit(List.of("none"), check);
    }
    return reading.explicit(
        check.find("use-ocsp") != null ? List.of("ocsp") : List.of("crl"), check);
  }
}
