package dev.kpdagger.device.filtering;

import java.util.List;

/// A part of a rule as its platform writes it.
///
/// @param name what the platform calls it
/// @param words as written; empty where the rule does not say it
public record RulePart(String name, Kind kind, List<String> words) {

  /// What can be done about a part in which two rules differ.
  public enum Kind {
    /// Nothing: rules that differ in it stay two.
    FIXED,
    /// Its words are alternatives, so one rule can have those of both.
    MEMBERS,
    /// One source: two can be one if they are halves of a prefix.
    SOURCE,
    /// One destination: two can be one if they are halves of a prefix.
    DESTINATION,
    /// Source ports: two ranges can be one if nothing is between them.
    SOURCE_PORTS,
    /// Destination ports: two ranges can be one if nothing is between them.
    DESTINATION_PORTS
  }

  public RulePart {
    words = List.copyOf(words);
  }

  public RulePart with(List<String> otherWords) {
    return new RulePart(name, kind, otherWords);
  }
}
