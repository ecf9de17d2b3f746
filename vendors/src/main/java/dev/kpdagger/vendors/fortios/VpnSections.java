package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.vpn.IkeKey;
import dev.kpdagger.device.vpn.IkeProposal;
import dev.kpdagger.device.vpn.IpsecPolicy;
import dev.kpdagger.device.vpn.TransformSet;
import dev.kpdagger.device.vpn.VpnFacts;
import java.util.ArrayList;
import java.util.List;

/// IPsec and the ways in for remote users.
final class VpnSections {

  private VpnSections() {}

  static VpnFacts read(Reading reading) {
    var proposals = new ArrayList<IkeProposal>();
    var keys = new ArrayList<IkeKey>();
    var transforms = new ArrayList<TransformSet>();
    var policies = new ArrayList<IpsecPolicy>();
    for (String path : List.of("vpn ipsec phase1-interface", "vpn ipsec phase1")) {
      for (Reading.Table table : reading.tables(path)) {
        for (Node entry : table.node().entries()) {
          IkeSection.phase1(reading, entry, proposals, keys);
        }
      }
    }
    for (String path : List.of("vpn ipsec phase2-interface", "vpn ipsec phase2")) {
      for (Reading.Table table : reading.tables(path)) {
        for (Node entry : table.node().entries()) {
          IkeSection.phase2(reading, entry, transforms, policies);
        }
      }
    }
    return new VpnFacts(
        reading.ofDomains(proposals),
        reading.ofDomains(keys),
        reading.ofDomains(transforms),
        reading.ofDomains(policies),
        reading.ofDomains(CertificateSection.read(reading)),
        reading.ofDomains(RemoteAccessSection.read(reading)),
        reading.ofDomains(CertificateSection.certificates(reading)));
  }
}
