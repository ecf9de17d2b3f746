package dev.kpdagger.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A published flaw as it touches one device.
///
/// @param id `CVE-2024-3400`
/// @param affected whether the release of the device has it; null when that is not known
/// @param tenths the base score of CVSS times ten; 0 when nobody rates it
/// @param vector of CVSS; empty when nobody rates it
/// @param exploited whether CISA lists it as exploited
/// @param ransomware whether campaigns of ransomware use it
/// @param likelihood that it is used within 30 days by EPSS, in parts of 10,000; -1 for no figure
/// @param check that knows what it needs; empty when none does
/// @param reason why it is undecided; empty when it is not
/// @param reach who can reach the service in which it is, or null when no check says which that is
/// @param evidence what shows that the device is not exposed; empty for other states, whose
///   findings have it
public record FlawRow(
    String id,
    FlawState state,
    Priority priority,
    @Nullable Boolean affected,
    int tenths,
    String vector,
    boolean exploited,
    boolean ransomware,
    int likelihood,
    String check,
    String reason,
    @Nullable Reach reach,
    List<Evidence> evidence) {

  public FlawRow {
    evidence = List.copyOf(evidence);
  }
}
