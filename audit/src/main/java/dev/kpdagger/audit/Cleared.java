package dev.kpdagger.audit;

import java.util.List;

/// Something suspicious that a check looked at and found harmless.
///
/// @param subject what it is about: `CVE-2018-0171`
/// @param evidence what shows it
public record Cleared(String check, String subject, List<Evidence> evidence) {

  public Cleared {
    evidence = List.copyOf(evidence);
  }
}
