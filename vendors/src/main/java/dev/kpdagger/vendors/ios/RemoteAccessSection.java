package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.vpn.RemoteAccess;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `webvpn gateway`: where remote users come in, and whether a `webvpn context` behind it asks them
/// for a certificate.
final class RemoteAccessSection {

  private static final String RELEASE =
      "which TLS versions a gateway of IOS accepts depends on the release";

  private final Reading reading;

  private RemoteAccessSection(Reading reading) {
    this.reading = reading;
  }

  static List<RemoteAccess> read(Reading reading) {
    var section = new RemoteAccessSection(reading);
    var found = new ArrayList<RemoteAccess>();
    for (Statement block : reading.global("webvpn")) {
      if (block.starts("webvpn", "gateway") && !block.negated()) {
        reading.claim(block);
        found.add(section.gateway(block));
      }
    }
    return found;
  }

  private RemoteAccess gateway(Statement block) {
    Fact<Boolean> enabled =
        reading.absentIn(
            block, false, "off; a configuration shows inservice where a gateway is on");
    for (Statement line : block.children()) {
      if (line.starts("inservice")) {
        reading.claim(line);
        enabled = Fact.explicit(!line.negated(), line.span());
      }
    }
    return new RemoteAccess(
        "ssl-vpn",
        block.word(2),
        "",
        List.of(),
        enabled,
        Fact.unknown(RELEASE),
        certificate(block),
        block.span());
  }

  /// Whether every context of the gateway asks for a certificate.
  private Fact<Boolean> certificate(Statement gateway) {
    Statement asking = null;
    for (Statement context : reading.global("webvpn")) {
      if (context.starts("webvpn", "context") && serves(context, gateway.word(2))) {
        var line = asked(context);
        if (line == null) {
          return reading.absentIn(
              context,
              false,
              "none; a configuration shows authentication certificate where a context asks for"
                  + " one");
        }
        asking = line;
      }
    }
    return asking == null
        ? reading.absentIn(gateway, false, "no context of the gateway asks for a certificate")
        : Fact.explicit(true, asking.span());
  }

  private boolean serves(Statement context, String gateway) {
    for (Statement line : context.children()) {
      if (line.starts("gateway") && line.word(1).equals(gateway) && !line.negated()) {
        reading.claim(context);
        reading.claim(line);
        return true;
      }
    }
    return false;
  }

  private @Nullable Statement asked(Statement context) {
    for (Statement line : context.children()) {
      if (line.starts("authentication", "certificate") && !line.negated()) {
        reading.claim(line);
        return line;
      }
    }
    return null;
  }
}
