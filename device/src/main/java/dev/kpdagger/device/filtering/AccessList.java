package dev.kpdagger.device.filtering;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;

/// An ordered list of rules: an access list, a filter, a policy. A packet takes the action of the
/// first rule in force that matches.
///
/// @param name the one that its rules give as their list
/// @param context the virtual context that it belongs to, empty for the device
/// @param implicitRules what the platform does with packets that no rule matches, in order; each is
///   marked as implicit
public record AccessList(
    String name,
    String context,
    AccessListKind kind,
    List<AccessRule> rules,
    List<AccessRule> implicitRules,
    SourceSpan span)
    implements Located {

  public AccessList {
    rules = List.copyOf(rules);
    implicitRules = List.copyOf(implicitRules);
  }

  /// The same list with other rules.
  public AccessList with(List<AccessRule> others) {
    return new AccessList(name, context, kind, others, implicitRules, span);
  }

  @Override
  public String subject() {
    return (kind == AccessListKind.POLICY ? "policy " : "access list ")
        + name
        + (context.isEmpty() || name.startsWith(context + "/") ? "" : " in " + context);
  }
}
