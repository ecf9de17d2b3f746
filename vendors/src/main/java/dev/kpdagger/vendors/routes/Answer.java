package dev.kpdagger.vendors.routes;

/// Yes, no, or not to be told by the prefix alone.
public enum Answer {
  YES,
  NO,
  UNKNOWN;

  public static Answer of(boolean yes) {
    return yes ? YES : NO;
  }

  public Answer not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
    };
  }

  public Answer and(Answer other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == YES ? other : UNKNOWN;
  }

  public Answer or(Answer other) {
    return not().and(other.not()).not();
  }
}
