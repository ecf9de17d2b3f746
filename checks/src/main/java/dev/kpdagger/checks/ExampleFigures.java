package dev.kpdagger.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// How well a check is tested by the examples of its page.
///
/// @param failing examples with a finding
/// @param passing examples without one, near misses among them
/// @param flips changes that turn one part of a condition into its opposite, and those of them that
///   change what an example finds
/// @param omissions changes that leave one part of a condition out, likewise
/// @param lines times that the lines which a finding cites were dropped from an example, likewise
public record ExampleFigures(
    String check, int failing, int passing, Share flips, Share omissions, Share lines) {

  /// Some of all.
  public record Share(int noticed, int all) {

    /// The sum of two.
    public Share plus(Share other) {
      return new Share(noticed + other.noticed, all + other.all);
    }

    /// From 0 to 1; 1 of none.
    public double ratio() {
      return all == 0 ? 1 : (double) noticed / all;
    }

    private String words() {
      return noticed + " of " + all;
    }
  }

  /// The table of the built-in checks; it is written by the test that measures them.
  private static final String TABLE = "examples.txt";

  private static final int FIELDS = 9;

  /// The figures of a built-in check; empty for another one.
  public static Optional<ExampleFigures> of(String check) {
    try (var in = ExampleFigures.class.getResourceAsStream(TABLE)) {
      return new String(Objects.requireNonNull(in, TABLE).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(check + " "))
          .findFirst()
          .map(ExampleFigures::parse);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// As a line of the table.
  public String line() {
    return "%s %d %d %d %d %d %d %d %d"
        .formatted(
            check,
            failing,
            passing,
            flips.noticed,
            flips.all,
            omissions.noticed,
            omissions.all,
            lines.noticed,
            lines.all);
  }

  private static ExampleFigures parse(String line) {
    var words = List.of(line.split(" ", -1));
    if (words.size() != FIELDS) {
      throw new IllegalArgumentException("no figures: " + line);
    }
    return new ExampleFigures(
        words.getFirst(),
        Integer.parseInt(words.get(1)),
        Integer.parseInt(words.get(2)),
        share(words, 3),
        share(words, 5),
        share(words, 7));
  }

  private static Share share(List<String> words, int at) {
    return new Share(Integer.parseInt(words.get(at)), Integer.parseInt(words.get(at + 1)));
  }

  /// In words.
  public String words() {
    return "%d failing and %d passing examples; they notice %s flipped conditions, %s"
            .formatted(failing, passing, flips.words(), omissions.words())
        + " parts left out, "
        + lines.words()
        + " cited lines dropped";
  }
}
