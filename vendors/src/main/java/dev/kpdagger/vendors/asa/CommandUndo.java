package dev.kpdagger.vendors.asa;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The commands that take back commands of a fix; ASA cannot return to an earlier configuration as
/// a whole without a restart.
///
/// A command is negated, and a line that it replaced or removed is put back. Which one that was is
/// told by the lines that the finding cites: those are what the fix changes.
final class CommandUndo {

  private static final String NO = "no ";
  private static final String COMMENT = "! ";
  private static final String MASK = "***";

  /// Commands that make something new which no command takes back, or that are not of the
  /// configuration.
  private static final List<String> LASTING =
      List.of("crypto key generate", "key config-key", "crypto ca enroll", "clear configure");

  private static final Set<String> NOTHING = Set.of("end", "exit");

  /// A line of the fix.
  ///
  /// @param path the lines that it is indented under
  private record Command(List<String> path, int indent, String text) {}

  private final List<String> fix;
  private final List<String> cited;
  private final List<String> undo = new ArrayList<>();

  private CommandUndo(List<String> fix, List<String> cited) {
    this.fix = fix;
    this.cited = cited.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /// The commands in order; the last of the fix is taken back first.
  ///
  /// @param fix commands, indented under the lines of their sections
  /// @param cited lines of the configuration that the finding cites, with secrets masked
  static List<String> of(List<String> fix, List<String> cited) {
    var undo = new CommandUndo(fix, cited);
    var commands = undo.commands();
    List<String> path = List.of();
    for (int i = commands.size() - 1; i >= 0; i--) {
      var command = commands.get(i);
      if (!command.path.equals(path)) {
        undo.undo.addAll(command.path);
        path = command.path;
      }
      undo.take(command);
    }
    return List.copyOf(undo.undo);
  }

  private List<Command> commands() {
    var commands = new ArrayList<Command>();
    var path = new ArrayList<String>();
    for (int i = 0; i < fix.size(); i++) {
      var line = fix.get(i);
      var text = line.strip();
      int indent = indent(line);
      while (!path.isEmpty() && indent(path.getLast()) >= indent) {
        path.removeLast();
      }
      boolean head = i + 1 < fix.size() && indent(fix.get(i + 1)) > indent;
      if (text.isEmpty() || text.startsWith("!") || NOTHING.contains(text)) {
        continue;
      }
      if (head) {
        path.add(line);
        continue;
      }
      commands.add(new Command(List.copyOf(path), indent, text));
    }
    return commands;
  }

  private void take(Command command) {
    var margin = " ".repeat(command.indent);
    var text = command.text;
    if (LASTING.stream().anyMatch(text::startsWith)) {
      undo.add(margin + COMMENT + "nothing takes back: " + text);
      return;
    }
    boolean removes = text.startsWith(NO) || text.startsWith("default ");
    var plain = removes ? text.substring(text.indexOf(' ') + 1) : text;
    var before = before(plain);
    boolean secret = before != null && before.contains(MASK);
    if (!removes && !secret) {
      undo.add(margin + NO + plain);
    }
    if (secret) {
      undo.add(margin + COMMENT + "with its secret: " + before);
    } else if (before != null) {
      undo.add(margin + atItsPlace(before));
    } else if (removes) {
      undo.add(margin + atItsPlace(plain));
    }
  }

  /// A rule without a line would go to the end of its list.
  private static String atItsPlace(String command) {
    var words = words(command);
    return words.size() > 3
            && words.getFirst().equals("access-list")
            && !words.get(2).equals("line")
        ? "access-list "
            + words.get(1)
            + " line <where-it-stood> "
            + String.join(" ", words.subList(2, words.size()))
        : command;
  }

  /// The cited line that a command replaces or removes.
  private @Nullable String before(String command) {
    if (cited.contains(command)) {
      return command;
    }
    String best = null;
    int most = 0;
    for (String line : cited) {
      int shared = shared(words(command), words(line));
      if (shared > most) {
        best = line;
        most = shared;
      }
    }
    return best;
  }

  /// How many leading words say the same; 0 unless all but the last one or two do, as then one line
  /// is another value of the other.
  private static int shared(List<String> command, List<String> line) {
    int same = 0;
    int most = Math.min(command.size(), line.size());
    while (same < most && (command.get(same).equals(line.get(same)) || isOpen(command.get(same)))) {
      same++;
    }
    boolean isWhole = same == command.size();
    boolean isOther = command.size() == line.size() && same >= Math.max(1, command.size() - 2);
    return isWhole || isOther ? same : 0;
  }

  private static List<String> words(String line) {
    return List.of(line.split(" ", -1));
  }

  private static boolean isOpen(String word) {
    return word.startsWith("<") && word.endsWith(">");
  }

  private static int indent(String line) {
    int indent = 0;
    while (indent < line.length() && line.charAt(indent) == ' ') {
      indent++;
    }
    return indent;
  }
}
