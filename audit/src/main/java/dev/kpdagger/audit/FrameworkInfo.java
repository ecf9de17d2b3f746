package dev.kpdagger.audit;

import java.util.List;

/// A published benchmark, or requirements of a user's own.
///
/// @param platforms that it is about; empty for any
public record FrameworkInfo(
    String id,
    Publication publication,
    List<String> platforms,
    List<RequirementInfo> requirements) {

  /// Where the requirements were published; what does not exist is empty.
  ///
  /// @param family of frameworks that are asked for together: `stig`
  /// @param release such as `V3R4`
  /// @param date of the release, as `2025-04-02`
  /// @param benchmark the publisher's own id of it
  /// @param note what a reader of results has to know: what is not listed, what was not compared
  public record Publication(
      String title,
      String family,
      String publisher,
      String release,
      String date,
      String benchmark,
      String note) {}

  public FrameworkInfo {
    platforms = List.copyOf(platforms);
    requirements = List.copyOf(requirements);
  }

  public boolean isFor(String platform) {
    return platforms.isEmpty() || platforms.contains(platform);
  }

  /// Its id and release, which say what was measured against: `stig-cisco-asa-ndm V2R2`.
  public String named() {
    return publication.release().isEmpty() ? id : id + " " + publication.release();
  }
}
