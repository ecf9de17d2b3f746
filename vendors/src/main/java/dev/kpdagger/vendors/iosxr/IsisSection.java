package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.network.RoutingInterface;
import dev.kpdagger.device.network.RoutingProcess;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `router isis`: hello passwords protect the neighbours of an interface, the LSP password of the
/// process protects the routes. The facts have the first.
final class IsisSection {

  private static final String NONE =
      "none unless configured; a configuration shows hello-password where there is one";

  private IsisSection() {}

  static void read(Reading reading, List<RoutingProcess> processes, List<RoutingInterface> runs) {
    for (Statement head : reading.global("router")) {
      if (head.starts("router", "isis") && !head.negated()) {
        reading.claim(head);
        process(reading, head, processes, runs);
      }
    }
  }

  private static void process(
      Reading reading,
      Statement head,
      List<RoutingProcess> processes,
      List<RoutingInterface> runs) {
    var section = Section.of(reading, head);
    var redistributes = new LinkedHashSet<String>();
    for (Statement family : section.all("address-family")) {
      for (Statement line : Section.of(reading, family).all("redistribute")) {
        if (!line.negated()) {
          redistributes.add(OspfSection.source(line));
        }
      }
    }
    for (Statement line : section.all("lsp-password")) {
      password(reading, line);
    }
    var log = section.last("log", "adjacency");
    processes.add(
        new RoutingProcess(
            "isis",
            head.word(2),
            "",
            section.absent(false, "each interface is listed and active unless it is passive"),
            log == null
                ? section.absent(
                    false, "off; a configuration shows log adjacency changes where it is on")
                : Fact.explicit(!log.negated(), log.span()),
            List.copyOf(redistributes),
            AwaitsLabels.of(section),
            head.blockSpan()));
    for (Statement place : section.all("interface")) {
      if (!place.negated()) {
        runs.add(run(Section.of(reading, place), head.word(2)));
      }
    }
  }

  private static RoutingInterface run(Section section, String process) {
    var passive = section.last("passive");
    if (passive == null) {
      passive = section.last("suppressed");
    }
    Fact<String> method = section.absent("none", NONE);
    Secret key = null;
    for (Statement line : section.all("hello-password")) {
      if (!line.negated() && !line.word(1).equals("accept")) {
        method = method(section.reading(), line);
        key = password(section.reading(), line);
      }
    }
    return new RoutingInterface(
        "isis",
        process,
        section.head().word(1),
        passive == null
            ? section.absent(false, "off; a configuration shows passive where it is on")
            : Fact.explicit(!passive.negated(), passive.span()),
        method,
        key,
        section.head().blockSpan());
  }

  /// `hello-password {hmac-md5|text} [encrypted|clear] X` or `keychain K`; a bare word is a text.
  private static Fact<String> method(Reading reading, Statement line) {
    return switch (line.word(1)) {
      case "hmac-md5" -> Fact.explicit("md5", line.span());
      case "keychain" -> KeyChains.method(reading, line.word(2), line.span());
      default -> Fact.explicit("cleartext", line.span());
    };
  }

  private static @Nullable Secret password(Reading reading, Statement line) {
    int at = line.word(1).equals("accept") ? 2 : 1;
    return switch (line.word(at)) {
      case "keychain" -> null;
      case "hmac-md5", "text" -> XrSecrets.readWord(reading, line, at + 1);
      default -> XrSecrets.readWord(reading, line, at);
    };
  }
}
