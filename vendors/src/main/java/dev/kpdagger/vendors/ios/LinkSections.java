package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.link.BridgeMember;
import dev.kpdagger.device.link.LinkAuthentication;
import dev.kpdagger.device.link.LinkFacts;
import dev.kpdagger.device.link.RadioSecurity;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What interfaces say of their link: PPP authentication, bridges, ciphers of radios.
final class LinkSections {

  static final Set<String> METHODS = Set.of("chap", "pap", "ms-chap", "ms-chap-v2", "eap");

  private final Reading reading;
  private final List<LinkAuthentication> authentications = new ArrayList<>();
  private final List<BridgeMember> members = new ArrayList<>();
  private final List<RadioSecurity> radios = new ArrayList<>();

  private LinkSections(Reading reading) {
    this.reading = reading;
  }

  static LinkFacts read(Reading reading, List<InterfaceBlocks.Block> interfaces) {
    var links = new LinkSections(reading);
    for (InterfaceBlocks.Block block : interfaces) {
      if (hasNothingOf(block.section())) {
        continue;
      }
      for (Statement line : block.section().lines()) {
        if (!line.negated()) {
          links.line(block.name(), line);
        }
      }
    }
    return new LinkFacts(
        reading.list(links.authentications),
        reading.list(links.members),
        reading.list(links.radios),
        reading.list(OverlaySection.read(reading)));
  }

  private static boolean hasNothingOf(Section section) {
    return section.lacks("ppp")
        && section.lacks("bridge-group")
        && section.lacks("service")
        && section.lacks("encryption");
  }

  private void line(String place, Statement line) {
    switch (line.word(0)) {
      case "ppp" -> {
        if (line.starts("ppp", "authentication") && METHODS.contains(line.word(2))) {
          authentication(place, line);
        }
      }
      case "bridge-group" -> {
        if (line.size() == 2) {
          reading.claim(line);
          members.add(new BridgeMember(line.word(1), place, "", line.span()));
        }
      }
      case "service" -> {
        if (line.starts("service", "instance")) {
          instance(place, line);
        }
      }
      case "encryption" -> encryption(place, line);
      default -> {}
    }
  }

  private void authentication(String place, Statement line) {
    reading.claim(line);
    authentications.add(
        new LinkAuthentication(
            place,
            line.words(2).stream().filter(METHODS::contains).toList(),
            line.indexOf("callin", 3) > 0,
            line.indexOf("optional", 3) > 0,
            line.span()));
  }

  /// `service instance N ethernet` joins the frames of its `encapsulation` to a bridge domain.
  private void instance(String place, Statement head) {
    var traffic = "";
    Statement bridge = null;
    for (Statement line : head.children()) {
      if (line.starts("encapsulation") && !line.negated()) {
        traffic = line.rest(1);
        reading.claim(line);
      } else if (line.starts("bridge-domain") && !line.negated()) {
        bridge = line;
        reading.claim(line);
      }
    }
    if (bridge != null) {
      reading.claim(head);
      members.add(new BridgeMember(bridge.word(1), place, traffic, head.blockSpan()));
    }
  }

  /// `encryption [vlan N] mode wep mandatory` or `mode ciphers aes-ccm tkip`.
  private void encryption(String place, Statement line) {
    int at = line.indexOf("mode", 1);
    if (at < 0) {
      return;
    }
    reading.claim(line);
    boolean ciphers = line.word(at + 1).equals("ciphers");
    radios.add(
        new RadioSecurity(
            place,
            ciphers ? line.words(at + 2) : List.of(line.rest(at + 1)),
            line.word(1).equals("vlan") ? line.word(2) : "",
            line.span()));
  }
}
