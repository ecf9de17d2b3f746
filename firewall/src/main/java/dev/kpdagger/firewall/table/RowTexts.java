package dev.kpdagger.firewall.table;

import dev.kpdagger.audit.RuleRow;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.RuleAddresses;
import dev.kpdagger.device.filtering.ServiceTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The texts of rules: of bounded length, as a rule may name ten thousand addresses, and with
/// secrets redacted, as people write them into comments.
final class RowTexts {

  /// Characters of one text.
  static final int MOST_CHARACTERS = 240;

  private static final int MOST_CONDITIONS = 16;

  private final SourceText text;

  RowTexts(SourceText text) {
    this.text = text;
  }

  RuleRow.Match match(AccessRule rule) {
    var span = rule.span();
    return new RuleRow.Match(
        all(rule.fromZones(), Function.identity(), span),
        all(rule.toZones(), Function.identity(), span),
        addresses(rule.source(), span),
        addresses(rule.destination(), span),
        services(rule),
        conditions(rule));
  }

  String comment(AccessRule rule) {
    return shown(rule.remark().strip(), rule.span());
  }

  /// Its own name or id, or its number.
  String name(AccessRule rule) {
    return rule.name().isEmpty()
        ? String.valueOf(rule.sequence())
        : shown(rule.name(), rule.span());
  }

  String source(AccessRule rule) {
    return addresses(rule.source(), rule.span());
  }

  String destination(AccessRule rule) {
    return addresses(rule.destination(), rule.span());
  }

  /// Protocols and ports, and what else it asks.
  String asked(AccessRule rule) {
    var conditions = String.join(", ", conditions(rule));
    return conditions.isEmpty()
        ? services(rule)
        : cut(services(rule) + " (" + conditions + ")", MOST_CHARACTERS);
  }

  private String services(AccessRule rule) {
    return all(rule.match().services(), ServiceTerm::text, rule.span());
  }

  /// A text of the file, cut.
  String shown(String raw, SourceSpan span) {
    // Cut last: half a secret announces nothing, and would stay. Far beyond the cut nothing counts.
    var some = cut(raw, 16 * MOST_CHARACTERS);
    return cut(text.redactedPart(some, span), MOST_CHARACTERS);
  }

  private String addresses(RuleAddresses side, SourceSpan span) {
    var all = all(side.terms(), AddressTerm::text, span);
    return side.negated() ? "not " + all : all;
  }

  private List<String> conditions(AccessRule rule) {
    var all = new ArrayList<String>();
    for (String condition : rule.conditions()) {
      if (all.size() == MOST_CONDITIONS) {
        all.add((rule.conditions().size() - MOST_CONDITIONS) + " more");
        break;
      }
      all.add(shown(condition, rule.span()));
    }
    var identities = rule.match().identities();
    add(all, "application", identities.applications(), rule);
    add(all, "user", identities.users(), rule);
    add(all, "category", identities.categories(), rule);
    add(all, "schedule", rule.schedule().isEmpty() ? List.of() : List.of(rule.schedule()), rule);
    if (!rule.unresolved().isEmpty()) {
      all.add("not understood: " + shown(rule.unresolved(), rule.span()));
    }
    return all;
  }

  private void add(List<String> into, String kind, List<String> values, AccessRule rule) {
    if (!values.isEmpty()) {
      into.add(kind + " " + all(values, Function.identity(), rule.span()));
    }
  }

  /// The first of them, as many as there is room for, and the count of the others.
  private <T> String all(List<T> parts, Function<T, String> text, SourceSpan span) {
    var shown = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      var part = shown(text.apply(parts.get(i)), span);
      if (i > 0 && shown.length() + part.length() > MOST_CHARACTERS) {
        return shown.append(" and ").append(parts.size() - i).append(" more").toString();
      }
      shown.append(i == 0 ? "" : ", ").append(part);
    }
    return shown.toString();
  }

  private static String cut(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    return text.substring(0, end) + "…";
  }
}
