package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.services.Banner;
import dev.kpdagger.device.services.BannerKind;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// `banner motd` and `banner exec`. Without one the switch greets with `User Access Verification`.
final class BannerSection {

  private BannerSection() {}

  static List<Banner> read(Reading reading) {
    var banners = new ArrayList<Banner>();
    for (Statement line : reading.global("banner")) {
      reading.claim(line);
      if (!line.negated() && line.size() > 1) {
        var kind = line.word(1).equals("exec") ? BannerKind.EXEC : BannerKind.MOTD;
        banners.add(new Banner(kind, NxosSyntax.bannerText(reading.text(), line), line.span()));
      }
    }
    return banners;
  }
}
