package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.LineState;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The paths that the reader knows, and what a line there means for the analyses. Read from
/// `commands.txt` in this folder, whose head describes its format.
final class Paths {

  private static final String RESOURCE = "commands.txt";

  private record Prefix(String start, Word word) {}

  private static final class Word {
    private final Map<String, Word> words = new HashMap<>(4);
    private final List<Prefix> prefixes = new ArrayList<>(0);
    private @Nullable Word any;
    private @Nullable LineState here;
    private @Nullable LineState below;
    private @Nullable LineState summary;

    @Nullable Word next(String word) {
      var exact = words.get(word);
      if (exact != null) {
        return exact;
      }
      for (Prefix prefix : prefixes) {
        if (word.startsWith(prefix.start)) {
          return prefix.word;
        }
      }
      return any;
    }

    /// What the lines that open and close it mean: the most that anything in it means.
    LineState summary() {
      var known = summary;
      if (known == null) {
        known = summarise();
        summary = known;
      }
      return known;
    }

    private LineState summarise() {
      var strongest = stronger(stronger(LineState.IRRELEVANT, here), below);
      for (Word word : words.values()) {
        strongest = stronger(strongest, word.summary());
      }
      for (Prefix prefix : prefixes) {
        strongest = stronger(strongest, prefix.word.summary());
      }
      return any == null ? strongest : stronger(strongest, any.summary());
    }

    private static LineState stronger(LineState one, @Nullable LineState other) {
      return other == LineState.MODELLED || (other != null && one == LineState.IRRELEVANT)
          ? other
          : one;
    }
  }

  /// A place in the tree: where a `config` or an `edit` has led.
  static final class Place {
    private final @Nullable Word word;
    private final @Nullable LineState below;

    private Place(@Nullable Word word, @Nullable LineState below) {
      this.word = word;
      this.below = word != null && word.below != null ? word.below : below;
    }

    /// Where one more word leads.
    Place next(String text) {
      return new Place(word == null ? null : word.next(text), below);
    }

    /// Whether the table has this path, or a path that goes through it.
    boolean known() {
      return word != null;
    }

    /// What setting a name here means, or null when the table does not say.
    @Nullable LineState stateOf(String name) {
      var found = word == null ? null : word.next(name);
      if (found != null && found.here != null) {
        return found.here;
      }
      return found != null && found.below != null ? found.below : below;
    }

    /// What the lines that open and close this place mean.
    LineState state() {
      if (word != null) {
        return word.summary();
      }
      return below == null ? LineState.UNRECOGNISED : below;
    }
  }

  private final Word root = new Word();

  private Paths() {}

  /// Reads the table that lies in this folder.
  static Paths load() {
    var paths = new Paths();
    try (InputStream in = Paths.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no " + RESOURCE + " beside " + Paths.class.getName());
      }
      paths.read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return paths;
  }

  Place root() {
    return new Place(root, null);
  }

  private void read(BufferedReader reader) throws IOException {
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      var state =
          switch (line.charAt(0)) {
            case 'm' -> LineState.MODELLED;
            case 'i' -> LineState.IRRELEVANT;
            case 'n' -> LineState.NOT_MODELLED;
            default -> throw new IllegalStateException(RESOURCE + ":" + number + ": " + line);
          };
      add(state, List.of(line.substring(2).strip().split(" ", -1)), number);
    }
  }

  private void add(LineState state, List<String> words, int number) {
    boolean below = words.getLast().equals("**");
    var word = word(below ? words.subList(0, words.size() - 1) : words);
    var before = below ? word.below : word.here;
    if (before != null) {
      throw new IllegalStateException(RESOURCE + ":" + number + ": twice: " + words);
    }
    if (below) {
      word.below = state;
    } else {
      word.here = state;
    }
  }

  /// Adds a path that a setting is read from, unless the table has it.
  void addModelled(List<String> words) {
    var word = word(words);
    if (word.here == null) {
      word.here = LineState.MODELLED;
    }
  }

  private Word word(List<String> words) {
    var word = root;
    for (String text : words) {
      word = child(word, text);
    }
    return word;
  }

  private static Word child(Word word, String text) {
    if (text.equals("*")) {
      if (word.any == null) {
        word.any = new Word();
      }
      return word.any;
    }
    if (text.endsWith("*")) {
      var start = text.substring(0, text.length() - 1);
      for (Prefix prefix : word.prefixes) {
        if (prefix.start.equals(start)) {
          return prefix.word;
        }
      }
      var prefix = new Prefix(start, new Word());
      word.prefixes.add(prefix);
      return prefix.word;
    }
    return word.words.computeIfAbsent(text, _ -> new Word());
  }
}
