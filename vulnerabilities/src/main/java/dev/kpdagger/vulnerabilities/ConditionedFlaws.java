package dev.kpdagger.vulnerabilities;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/// The flaws of which a check knows what they need in a configuration.
public final class ConditionedFlaws {

  private static final String FILE = "conditioned-flaws.txt";

  private ConditionedFlaws() {}

  /// Their ids.
  public static Set<String> ids() {
    try (var in = ConditionedFlaws.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the product has no " + FILE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
