package dev.kpdagger.device;

/// What became of one line of a file.
public enum LineState implements Labelled {
  /// Read into facts or settings.
  MODELLED,
  /// Known, and without bearing on any analysis: comments, layout, headers, cosmetic commands.
  IRRELEVANT,
  /// Known to the vendor's reader, but what it configures is not in the facts.
  NOT_MODELLED,
  /// Not known; verdicts that could depend on it are undecided.
  UNRECOGNISED,
  /// A known command with arguments that cannot be right.
  INVALID;

  private final String label = Labelled.labelOf(this);

  @Override
  public String label() {
    return label;
  }
}
