package dev.kpdagger.audit;

import dev.kpdagger.device.Labelled;

/// The analyses that a scan can run.
public enum AnalysisType implements Labelled {
  VULN,
  COMPLIANCE,
  RULES;

  private final String label = Labelled.labelOf(this);

  @Override
  public String label() {
    return label;
  }
}
