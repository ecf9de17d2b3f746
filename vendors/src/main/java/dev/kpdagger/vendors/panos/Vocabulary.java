package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.LineState;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The paths that the reader knows and what each means for the analyses. Read from `commands.txt`
/// in this folder, whose head describes its format.
final class Vocabulary {

  /// A known word in its place. Several places share the words below them.
  static final class Place {
    private final Map<String, Place> words = new HashMap<>(4);
    private @Nullable Place any;
    private @Nullable LineState state;
    private @Nullable LineState below;

    /// The place of a word under this one, or null when it is not known by name.
    @Nullable Place next(String word) {
      var exact = words.get(word);
      return exact != null ? exact : any;
    }

    /// Whether the word is known by name, and not only as the name of an entry.
    boolean names(String word) {
      return words.containsKey(word);
    }

    /// What a line of it is, or null for a place that only leads to others.
    @Nullable LineState state() {
      return state;
    }

    /// What everything below it is that has no place of its own, or null.
    @Nullable LineState below() {
      return below;
    }

    /// Whether only values come below it.
    boolean isLeaf() {
      return words.isEmpty() && any == null && below == null;
    }
  }

  private static final String RESOURCE = "commands.txt";

  private final Place root = new Place();

  private Vocabulary() {}

  /// Reads the table that lies in this folder.
  static Vocabulary load() {
    var vocabulary = new Vocabulary();
    try (InputStream in = Vocabulary.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no " + RESOURCE + " beside " + Vocabulary.class.getName());
      }
      vocabulary.read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return vocabulary;
  }

  /// The place of `config`.
  Place root() {
    return root;
  }

  private void read(BufferedReader reader) throws IOException {
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("same ")) {
        same(line.substring(5), number);
      } else {
        add(line, number);
      }
    }
  }

  private void add(String entry, int number) {
    var state =
        switch (entry.charAt(0)) {
          case 'm' -> LineState.MODELLED;
          case 'i' -> LineState.IRRELEVANT;
          case 'n' -> LineState.NOT_MODELLED;
          default -> throw malformed(number, entry);
        };
    var words = List.of(entry.substring(2).split(" ", -1));
    boolean all = words.getLast().equals("**");
    var place = place(all ? words.subList(0, words.size() - 1) : words);
    if (all ? place.below != null : place.state != null) {
      throw malformed(number, "twice: " + entry);
    }
    if (all) {
      place.below = state;
    } else {
      place.state = state;
    }
  }

  private void same(String entry, int number) {
    int colon = entry.indexOf(" : ");
    if (colon < 0) {
      throw malformed(number, entry);
    }
    var here = List.of(entry.substring(0, colon).split(" ", -1));
    var there = entry.substring(colon + 3);
    var target = there.equals("-") ? root : place(List.of(there.split(" ", -1)));
    var parent = place(here.subList(0, here.size() - 1));
    var name = here.getLast();
    boolean taken;
    if (name.equals("*")) {
      taken = parent.any != null;
      parent.any = target;
    } else {
      taken = parent.words.put(name, target) != null;
    }
    if (taken) {
      throw malformed(number, "the place is known already: " + entry);
    }
  }

  private Place place(List<String> words) {
    var place = root;
    for (String word : words) {
      if (word.equals("*")) {
        if (place.any == null) {
          place.any = new Place();
        }
        place = place.any;
      } else {
        place = place.words.computeIfAbsent(word, _ -> new Place());
      }
    }
    return place;
  }

  private static IllegalStateException malformed(int number, String what) {
    return new IllegalStateException(RESOURCE + ":" + number + ": " + what);
  }
}
