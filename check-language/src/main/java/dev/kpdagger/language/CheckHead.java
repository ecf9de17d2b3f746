package dev.kpdagger.language;

import dev.kpdagger.audit.AnalysisType;
import dev.kpdagger.audit.Severity;
import java.util.List;

/// What running a check needs to know of it beside its code.
///
/// @param optional whether it runs only where it is asked for: by a framework, or for all optional
///   checks
/// @param applies slugs of platforms; empty for any
/// @param reached the services through which an attacker gets at what it finds: `https`, `vpn`,
///   `link`; empty when the page does not say
/// @param parameters with their defaults
public record CheckHead(
    String id,
    List<String> aliases,
    boolean optional,
    AnalysisType analysis,
    Severity severity,
    List<String> applies,
    List<String> reached,
    List<Parameter> parameters,
    List<String> references) {

  public boolean appliesTo(String platform) {
    return applies.isEmpty() || applies.contains(platform);
  }
}
