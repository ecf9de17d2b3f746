package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.link.OverlayTunnel;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// `sdwan`: the transport interfaces of the overlay, and the services that each answers on its
/// outside.
final class OverlaySection {

  private OverlaySection() {}

  static List<OverlayTunnel> read(Reading reading) {
    var tunnels = new ArrayList<OverlayTunnel>();
    for (Statement block : reading.global("sdwan")) {
      for (Statement port : block.children()) {
        for (Statement tunnel : port.children()) {
          if (port.starts("interface") && tunnel.starts("tunnel-interface") && !tunnel.negated()) {
            reading.claim(block);
            reading.claim(port);
            tunnels.add(tunnel(reading, InterfaceNames.full(port.word(1)), tunnel));
          }
        }
      }
    }
    return tunnels;
  }

  private static OverlayTunnel tunnel(Reading reading, String name, Statement tunnel) {
    reading.claim(tunnel);
    var encapsulations = new ArrayList<String>();
    var allowed = new ArrayList<String>();
    var refused = new ArrayList<String>();
    for (Statement line : tunnel.children()) {
      if (line.starts("encapsulation") && !line.negated()) {
        reading.claim(line);
        encapsulations.add(line.word(1));
      } else if (line.starts("allow-service") && line.size() > 1) {
        reading.claim(line);
        (line.negated() ? refused : allowed).add(line.word(1));
      }
    }
    return new OverlayTunnel(name, encapsulations, allowed, refused, tunnel.blockSpan());
  }
}
