package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.protection.ProtectionParameter;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Parameters of protective functions that only some devices have.
final class ProtectionParameters {

  /// Who a device of an overlay takes for a member of it.
  private static final Set<String> OVERLAY_IDENTITY =
      Set.of("organization-name", "sp-organization-name", "vbond");

  private final Reading reading;
  private final List<ProtectionParameter> parameters = new ArrayList<>();

  private ProtectionParameters(Reading reading) {
    this.reading = reading;
  }

  static List<ProtectionParameter> read(Reading reading) {
    var parameters = new ProtectionParameters(reading);
    reading.global("ip").forEach(parameters::ip);
    reading.global("security").forEach(parameters::security);
    for (Statement block : reading.global("sslproxy")) {
      parameters.block(block, "tls-inspection");
    }
    for (Statement block : reading.global("system")) {
      for (Statement line : block.children()) {
        if (OVERLAY_IDENTITY.contains(line.word(0))) {
          reading.claim(block);
          parameters.add("overlay-identity", line, 0);
        }
      }
    }
    return parameters.parameters;
  }

  private void ip(Statement line) {
    switch (line.word(1)) {
      case "inspect" -> {
        if (!line.word(2).equals("name")) {
          add("stateful-filter", line, 2);
        }
      }
      case "ips" -> ips(line);
      case "wccp" -> {
        if (line.word(2).equals("version")) {
          add("redirection", line, 2);
        }
      }
      default -> {}
    }
  }

  /// The places of signature files may be addresses with a password, so they are not read.
  private void ips(Statement line) {
    switch (line.word(2)) {
      case "notify", "fail", "deny-action", "event-action-rules" ->
          add("intrusion-prevention", line, 2);
      case "signature-category" -> {
        reading.claim(line);
        line.children().forEach(this::category);
      }
      default -> {}
    }
  }

  private void category(Statement category) {
    for (Statement line : category.children()) {
      if (line.starts("retired") || line.starts("enabled")) {
        reading.claim(category);
        reading.claim(line);
        parameters.add(
            new ProtectionParameter(
                "intrusion-prevention",
                category.rest(0) + " " + line.word(0),
                line.word(1),
                !line.negated(),
                line.span()));
      }
    }
  }

  private void security(Statement line) {
    if (line.starts("security", "authentication", "failure")) {
      add("login", line, 1);
      return;
    }
    for (Statement part : line.size() == 1 ? line.children() : List.<Statement>of()) {
      if (part.starts("ipsec")) {
        reading.claim(line);
        block(part, "overlay-encryption");
      }
    }
  }

  private void block(Statement block, String feature) {
    reading.claim(block);
    for (Statement line : block.children()) {
      if (!line.starts("exit")) {
        add(feature, line, 0);
      }
    }
  }

  /// The name ends where a number or the last word begins; a single word has no value.
  private void add(String feature, Statement line, int from) {
    if (from >= line.size()) {
      return;
    }
    int at = from + 1;
    while (at < line.size() - 1 && Numbers.parse(line.word(at)) == null) {
      at++;
    }
    reading.claim(line);
    parameters.add(
        new ProtectionParameter(
            feature,
            String.join(" ", line.words(from).subList(0, Math.min(at, line.size()) - from)),
            line.rest(at),
            !line.negated(),
            line.span()));
  }
}
