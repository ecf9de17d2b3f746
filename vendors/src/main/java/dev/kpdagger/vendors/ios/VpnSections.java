package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.vpn.VpnFacts;
import dev.kpdagger.vendors.certificates.CertificateChains;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Key exchange, IPsec and certificates.
final class VpnSections {

  private static final String ENABLED_SOURCE =
      "on where the image has crypto; Cisco IOS Security Command Reference, crypto isakmp enable";
  private static final String AGGRESSIVE_SOURCE =
      "answered unless disabled; Cisco IOS Security Command Reference, crypto isakmp"
          + " aggressive-mode disable";

  private VpnSections() {}

  static VpnFacts read(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    var facts =
        new VpnFacts(
                reading.list(IkeProposals.read(reading)),
                reading.list(IkeKeys.read(reading)),
                reading.list(IpsecSection.transformSets(reading)),
                reading.list(IpsecSection.policies(reading)),
                reading.list(TrustpointSection.read(reading)),
                reading.list(RemoteAccessSection.read(reading)))
            .with(reading.list(CertificateChains.read(reading)));
    boolean used =
        facts.ikeProposals().size() + facts.ikeKeys().size() + facts.ipsecPolicies().size() > 0;
    settings.put(SettingKeys.IKE_ENABLED, setting(reading, "enable", true, used, ENABLED_SOURCE));
    settings.put(
        SettingKeys.IKE_AGGRESSIVE_MODE,
        setting(reading, "aggressive-mode", false, used, AGGRESSIVE_SOURCE));
    return facts;
  }

  /// Whether the image has crypto at all shows only in what the file says about it.
  private static Fact<Boolean> setting(
      Reading reading, String word, boolean value, boolean used, String source) {
    var line = last(reading, word);
    if (line != null) {
      reading.claim(line);
      return Fact.explicit(line.negated() != value, line.span());
    }
    return used
        ? reading.absent(true, source)
        : Fact.unknown("whether the image answers IKE cannot be told from a file without VPN");
  }

  private static @Nullable Statement last(Reading reading, String word) {
    Statement found = null;
    for (Statement line : reading.global("crypto")) {
      if (line.starts("crypto", "isakmp", word)) {
        found = line;
      }
    }
    return found;
  }
}
