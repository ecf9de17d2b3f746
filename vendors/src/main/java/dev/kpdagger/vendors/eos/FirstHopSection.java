package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.network.FirstHopGroup;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `vrrp N ...` lines of an interface. The virtual addresses of `ip virtual-router` need no
/// protocol, so nothing of them can be authenticated.
final class FirstHopSection {

  private static final String NONE =
      "none; a configuration shows peer authentication where there is one";

  private FirstHopSection() {}

  static List<FirstHopGroup> read(Section section, String interfaceName) {
    var lines = section.all("vrrp");
    if (lines.isEmpty()) {
      return List.of();
    }
    Map<Long, List<Statement>> groups = new LinkedHashMap<>();
    for (Statement line : lines) {
      Long number = Numbers.parse(line.word(1));
      if (number != null && !line.negated()) {
        groups.computeIfAbsent(number, _ -> new ArrayList<>()).add(line);
      }
    }
    var found = new ArrayList<FirstHopGroup>(groups.size());
    groups.forEach((number, own) -> found.add(group(section, interfaceName, number, own)));
    return found;
  }

  /// `vrrp N [peer] authentication {text [TYPE] KEY|ietf-md5 key-string [TYPE] KEY}`.
  private static FirstHopGroup group(
      Section section, String interfaceName, long number, List<Statement> lines) {
    Fact<String> authentication = section.absent("none", NONE);
    Secret key = null;
    for (Statement line : lines) {
      int at = line.indexOf("authentication", 2);
      if (at < 0) {
        continue;
      }
      boolean md5 = line.word(at + 1).equals("ietf-md5");
      int value = at + 1;
      if (md5) {
        value = at + 3;
      } else if (line.word(at + 1).equals("text")) {
        value = at + 2;
      }
      authentication = Fact.explicit(md5 ? "md5" : "text", line.span());
      key = EosSecrets.read(section.reading(), line, value);
    }
    var span = SourceSpan.of(lines.getFirst().line(), lines.getLast().line());
    return new FirstHopGroup("vrrp", interfaceName, number, authentication, key, span);
  }
}
