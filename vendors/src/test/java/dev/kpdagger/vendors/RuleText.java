package dev.kpdagger.vendors;

import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.PortTerm;
import dev.kpdagger.device.filtering.RuleAddresses;
import dev.kpdagger.device.filtering.ServiceTerm;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Rules as one line of text each, for goldens of any vendor.
public final class RuleText {

  private RuleText() {}

  /// `10 WEB permit [inside > outside] tcp:1024-65535>443-443 10.0.0.0/8 > any log`, with what is
  /// unusual behind it.
  public static String show(AccessRule rule) {
    var text = new StringBuilder();
    text.append(rule.sequence()).append(rule.name().isEmpty() ? "" : " " + rule.name());
    text.append(' ').append(rule.action().label());
    if (!rule.fromZones().isEmpty() || !rule.toZones().isEmpty()) {
      text.append(" [")
          .append(String.join(",", rule.fromZones()))
          .append(" > ")
          .append(String.join(",", rule.toZones()))
          .append(']');
    }
    text.append(' ')
        .append(
            rule.match().services().stream().map(RuleText::show).collect(Collectors.joining("|")))
        .append(' ')
        .append(show(rule.source()))
        .append(" > ")
        .append(show(rule.destination()));
    list(text, "", rule.conditions());
    list(text, "app ", rule.applications());
    list(text, "user ", rule.users());
    list(text, "url ", rule.match().identities().categories());
    list(text, "profiles ", rule.profiles());
    text.append(Boolean.TRUE.equals(rule.logged().orNull()) ? " log" : "")
        .append(rule.schedule().isEmpty() ? "" : " during " + rule.schedule())
        .append(rule.enabled() ? "" : " DISABLED")
        .append(rule.implicit() ? " IMPLICIT" : "")
        .append(rule.unresolved().isEmpty() ? "" : " UNRESOLVED " + rule.unresolved());
    return text.toString();
  }

  /// All of them, a line each.
  public static String show(List<AccessRule> rules) {
    return rules.stream().map(RuleText::show).collect(Collectors.joining("\n"));
  }

  private static void list(StringBuilder text, String title, List<String> values) {
    if (!values.isEmpty()) {
      text.append(" [").append(title).append(String.join(", ", values)).append(']');
    }
  }

  private static String show(RuleAddresses addresses) {
    return (addresses.negated() ? "not " : "")
        + addresses.terms().stream().map(RuleText::show).collect(Collectors.joining("|"));
  }

  /// `any`, `10.0.0.0/8`, `NAME{members}`, `fqdn:www.example.com`, `?text`.
  public static String show(AddressTerm term) {
    return switch (term) {
      case AddressTerm.Any _ -> "any";
      case AddressTerm.Literal literal -> literal.match().toString();
      case AddressTerm.Named named ->
          named.object().name()
              + named.object().members().stream()
                  .map(RuleText::show)
                  .collect(Collectors.joining(" ", "{", ""))
              + named.object().excluded().stream()
                  .map(RuleText::show)
                  .collect(Collectors.joining(" ", " without ", ""))
                  .replaceFirst("^ without $", "")
              + "}";
      case AddressTerm.Symbolic symbolic -> symbolic.kind() + ":" + symbolic.value();
      case AddressTerm.Unresolved unresolved -> "?" + unresolved.text();
    };
  }

  /// `any`, `tcp:1024-65535>443-443`, `icmp(echo)`, `NAME{members}`, `?text`.
  public static String show(ServiceTerm term) {
    return switch (term) {
      case ServiceTerm.Any _ -> "any";
      case ServiceTerm.Match match ->
          match.protocol()
              + (match.sourcePorts().isAny() ? "" : ":" + show(match.sourcePorts()))
              + (match.destinationPorts().isAny() ? "" : ">" + show(match.destinationPorts()))
              + (match.messageType().isEmpty() ? "" : "(" + match.messageType() + ")");
      case ServiceTerm.Named named ->
          named.object().name()
              + named.object().members().stream()
                  .map(RuleText::show)
                  .collect(Collectors.joining(" ", "{", "}"));
      case ServiceTerm.ApplicationDefault _ -> "application-default";
      case ServiceTerm.Unresolved unresolved -> "?" + unresolved.text();
    };
  }

  private static String show(PortTerm term) {
    return switch (term) {
      case PortTerm.Any _ -> "any";
      case PortTerm.Ports ports ->
          ports.ranges().stream()
              .map(
                  range ->
                      range.first() == range.last()
                          ? String.valueOf(range.first())
                          : range.first() + "-" + range.last())
              .collect(Collectors.joining(","));
      case PortTerm.Group group -> group.object().name().toUpperCase(Locale.ROOT);
      case PortTerm.Unresolved unresolved -> "?" + unresolved.text();
    };
  }
}
