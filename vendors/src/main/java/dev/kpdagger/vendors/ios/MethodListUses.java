package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.support.MethodListUse;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Where AAA method lists are used: lines, PPP, wireless domains. The list for the login of a line
/// is a fact of the line.
final class MethodListUses {

  private static final Set<String> PPP_OPTIONS =
      Set.of("callin", "callout", "callback", "if-needed", "one-time", "optional");

  private final Reading reading;
  private final List<MethodListUse> uses = new ArrayList<>();

  private MethodListUses(Reading reading) {
    this.reading = reading;
  }

  static List<MethodListUse> read(Reading reading, List<InterfaceBlocks.Block> interfaces) {
    var uses = new MethodListUses(reading);
    for (Statement head : reading.global("line")) {
      for (Statement line : head.children()) {
        boolean ofLine = line.starts("authorization") || line.starts("accounting");
        if (ofLine && !line.negated() && line.size() > 2) {
          uses.add(line, line.word(0), "line " + head.rest(1), 1);
        }
      }
    }
    for (Statement line : reading.global("wlccp")) {
      if (line.starts("wlccp", "authentication-server") && !line.negated() && line.size() > 3) {
        uses.add(line, "authentication", "wlccp", 2);
      }
    }
    for (InterfaceBlocks.Block block : interfaces) {
      if (block.section().lacks("ppp")) {
        continue;
      }
      for (Statement line : block.section().lines()) {
        if (line.starts("ppp", "authentication") && !line.negated()) {
          uses.pppAuthentication(block.name(), line);
        }
        boolean types = line.starts("ppp", "authorization") || line.starts("ppp", "accounting");
        if (types && !line.negated() && line.size() == 3) {
          uses.add(line, line.word(1), block.name(), 0);
        }
      }
    }
    return uses.uses;
  }

  /// `ppp authentication chap LIST callin`: any word that is neither a method nor an option.
  private void pppAuthentication(String place, Statement line) {
    for (String word : line.words(2)) {
      if (!LinkSections.METHODS.contains(word) && !PPP_OPTIONS.contains(word)) {
        uses.add(new MethodListUse(word, "authentication", "ppp", place, line.span()));
      }
    }
  }

  /// The list is the last word; the words before it say for what.
  private void add(Statement line, String type, String place, int from) {
    reading.claim(line);
    int last = line.size() - 1;
    var service = from == 0 ? "ppp" : String.join(" ", line.words(from).subList(0, last - from));
    uses.add(new MethodListUse(line.word(last), type, service, place, line.span()));
  }
}
