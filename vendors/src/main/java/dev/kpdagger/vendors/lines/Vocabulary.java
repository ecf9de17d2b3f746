package dev.kpdagger.vendors.lines;

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

/// The commands that the reader knows, by mode: which open a mode of their own, and what a line
/// means for the analyses. Read from `commands.txt` in the vendor's folder, whose head describes
/// its format.
public final class Vocabulary {

  /// The commands of one mode.
  public static final class Mode {
    private final String name;
    private final Node root = new Node();
    private @Nullable Command anything;

    private Mode(String name) {
      this.name = name;
    }

    String name() {
      return name;
    }

    /// How many words of a statement are a known command of this mode; 0 when it is none.
    int knows(Statement statement) {
      var command = find(statement);
      return command == null ? 0 : command.words;
    }

    /// The longest known command that a statement begins with, or null.
    @Nullable Command find(Statement statement) {
      var node = root;
      Command found = null;
      for (int i = 0; i < statement.size(); i++) {
        var next = node.next(statement.word(i));
        if (next == null) {
          break;
        }
        node = next;
        if (node.command != null) {
          found = node.command;
        }
      }
      return found;
    }

    /// What the mode says of a line that is indented under it, or null.
    @Nullable Command findUnder(Statement statement) {
      var found = find(statement);
      return found != null ? found : anything;
    }
  }

  /// A known command.
  ///
  /// @param state what a line of it is when no extractor reads it; [LineState#MODELLED] says that
  ///   one should
  /// @param opens the mode of the lines under it, or null
  /// @param words how many words the entry has
  public record Command(LineState state, @Nullable Mode opens, int words) {}

  private static final class Node {
    private final Map<String, Node> words = new HashMap<>(4);
    private @Nullable Node any;
    private @Nullable Command command;

    @Nullable Node next(String word) {
      var exact = words.get(word);
      return exact != null ? exact : any;
    }
  }

  static final String RESOURCE = "commands.txt";

  private final Map<String, Mode> modes = new HashMap<>();

  private Vocabulary() {}

  /// Reads the table that lies beside a class of the vendor.
  public static Vocabulary load(Class<?> owner) {
    var vocabulary = new Vocabulary();
    try (InputStream in = owner.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no " + RESOURCE + " beside " + owner.getName());
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      vocabulary.read(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return vocabulary;
  }

  public Mode global() {
    return mode("global");
  }

  private Mode mode(String name) {
    return modes.computeIfAbsent(name, Mode::new);
  }

  private void read(BufferedReader reader) throws IOException {
    var mode = global();
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("mode ")) {
        mode = mode(line.substring(5).strip());
      } else {
        add(mode, line.strip(), number);
      }
    }
  }

  private void add(Mode mode, String entry, int number) {
    var state =
        switch (entry.charAt(0)) {
          case 'm' -> LineState.MODELLED;
          case 'i' -> LineState.IRRELEVANT;
          case 'n' -> LineState.NOT_MODELLED;
          default -> throw new IllegalStateException(RESOURCE + ":" + number + ": " + entry);
        };
    int arrow = entry.indexOf(" > ");
    var opens = arrow < 0 ? null : mode(entry.substring(arrow + 3).strip());
    var command = (arrow < 0 ? entry : entry.substring(0, arrow)).substring(2).strip();
    if (command.equals("**")) {
      mode.anything = new Command(state, opens, 0);
      return;
    }
    var words = List.of(command.split(" ", -1));
    var node = node(mode, words);
    if (node.command != null) {
      throw new IllegalStateException(RESOURCE + ":" + number + ": twice: " + entry);
    }
    node.command = new Command(state, opens, words.size());
  }

  /// Adds a global command that an extractor reads, unless the table has it.
  public void addGlobal(List<String> words) {
    var node = node(global(), words);
    if (node.command == null) {
      node.command = new Command(LineState.MODELLED, null, words.size());
    }
  }

  private static Node node(Mode mode, List<String> words) {
    var node = mode.root;
    for (String word : words) {
      if (word.equals("*")) {
        if (node.any == null) {
          node.any = new Node();
        }
        node = node.any;
      } else {
        node = node.words.computeIfAbsent(word, _ -> new Node());
      }
    }
    return node;
  }
}
