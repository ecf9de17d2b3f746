package dev.kpdagger.firewall.permission;

import static dev.kpdagger.device.rules.RulePermission.TRUSTED;
import static dev.kpdagger.device.rules.RulePermission.UNKNOWN;
import static dev.kpdagger.device.rules.RulePermission.UNTRUSTED;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.network.NetworkInterface;
import dev.kpdagger.device.protection.Zone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who is behind the interfaces and zones of one device: what a role, a level or the side of
/// address translation says of them, and otherwise the words of their names.
final class Trust {

  private static final long MOST_TRUSTED = 100;

  static final Fact<String> NOBODY_KNOWS =
      Fact.byDefault(UNKNOWN, "no name, role or level tells who is there");

  private final TrustWords words;
  private final Map<String, Fact<String>> byName = new HashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();

  Trust(Device device, TrustWords words) {
    this.words = words;
    for (Zone zone : device.facts().protection().zones()) {
      lines.putIfAbsent(key(zone.context(), zone.name()), zone.span().firstLine());
    }
    for (NetworkInterface port : device.facts().network().interfaces()) {
      var said = said(port);
      for (String name : List.of(port.name(), port.trust().zone())) {
        if (name.isEmpty()) {
          continue;
        }
        var key = key(port.trust().context(), name);
        lines.putIfAbsent(key, port.span().firstLine());
        if (said != null) {
          byName.merge(key, said, (a, b) -> UNTRUSTED.equals(a.orNull()) ? a : b);
        }
      }
    }
  }

  private static String key(String context, String name) {
    return context + '\n' + name;
  }

  private static @Nullable Fact<String> said(NetworkInterface port) {
    var trust = port.trust();
    Long level = trust.securityLevel().orNull();
    if (level != null) {
      return level == 0
          ? said(UNTRUSTED, port, "the security level 0")
          : level == MOST_TRUSTED ? said(TRUSTED, port, "the security level 100") : null;
    }
    var side = port.nat().orNull();
    return switch (trust.role()) {
      case "wan" -> said(UNTRUSTED, port, "the role wan");
      case "lan" -> said(TRUSTED, port, "the role lan");
      default ->
          "outside".equals(side)
              ? said(UNTRUSTED, port, "the outside of address translation")
              : "inside".equals(side)
                  ? said(TRUSTED, port, "the inside of address translation")
                  : null;
    };
  }

  private static Fact<String> said(String verdict, NetworkInterface port, String what) {
    return because(verdict, port.name() + " has " + what, port.span().firstLine());
  }

  /// Concluded from a line; it is told in words, so that a finding about a rule stands at the rule.
  private static Fact<String> because(String verdict, String reason, @Nullable Integer line) {
    return Fact.byDefault(verdict, line == null ? reason : reason + ", line " + line);
  }

  /// Who is behind an interface or zone.
  Fact<String> of(String context, String name) {
    var said = byName.get(key(context, name));
    if (said != null) {
      return said;
    }
    var word = words.of(name);
    if (word.equals(UNKNOWN)) {
      return NOBODY_KNOWS;
    }
    return because(word, "by a word in the name " + name, lines.get(key(context, name)));
  }

  /// Who is behind all of these: one untrusted is enough, trusted must be all.
  Fact<String> ofAny(String context, List<String> names) {
    var all = new ArrayList<Fact<String>>();
    names.forEach(name -> all.add(of(context, name)));
    return worst(all);
  }

  /// Who is behind these when the best of them counts: untrusted must be all.
  Fact<String> ofAll(String context, List<String> names) {
    boolean trusted = false;
    Fact<String> last = NOBODY_KNOWS;
    for (String name : names) {
      last = of(context, name);
      if (UNKNOWN.equals(last.orNull())) {
        return NOBODY_KNOWS;
      }
      trusted |= TRUSTED.equals(last.orNull());
      if (trusted && UNTRUSTED.equals(last.orNull())) {
        return NOBODY_KNOWS;
      }
    }
    return last;
  }

  static Fact<String> worst(List<Fact<String>> all) {
    Fact<String> trusted = NOBODY_KNOWS;
    for (Fact<String> one : all) {
      if (UNTRUSTED.equals(one.orNull())) {
        return one;
      }
      trusted = one;
    }
    boolean every = all.stream().allMatch(one -> TRUSTED.equals(one.orNull()));
    return every ? trusted : NOBODY_KNOWS;
  }

  /// Who sends where a rule names no zone: an untrusted zone of that context, if there is any.
  Fact<String> anywhere(String context) {
    for (String key : lines.keySet()) {
      if (key.startsWith(context + '\n')) {
        var one = of(context, key.substring(context.length() + 1));
        if (UNTRUSTED.equals(one.orNull())) {
          return Fact.byDefault(UNTRUSTED, "the rule is for every zone, untrusted ones too");
        }
      }
    }
    return NOBODY_KNOWS;
  }
}
