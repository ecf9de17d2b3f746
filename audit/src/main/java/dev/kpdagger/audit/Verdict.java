package dev.kpdagger.audit;

import dev.kpdagger.device.Labelled;

/// What a check says of a device, or of one subject in it.
public enum Verdict implements Labelled {
  PASS,
  FAIL,
  /// The file does not tell, and the reason says why.
  UNDECIDED,
  /// There is nothing to check: no SNMP, no BGP, another platform.
  NOT_APPLICABLE,
  /// No file can tell; a person has to look.
  MANUAL,
  /// It fails, and somebody accepted that.
  WAIVED,
  /// The check itself broke; never a pass.
  ERROR;

  private final String label = Labelled.labelOf(this);

  @Override
  public String label() {
    return label;
  }
}
