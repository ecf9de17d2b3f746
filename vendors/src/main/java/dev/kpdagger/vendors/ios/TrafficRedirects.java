package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.traffic.TrafficRedirect;
import dev.kpdagger.vendors.lines.CiscoSecrets;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// `ip wccp [vrf V] SERVICE ...`: what goes to caches, and who may be one.
final class TrafficRedirects {

  private TrafficRedirects() {}

  static List<TrafficRedirect> read(Reading reading) {
    var redirects = new ArrayList<TrafficRedirect>();
    for (Statement line : reading.global("ip")) {
      if (!line.starts("ip", "wccp") || line.negated()) {
        continue;
      }
      int at = line.word(2).equals("vrf") ? 4 : 2;
      var service = line.word(at);
      if (!service.equals("web-cache") && Numbers.parse(service) == null) {
        continue;
      }
      reading.claim(line);
      int password = line.indexOf("password", at + 1);
      if (password > 0) {
        CiscoSecrets.read(reading, line, password + 1);
      }
      redirects.add(
          new TrafficRedirect(
              service,
              line.after("redirect-list", at + 1),
              line.after("group-list", at + 1),
              password > 0,
              line.span()));
    }
    return redirects;
  }
}
