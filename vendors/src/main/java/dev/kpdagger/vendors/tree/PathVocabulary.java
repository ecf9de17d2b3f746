package dev.kpdagger.vendors.tree;

import dev.kpdagger.device.LineState;
import dev.kpdagger.device.LineStates;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The paths that a vendor's reader knows, and what a line at each means when no extractor reads
/// it. Read from `commands.txt` in the vendor's folder: lines `STATE PATH`, STATE `m` (an extractor
/// reads it), `i` (irrelevant to any analysis) or `n` (known, but not in the facts); `*` in a path
/// is any one name, and a final `**` everything below.
public final class PathVocabulary {

  static final String RESOURCE = "commands.txt";

  private static final class Step {
    private final Map<String, Step> next = new HashMap<>(4);
    private @Nullable Step any;
    private @Nullable LineState here;
    private @Nullable LineState below;
  }

  private final Step root = new Step();

  private PathVocabulary() {}

  /// Reads the table that lies beside a class of the vendor.
  public static PathVocabulary load(Class<?> owner) {
    var vocabulary = new PathVocabulary();
    try (InputStream in = owner.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no " + RESOURCE + " beside " + owner.getName());
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          vocabulary.add(line.strip(), number);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return vocabulary;
  }

  private void add(String entry, int number) {
    var words = entry.split(" +");
    var state =
        switch (words[0]) {
          case "m" -> LineState.MODELLED;
          case "i" -> LineState.IRRELEVANT;
          case "n" -> LineState.NOT_MODELLED;
          default -> throw new IllegalStateException(RESOURCE + ":" + number + ": " + entry);
        };
    var step = root;
    for (int i = 1; i < words.length; i++) {
      if (words[i].equals("**")) {
        step.below = state;
        return;
      }
      if (words[i].equals("*")) {
        step.any = step.any == null ? new Step() : step.any;
        step = step.any;
      } else {
        step = step.next.computeIfAbsent(words[i], _ -> new Step());
      }
    }
    step.here = state;
  }

  /// Gives every line that no extractor claimed its state: that of the node on it. Of several nodes
  /// on one line, one that is not understood decides.
  public void settle(Node tree, LineStates states) {
    for (Node child : tree.children()) {
      settle(child, root, null, states);
    }
  }

  private static void settle(
      Node node, @Nullable Step above, @Nullable LineState inherited, LineStates states) {
    var step = above == null ? null : next(above, node.name());
    var below = step != null && step.below != null ? step.below : inheritedOf(above, inherited);
    var state = step != null && step.here != null ? step.here : step != null ? step.below : null;
    if (state == null) {
      state = step != null && hasMore(step) ? LineState.IRRELEVANT : below;
    }
    if (states.of(node.firstLine()) == LineState.UNRECOGNISED && state != null) {
      states.set(node.firstLine(), unread(state, node));
    }
    for (Node child : node.children()) {
      settle(child, step, below, states);
    }
  }

  private static @Nullable LineState inheritedOf(
      @Nullable Step above, @Nullable LineState inherited) {
    return above != null && above.below != null ? above.below : inherited;
  }

  /// A container on the way to known paths is known by what it holds.
  private static boolean hasMore(Step step) {
    return step.any != null || !step.next.isEmpty();
  }

  /// A line that should have been read, but was not, has a value that is not understood.
  private static LineState unread(LineState state, Node node) {
    return state != LineState.MODELLED
        ? state
        : node.children().isEmpty() ? LineState.NOT_MODELLED : LineState.MODELLED;
  }

  private static @Nullable Step next(Step step, String name) {
    var exact = step.next.get(name);
    return exact != null ? exact : step.any;
  }
}
