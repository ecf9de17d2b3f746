package dev.kpdagger.vulnerabilities;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One flaw as it touches one operating system.
///
/// @param id `CVE-2024-3400`, or the vendor's own number where there is no CVE: `FG-IR-24-001`
/// @param published first, by the vendor or in the CVE list; null when no source says
/// @param score how bad it is, or null when no source rates it
/// @param exploitation that it is used by attackers, or null when nobody saw that
/// @param likelihood that it is used within 30 days by EPSS, in parts of 10,000; -1 when EPSS has
///   no figure
/// @param references numbers of the vendor's advisories, or addresses where there is no number
/// @param affected which releases have it, one entry for each source; empty for none
public record Advisory(
    String id,
    @Nullable LocalDate published,
    @Nullable Score score,
    @Nullable Exploitation exploitation,
    int likelihood,
    List<String> references,
    List<AffectedReleases> affected) {

  public Advisory {
    references = List.copyOf(references);
    affected = List.copyOf(affected);
  }

  /// What EPSS has no figure for.
  public static final int NO_LIKELIHOOD = -1;

  /// How bad a flaw is by CVSS.
  ///
  /// @param version `3.1`
  /// @param tenths the base score times ten, 0 to 100
  /// @param vector as the source gives it
  /// @param source who rates it: `cna` for the vendor, `nvd`
  public record Score(String version, int tenths, String vector, String source) {}

  /// That CISA lists it as known to be exploited.
  ///
  /// @param added to the list
  /// @param ransomware whether campaigns of ransomware use it
  public record Exploitation(LocalDate added, boolean ransomware) {}
}
