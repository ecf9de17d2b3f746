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

  private static final String OFF = "off; a configuration shows inservice where it is on";
  private static final String NO_CERTIFICATE =
      "none; a configuration shows authentication certificate where a context asks for one";

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
    var contexts = contexts(block.word(2));
    return new RemoteAccess(
        "ssl-vpn",
        block.word(2),
        "",
        List.of(),
        enabled(block, contexts),
        Fact.unknown(RELEASE),
        certificate(block, contexts),
        block.span());
  }

  /// The contexts in service that a gateway serves.
  private List<Statement> contexts(String gateway) {
    var found = new ArrayList<Statement>();
    for (Statement block : reading.global("webvpn")) {
      if (block.starts("webvpn", "context") && !block.negated()) {
        boolean serves = serves(block, gateway);
        if (serves && isInService(block)) {
          found.add(block);
        }
      }
    }
    return found;
  }

  /// Nobody comes in through a gateway without a context.
  private Fact<Boolean> enabled(Statement block, List<Statement> contexts) {
    if (!isInService(block)) {
      return reading.absentIn(block, false, OFF);
    }
    return contexts.isEmpty()
        ? reading.absent(false, "off; no context of the gateway is in service")
        : Fact.explicit(true, block.span());
  }

  private boolean isInService(Statement block) {
    boolean on = false;
    for (Statement line : block.children()) {
      if (line.starts("inservice")) {
        reading.claim(line);
        on = !line.negated();
      }
    }
    return on;
  }

  /// Whether every context asks for a certificate.
  private Fact<Boolean> certificate(Statement gateway, List<Statement> contexts) {
    Statement asking = null;
    for (Statement context : contexts) {
      var line = asked(context);
      if (line == null) {
        return reading.absentIn(context, false, NO_CERTIFICATE);
      }
      asking = line;
    }
    return asking == null
        ? reading.absentIn(gateway, false, NO_CERTIFICATE)
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
