package dev.kpdagger.firewall.proof;

/// Whether a rule matches a packet.
enum Verdict {
  YES,
  NO,
  /// A part of the rule is not understood, or only the running device knows.
  UNKNOWN;

  Verdict and(Verdict other) {
    return this == NO || other == NO ? NO : this == YES ? other : UNKNOWN;
  }

  Verdict or(Verdict other) {
    return this == YES || other == YES ? YES : this == NO ? other : UNKNOWN;
  }

  Verdict not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
    };
  }

  static Verdict of(boolean holds) {
    return holds ? YES : NO;
  }
}
