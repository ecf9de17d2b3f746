package dev.kpdagger.vendors.certificates;

import dev.kpdagger.device.vpn.Certificate;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// `crypto {pki|ca} certificate chain NAME` of IOS and ASA: `certificate [ca|self-signed] SERIAL`
/// with hexadecimal lines up to `quit`. Where IOS keeps one in a file, there are none.
public final class CertificateChains {

  private CertificateChains() {}

  public static List<Certificate> read(Reading reading) {
    var found = new ArrayList<Certificate>();
    for (Statement chain : reading.global("crypto")) {
      if (!chain.word(2).equals("certificate") || !chain.word(3).equals("chain")) {
        continue;
      }
      reading.claim(chain);
      for (Statement line : chain.children()) {
        if (!line.starts("certificate") || line.negated()) {
          continue;
        }
        reading.claim(line);
        boolean authority = line.word(1).equals("ca");
        var serial = line.word(authority || line.word(1).equals("self-signed") ? 2 : 1);
        var certificate = CertificateText.hex(reading.text(), line.line(), line.lastLine());
        found.add(
            CertificateText.facts(
                serial + " of " + chain.word(4), authority, certificate, line.span()));
      }
    }
    return found;
  }
}
