package dev.kpdagger.vulnerabilities;

import dev.kpdagger.device.Fact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What some flaws need and no configuration tells: a card, a package, a licence.
final class Equipment {

  private static final String FILE = "equipment.txt";
  private static final String NOTHING = "the flaw needs nothing that a configuration does not tell";
  private static final Pattern COLUMNS = Pattern.compile("\\s{2,}");
  private static final Fact<Boolean> EQUIPPED = Fact.byDefault(true, NOTHING);

  private final Map<String, Fact<Boolean>> needed;

  private Equipment(Map<String, Fact<Boolean>> needed) {
    this.needed = needed;
  }

  static Equipment load() {
    try (var in = Equipment.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the product has no " + FILE);
      }
      return new Equipment(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> COLUMNS.split(line, 3))
              .collect(
                  Collectors.toUnmodifiableMap(
                      columns -> columns[0],
                      columns -> Fact.unknown("`" + columns[1] + "` tells " + columns[2]))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether what a flaw needs beside the configuration is there; not known, with the command that
  /// tells, where it needs something.
  Fact<Boolean> of(String flaw) {
    return needed.getOrDefault(flaw, EQUIPPED);
  }
}
