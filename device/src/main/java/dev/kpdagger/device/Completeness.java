package dev.kpdagger.device;

/// Whether a file holds the whole configuration of a device, so that what is absent has its
/// default.
public enum Completeness implements Labelled {
  /// From its head to its end marker.
  WHOLE,
  /// Begins as a whole configuration does, but its end marker is missing.
  TRUNCATED,
  /// A part: pasted lines, a template, one section.
  FRAGMENT;

  private final String label = Labelled.labelOf(this);

  @Override
  public String label() {
    return label;
  }
}
