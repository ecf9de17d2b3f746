package dev.kpdagger.vendors;

import java.util.List;

/// How much a text looks like a configuration of one operating system.
///
/// @param score from 0; [#SURE] and more is enough to be chosen
/// @param evidence the strongest signs, each with its line
public record Recognition(int score, List<String> evidence) {

  /// The score from which a vendor accepts a text.
  public static final int SURE = 10;

  public Recognition {
    evidence = List.copyOf(evidence);
  }

  public boolean sure() {
    return score >= SURE;
  }
}
