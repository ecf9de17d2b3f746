package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.services.Banner;
import dev.kpdagger.device.services.BannerKind;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// `banner {login|motd}`, a text, and `EOF`. The message of the day of EOS is shown after the
/// login, as its manual says, not before it as elsewhere.
final class BannerSection {

  private BannerSection() {}

  static List<Banner> read(Reading reading) {
    var banners = new ArrayList<Banner>();
    for (Statement statement : reading.global("banner")) {
      reading.claim(statement);
      if (statement.negated()) {
        continue;
      }
      var kind = statement.word(1).equals("login") ? BannerKind.LOGIN : BannerKind.EXEC;
      banners.add(new Banner(kind, EosSyntax.textOf(reading.text(), statement), statement.span()));
    }
    return banners;
  }
}
