package dev.kpdagger.updates;

import java.util.Locale;

/// Who says something of flaws.
public enum UpdateSource {
  /// The National Vulnerability Database: releases and scores.
  NVD,
  /// CISA's list of flaws that are exploited.
  KEV,
  /// FIRST's estimates of how likely a flaw is exploited.
  EPSS,
  /// Advisories of vendors in the Common Security Advisory Framework.
  CSAF;

  /// The name on a command line.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
