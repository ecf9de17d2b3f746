package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.services.Banner;
import dev.kpdagger.device.services.BannerKind;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// `banner [KIND] DELIMITER TEXT DELIMITER`; without a kind it is the message of the day.
final class BannerSection {

  private BannerSection() {}

  static List<Banner> read(Reading reading) {
    var banners = new ArrayList<Banner>();
    for (Statement statement : reading.global("banner")) {
      reading.claim(statement);
      if (!statement.negated()) {
        banners.add(
            new Banner(
                kind(statement),
                MultiLine.bannerText(reading.text(), statement),
                statement.span()));
      }
    }
    return banners;
  }

  private static BannerKind kind(Statement statement) {
    var word = statement.word(1);
    int end = 0;
    while (end < word.length() && Character.isLetter(word.charAt(end))) {
      end++;
    }
    return switch (word.substring(0, end)) {
      case "login" -> BannerKind.LOGIN;
      case "exec" -> BannerKind.EXEC;
      case "incoming", "slip", "prompt", "config" -> BannerKind.OTHER;
      default -> BannerKind.MOTD;
    };
  }
}
