package dev.kpdagger.firewall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The lines of a table in the module's resources, without comments and empty ones.
public final class ResourceLines {

  private ResourceLines() {}

  /// The lines of a file.
  ///
  /// @param owner the class beside which it stands
  public static List<String> of(Class<?> owner, String file) {
    try (var in = owner.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
