package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.services.Banner;
import dev.kpdagger.device.services.BannerKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The disclaimers before and after a login. Switched on, they show a text of the factory until
/// another is written.
final class BannerSection {

  private static final String FACTORY_TEXT = "the disclaimer of the factory";

  private BannerSection() {}

  static List<Banner> read(Reading reading) {
    var banners = new ArrayList<Banner>();
    var global = reading.shared("system global");
    add(reading, global, "pre-login-banner", "pre", BannerKind.LOGIN, banners);
    add(reading, global, "post-login-banner", "post", BannerKind.EXEC, banners);
    return banners;
  }

  private static void add(
      Reading reading,
      @Nullable Node global,
      String name,
      String text,
      BannerKind kind,
      List<Banner> banners) {
    var written = FACTORY_TEXT;
    for (Reading.Table table :
        reading.tables("system replacemsg admin " + text + "_admin-disclaimer-text")) {
      var buffer = table.node().text("buffer", "");
      written = buffer.isEmpty() ? written : buffer;
    }
    var on = global == null ? null : global.get(name);
    if (on != null && on.value().equals("enable")) {
      banners.add(new Banner(kind, written, on.span()));
    }
  }
}
