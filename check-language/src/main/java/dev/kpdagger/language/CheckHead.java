package dev.kpdagger.language;

import dev.kpdagger.audit.AnalysisType;
import dev.kpdagger.audit.Severity;
import java.util.List;

/// What running a check needs to know of it beside its code.
///
/// @param applies slugs of platforms; empty for any
/// @param parameters with their defaults
public record CheckHead(
    String id,
    List<String> aliases,
    AnalysisType analysis,
    Severity severity,
    List<String> applies,
    List<Parameter> parameters,
    List<String> references) {

  public boolean appliesTo(String platform) {
    return applies.isEmpty() || applies.contains(platform);
  }
}
