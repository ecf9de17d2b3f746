package dev.kpdagger.device.vpn;

import dev.kpdagger.device.FactList;
import java.util.List;

/// Key exchange, IPsec and certificates.
public record VpnFacts(
    FactList<IkeProposal> ikeProposals,
    FactList<IkeKey> ikeKeys,
    FactList<TransformSet> transformSets,
    FactList<IpsecPolicy> ipsecPolicies,
    FactList<Trustpoint> trustpoints,
    FactList<RemoteAccess> remoteAccesses,
    FactList<Certificate> certificates) {

  /// A device whose configuration holds no certificates.
  public VpnFacts(
      FactList<IkeProposal> ikeProposals,
      FactList<IkeKey> ikeKeys,
      FactList<TransformSet> transformSets,
      FactList<IpsecPolicy> ipsecPolicies,
      FactList<Trustpoint> trustpoints,
      FactList<RemoteAccess> remoteAccesses) {
    this(
        ikeProposals,
        ikeKeys,
        transformSets,
        ipsecPolicies,
        trustpoints,
        remoteAccesses,
        FactList.complete(List.of()));
  }

  /// The same with the certificates that the configuration holds.
  public VpnFacts with(FactList<Certificate> held) {
    return new VpnFacts(
        ikeProposals, ikeKeys, transformSets, ipsecPolicies, trustpoints, remoteAccesses, held);
  }

  /// A device without a way in for remote users.
  public VpnFacts(
      FactList<IkeProposal> ikeProposals,
      FactList<IkeKey> ikeKeys,
      FactList<TransformSet> transformSets,
      FactList<IpsecPolicy> ipsecPolicies,
      FactList<Trustpoint> trustpoints) {
    this(
        ikeProposals,
        ikeKeys,
        transformSets,
        ipsecPolicies,
        trustpoints,
        FactList.complete(List.of()));
  }
}
