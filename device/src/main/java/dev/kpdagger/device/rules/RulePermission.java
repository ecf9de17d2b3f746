package dev.kpdagger.device.rules;

import dev.kpdagger.device.Derived;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessRule;
import java.util.List;

/// What one rule in force lets through the device.
///
/// @param listKind of the list that holds it
/// @param context the virtual context of the list, empty for the device
/// @param places where the list is applied: `outside in`; or from where to where the rule holds:
///   `untrust to trust`
/// @param origin who sends this traffic: `trusted`, `untrusted`, or `unknown` where no name, role
///   or level tells
/// @param target who gets it, in the same words
/// @param widePorts ranges of more ports than anybody would name one by one
/// @param risky what attackers look for among what it opens, by name
public record RulePermission(
    AccessRule rule,
    AccessListKind listKind,
    String context,
    List<String> places,
    PermittedTraffic traffic,
    Fact<String> origin,
    Fact<String> target,
    List<String> widePorts,
    List<RiskyService> risky)
    implements Located {

  public static final String TRUSTED = "trusted";
  public static final String UNTRUSTED = "untrusted";
  public static final String UNKNOWN = "unknown";

  public RulePermission {
    places = List.copyOf(places);
    widePorts = List.copyOf(widePorts);
    risky = List.copyOf(risky);
  }

  /// Whether strangers may send: any source, nothing more asked, from an untrusted side and not
  /// back to one. Unknown where a part of such a rule is not understood.
  @Derived
  public Fact<Boolean> openToStrangers() {
    return openFrom(UNTRUSTED);
  }

  /// Whether any source may send, nothing more asked, from a side of which nothing is known and not
  /// to an untrusted one. Unknown where a part of such a rule is not understood.
  @Derived
  public Fact<Boolean> openToAny() {
    return openFrom(UNKNOWN);
  }

  private Fact<Boolean> openFrom(String side) {
    boolean open =
        traffic.anySource()
            && traffic.limits().isEmpty()
            && side.equals(origin.orNull())
            && !UNTRUSTED.equals(target.orNull());
    return open && !rule.unresolved().isEmpty()
        ? Fact.unknown(rule.unresolved())
        : Fact.explicit(open, rule.span());
  }

  @Override
  public String subject() {
    return rule.subject();
  }

  @Override
  public SourceSpan span() {
    return rule.span();
  }
}
