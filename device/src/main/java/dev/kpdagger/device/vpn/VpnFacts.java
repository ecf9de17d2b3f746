package dev.kpdagger.device.vpn;

import dev.kpdagger.device.FactList;

/// Key exchange, IPsec and certificates.
public record VpnFacts(
    FactList<IkeProposal> ikeProposals,
    FactList<IkeKey> ikeKeys,
    FactList<TransformSet> transformSets,
    FactList<IpsecPolicy> ipsecPolicies,
    FactList<Trustpoint> trustpoints) {}
