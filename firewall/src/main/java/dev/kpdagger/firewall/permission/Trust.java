package dev.kpdagger.firewall.permission;

import static dev.kpdagger.device.rules.RulePermission.TRUSTED;
import static dev.kpdagger.device.rules.RulePermission.UNKNOWN;
import static dev.kpdagger.device.rules.RulePermission.UNTRUSTED;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
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

  static final Fact<String> NOBODY_KNOWS =
      Fact.byDefault(UNKNOWN, "no name, role or level tells who is there");

  private final TrustWords words;
  private final Map<String, Fact<String>> byName = new HashMap<>();
  private final Map<String, SourceSpan> spans = new HashMap<>();

  Trust(Device device, TrustWords words) {
    this.words = words;
    for (Zone zone : device.facts().protection().zones()) {
      spans.putIfAbsent(key(zone.context(), zone.name()), first(zone.span()));
    }
    for (NetworkInterface port : device.facts().network().interfaces()) {
      var said = said(port);
      for (String name : List.of(port.name(), port.trust().zone())) {
        if (name.isEmpty()) {
          continue;
        }
        var key = key(port.trust().context(), name);
        spans.putIfAbsent(key, first(port.span()));
        if (said != null) {
          byName.merge(
              key,
              Fact.explicit(said, first(port.span())),
              (a, b) -> UNTRUSTED.equals(a.orNull()) ? a : b);
        }
      }
    }
  }

  private static SourceSpan first(SourceSpan span) {
    return SourceSpan.line(span.firstLine());
  }

  private static String key(String context, String name) {
    return context + '\n' + name;
  }

  private static @Nullable String said(NetworkInterface port) {
    var trust = port.trust();
    Long level = trust.securityLevel().orNull();
    if (level != null) {
      return level == 0 ? UNTRUSTED : level == 100 ? TRUSTED : null;
    }
    return switch (trust.role()) {
      case "wan" -> UNTRUSTED;
      case "lan" -> TRUSTED;
      default ->
          "outside".equals(port.nat().orNull())
              ? UNTRUSTED
              : "inside".equals(port.nat().orNull()) ? TRUSTED : null;
    };
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
    var span = spans.get(key(context, name));
    return span == null
        ? Fact.byDefault(word, "by a word in the name " + name)
        : Fact.explicit(word, span);
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
    for (var entry : spans.entrySet()) {
      if (entry.getKey().startsWith(context + '\n')) {
        var one = of(context, entry.getKey().substring(context.length() + 1));
        if (UNTRUSTED.equals(one.orNull())) {
          return Fact.byDefault(UNTRUSTED, "the rule is for every zone, untrusted ones too");
        }
      }
    }
    return NOBODY_KNOWS;
  }
}
