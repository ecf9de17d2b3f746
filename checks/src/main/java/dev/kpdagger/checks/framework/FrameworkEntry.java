package dev.kpdagger.checks.framework;

import dev.kpdagger.audit.FrameworkInfo.Publication;
import dev.kpdagger.language.framework.Framework;
import java.util.List;

/// A built-in framework as a list shows it, without its requirements.
///
/// @param platforms that it is about; empty for any
/// @param requirements how many it has
/// @param number of the class that has them
public record FrameworkEntry(
    String id, Publication publication, List<String> platforms, int requirements, int number) {

  public boolean isFor(String platform) {
    return platforms.isEmpty() || platforms.contains(platform);
  }

  /// The framework itself.
  public Framework load() {
    return BuiltInFrameworks.load(number);
  }
}
