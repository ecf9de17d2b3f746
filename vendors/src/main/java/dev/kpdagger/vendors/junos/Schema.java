package dev.kpdagger.vendors.junos;

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

/// The paths that the reader knows, what a line of each means when no extractor reads it, and which
/// words stand beside each other on one line. Read from `commands.txt` in this folder, whose head
/// describes its format.
final class Schema {

  static final String RESOURCE = "commands.txt";

  /// A place among the known paths.
  static final class Place {
    private final Map<String, Place> words = new HashMap<>(4);
    private @Nullable Place anyWord;
    private @Nullable LineState state;
    private @Nullable LineState below;
    private final Map<String, Integer> options = new HashMap<>(0);

    private Place at(String word) {
      if (word.equals("*")) {
        var any = anyWord;
        if (any == null) {
          any = new Place();
          anyWord = any;
        }
        return any;
      }
      return words.computeIfAbsent(word, _ -> new Place());
    }
  }

  private final Place root = new Place();
  private final Place instance = new Place();

  private Schema() {}

  /// Reads the table that lies in this folder.
  static Schema load() {
    var schema = new Schema();
    try (InputStream in = Schema.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no " + RESOURCE + " beside " + Schema.class.getName());
      }
      schema.read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return schema;
  }

  private void read(BufferedReader reader) throws IOException {
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        add(line.strip(), number);
      }
    }
  }

  private void add(String entry, int number) {
    int space = entry.indexOf(' ');
    if (space < 0) {
      throw new IllegalStateException(RESOURCE + ":" + number + ": " + entry);
    }
    var path = entry.substring(space + 1).strip();
    if (entry.startsWith("o ")) {
      addOptions(path, number);
      return;
    }
    var state =
        switch (entry.substring(0, space)) {
          case "m" -> LineState.MODELLED;
          case "i" -> LineState.IRRELEVANT;
          case "n" -> LineState.NOT_MODELLED;
          default -> throw new IllegalStateException(RESOURCE + ":" + number + ": " + entry);
        };
    add(path, state);
  }

  /// Adds a path that a table names.
  void add(String path, LineState state) {
    for (String variant : variants(path)) {
      boolean everything = variant.endsWith(" **");
      var place = place(everything ? variant.substring(0, variant.length() - 3) : variant);
      if (everything) {
        place.below = state;
      }
      if (place.state == null || !everything) {
        place.state = state;
      }
    }
  }

  private void addOptions(String entry, int number) {
    int colon = entry.indexOf(" : ");
    if (colon < 0) {
      throw new IllegalStateException(RESOURCE + ":" + number + ": " + entry);
    }
    for (String variant : variants(entry.substring(0, colon))) {
      var options = place(variant).options;
      for (String option : entry.substring(colon + 3).strip().split(" +", -1)) {
        int slash = option.indexOf('/');
        options.put(
            slash < 0 ? option : option.substring(0, slash),
            slash < 0 ? 0 : Integer.parseInt(option.substring(slash + 1)));
      }
    }
  }

  /// `a|b c` stands for `a c` and `b c`.
  private static List<String> variants(String path) {
    var variants = List.of("");
    for (String word : path.split(" +", -1)) {
      var longer = new ArrayList<String>();
      for (String begin : variants) {
        for (String choice : word.split("\\|", -1)) {
          longer.add(begin.isEmpty() ? choice : begin + " " + choice);
        }
      }
      variants = longer;
    }
    return variants;
  }

  private Place place(String path) {
    boolean inInstance = path.startsWith("routing-instances * ");
    var place = inInstance ? instance : root;
    for (String word :
        (inInstance ? path.substring("routing-instances * ".length()) : path).split(" ", -1)) {
      place = place.at(word);
    }
    return place;
  }

  Place root() {
    return root;
  }

  /// Where a word below a node stands. Groups, logical systems and tenants hold what the root does;
  /// a routing instance has statements of its own and many of the root's.
  List<Place> below(Node node, String word) {
    var parent = node.parent();
    if (parent != null && isNested(parent, node)) {
      return parent.word().equals("routing-instances")
          ? next(List.of(instance, root), word)
          : next(List.of(root), word);
    }
    return next(node.places(), word);
  }

  private boolean isNested(Node parent, Node node) {
    return switch (parent.word()) {
      case "groups", "logical-systems", "tenants", "routing-instances" ->
          holdsRoot(parent) && !node.word().isEmpty();
      default -> false;
    };
  }

  /// Whether a node stands where the statements of the root do.
  private boolean holdsRoot(Node node) {
    var parent = node.parent();
    if (parent == null || parent.depth() == 0) {
      return true;
    }
    var above = parent.parent();
    return above != null && isNested(above, parent);
  }

  private static List<Place> next(List<Place> places, String word) {
    Place only = null;
    List<Place> more = null;
    for (Place place : places) {
      for (int i = 0; i < 2; i++) {
        var next = i == 0 ? place.words.get(word) : place.anyWord;
        if (next == null) {
          continue;
        }
        if (only == null) {
          only = next;
        } else {
          if (more == null) {
            more = new ArrayList<>(3);
            more.add(only);
          }
          more.add(next);
        }
      }
    }
    return more != null ? more : only == null ? List.of() : List.of(only);
  }

  /// How many words belong to an option on a node's line, or -1 when the word is none.
  static int option(Node node, String word) {
    for (Place place : node.places()) {
      var count = place.options.get(word);
      if (count != null) {
        return count;
      }
    }
    return -1;
  }

  static boolean hasOptions(Node node) {
    for (Place place : node.places()) {
      if (!place.options.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /// What the tables say of a line that ends at a node, or null when they do not know it.
  static @Nullable LineState state(Node node) {
    for (Place place : node.places()) {
      if (place.state != null) {
        return place.state;
      }
    }
    for (Place place : node.places()) {
      if (!place.words.isEmpty() || place.anyWord != null) {
        return LineState.IRRELEVANT;
      }
    }
    for (Node above = node; above != null; above = above.parent()) {
      for (Place place : above.places()) {
        if (place.below != null) {
          return place.below;
        }
      }
    }
    return null;
  }
}
