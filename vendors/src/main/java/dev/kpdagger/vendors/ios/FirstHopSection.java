package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.network.FirstHopGroup;
import dev.kpdagger.vendors.lines.CiscoSecrets;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `standby`, `vrrp` and `glbp` lines of an interface.
final class FirstHopSection {

  private static final String HSRP_DEFAULT =
      "the text `cisco` in clear unless configured; Cisco IOS IP Application Services Command"
          + " Reference, standby authentication";
  private static final String NONE_DEFAULT =
      "none unless configured; Cisco IOS IP Application Services Command Reference, ";

  private record Key(String protocol, long group) {}

  private FirstHopSection() {}

  static List<FirstHopGroup> read(Section section, String interfaceName) {
    if (section.lacks("standby") && section.lacks("vrrp") && section.lacks("glbp")) {
      return List.of();
    }
    Map<Key, List<Statement>> groups = new LinkedHashMap<>();
    for (Statement line : section.lines()) {
      var protocol =
          switch (line.word(0)) {
            case "standby" -> "hsrp";
            case "vrrp" -> "vrrp";
            case "glbp" -> "glbp";
            default -> "";
          };
      if (!protocol.isEmpty()) {
        collect(section, protocol, line, groups);
      }
    }
    if (groups.isEmpty()) {
      return List.of();
    }
    var found = new ArrayList<FirstHopGroup>();
    groups.forEach((key, lines) -> found.add(group(section, interfaceName, key, lines)));
    return found;
  }

  /// A line without a number is about group 0; `standby version` and the like are about the
  /// interface.
  private static void collect(
      Section section, String protocol, Statement line, Map<Key, List<Statement>> groups) {
    if (line.negated()) {
      return;
    }
    section.reading().claim(line);
    Long number = Numbers.parse(line.word(1));
    boolean ofGroup0 =
        switch (line.word(1)) {
          case "ip", "ipv6", "authentication", "priority", "preempt", "track" -> true;
          default -> false;
        };
    if (number != null || ofGroup0) {
      var key = new Key(protocol, number == null ? 0 : number);
      groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(line);
    }
  }

  private static FirstHopGroup group(
      Section section, String interfaceName, Key key, List<Statement> lines) {
    Fact<String> authentication =
        key.protocol.equals("hsrp")
            ? section.absent("text", HSRP_DEFAULT)
            : section.absent("none", NONE_DEFAULT + key.protocol + " authentication");
    Secret secret = null;
    for (Statement line : lines) {
      int at = line.indexOf("authentication", 1);
      if (at < 0) {
        continue;
      }
      var kind = line.word(at + 1);
      switch (kind) {
        case "md5" -> {
          authentication = md5(section, line, at);
          if (line.word(at + 2).equals("key-string")) {
            secret = CiscoSecrets.read(section.reading(), line, at + 3);
          }
        }
        case "text" -> {
          authentication = Fact.explicit("text", line.span());
          secret = CiscoSecrets.read(section.reading(), line, at + 2);
        }
        default -> {
          authentication = Fact.explicit("text", line.span());
          secret = CiscoSecrets.read(section.reading(), line, at + 1);
        }
      }
    }
    var span = SourceSpan.of(lines.getFirst().line(), lines.getLast().line());
    return new FirstHopGroup(key.protocol, interfaceName, key.group, authentication, secret, span);
  }

  /// A key chain that the file does not define holds no key.
  private static Fact<String> md5(Section section, Statement line, int at) {
    boolean chain = line.word(at + 2).equals("key-chain");
    return chain
        ? KeyChains.guarded(section.reading(), line.word(at + 3), "md5", line.span())
        : Fact.explicit("md5", line.span());
  }
}
