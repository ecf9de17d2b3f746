package dev.kpdagger.audit;

import java.util.List;

/// What a report shows of a check beside its findings.
///
/// @param summary the problem in one line
/// @param why why it matters, as plain paragraphs
/// @param impact, ease and effort, each high, medium or low
public record CheckInfo(
    String id,
    AnalysisType analysis,
    String summary,
    Severity severity,
    String impact,
    String ease,
    String effort,
    String cwe,
    String finds,
    String why,
    List<String> references) {

  public CheckInfo {
    references = List.copyOf(references);
  }
}
