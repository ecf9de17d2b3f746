package dev.kpdagger.vendors.lines;

import dev.kpdagger.device.LineState;
import dev.kpdagger.device.LineStates;
import dev.kpdagger.device.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Splits a file into statements and puts each under the command whose mode it belongs to.
///
/// Devices of this family ignore indentation: a line belongs to the current mode when that mode
/// knows it, else to the global one. A saved configuration is indented, so indentation decides
/// first, and the vocabulary where it is lost.
public final class StatementReader {

  /// Longer lines are no commands; they stay unrecognised.
  private static final int MAX_LINE = 64 * 1024;

  /// Deeper than any mode of these systems; what is deeper stays in the innermost mode.
  private static final int MAX_DEPTH = 12;

  private static final int LINES_PER_CHECKPOINT = 4096;

  /// An open mode: the statement that opened it.
  private static final class Open {
    private final Statement statement;
    private final int indent;
    private final Vocabulary.Mode mode;

    /// Whether a line under it was indented deeper; where one was, the others are too.
    private boolean indented;

    private Open(Statement statement, int indent, Vocabulary.Mode mode) {
      this.statement = statement;
      this.indent = indent;
      this.mode = mode;
    }

    private int knows(Statement line) {
      return mode.knows(line);
    }
  }

  private final SourceText text;
  private final LineStates states;
  private final Open global;
  private final List<Open> open = new ArrayList<>();
  private final LineSyntax syntax;
  private final WordSplitter splitter;
  private int line = 1;

  /// Whether a bare `!` ended the open modes; only an indented line that they know reopens them.
  private boolean closed;

  public StatementReader(
      SourceText text, LineStates states, Vocabulary vocabulary, LineSyntax syntax) {
    this.syntax = syntax;
    this.text = text;
    this.states = states;
    this.global = new Open(Statement.root(), -1, vocabulary.global());
    this.splitter = new WordSplitter(text.text());
  }

  /// The root of all statements.
  public Statement read(Runnable checkpoint) {
    while (line <= text.lines()) {
      if (line % LINES_PER_CHECKPOINT == 0) {
        checkpoint.run();
      }
      readLine();
      line++;
    }
    return global.statement;
  }

  private void readLine() {
    int start = text.start(line);
    int end = text.end(line);
    int first = splitter.skipSpace(start, end);
    if (first == end) {
      states.set(line, LineState.IRRELEVANT);
      return;
    }
    if (text.text().charAt(first) == '!') {
      states.set(line, LineState.IRRELEVANT);
      // Text behind it is a comment, which backup tools also put in the place of a removed line.
      closed |= first == start && splitter.skipSpace(first + 1, end) == end;
      return;
    }
    if (end - first > MAX_LINE) {
      return;
    }
    int command = syntax.commandStart(text.text(), first, end);
    if (command < 0) {
      states.set(line, LineState.IRRELEVANT);
      return;
    }
    readCommand(
        start, command, end, command == first ? start : syntax.margin(text.text(), start, command));
  }

  private void readCommand(int start, int command, int end, int margin) {
    boolean negated = splitter.startsWithNo(command, end);
    var words = splitter.split(negated ? splitter.skipSpace(command + 2, end) : command, end);
    words[0] = lowerCase(words[0]);
    var statement = new Statement(line, command - start, negated, words);
    int indent = splitter.indent(margin, command);
    if (syntax.leavesMode(statement)) {
      leave(indent);
      states.set(line, LineState.IRRELEVANT);
      return;
    }
    place(statement, indent);
  }

  /// The commands of a saved configuration are in lower case; a typed one need not be.
  private static String lowerCase(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i))) {
        return word.toLowerCase(Locale.ROOT);
      }
    }
    return word;
  }

  private void leave(int indent) {
    if (!open.isEmpty() && open.getLast().indent >= indent) {
      open.removeLast();
    }
  }

  private void place(Statement statement, int indent) {
    var home = home(statement, indent);
    closed = false;
    if (home == global) {
      open.clear();
    }
    while (!open.isEmpty() && open.getLast() != home) {
      open.removeLast();
    }
    home.indented |= indent > home.indent;
    home.statement.add(statement);
    var command = statement.command();
    if (command == null) {
      command = indent > home.indent ? home.mode.findUnder(statement) : home.mode.find(statement);
      statement.found(command);
    }
    consumeBody(statement);
    if (command != null
        && command.opens() != null
        && !statement.negated()
        && open.size() < MAX_DEPTH) {
      open.add(new Open(statement, indent, command.opens()));
    }
  }

  private Open home(Statement statement, int indent) {
    if (open.isEmpty()) {
      return global;
    }
    if (closed) {
      var reopened =
          indent == 0 || global.knows(statement) > 0 ? null : innermost(statement, indent);
      return reopened == null ? global : reopened;
    }
    var unindented = withoutIndent(statement, indent);
    if (unindented != null) {
      return unindented;
    }
    var parent = parent(indent);
    if (parent == null) {
      return global;
    }
    var home = innermost(statement, indent);
    if (home != null) {
      return home;
    }
    return opensMode(statement) ? global : parent;
  }

  /// Whether it opens a mode: such a command stands under another one only where files were pasted
  /// together, while others may be commands of that mode which the vocabulary lacks.
  private boolean opensMode(Statement statement) {
    var command = global.mode.find(statement);
    return command != null && command.opens() != null;
  }

  /// The open mode that a line belongs to although it is not indented deeper than the mode's
  /// command: it knows more of the line than the modes outside, and no line under it was indented.
  /// Where even global commands are indented, knowing as much is enough.
  private @Nullable Open withoutIndent(Statement statement, int indent) {
    if (!mayLackIndent(open.getLast(), indent)) {
      return null;
    }
    var parent = parent(indent);
    int outside = (parent == null ? global : parent).knows(statement);
    for (int i = open.size() - 1; i >= 0 && mayLackIndent(open.get(i), indent); i--) {
      var candidate = open.get(i);
      int inside = candidate.knows(statement);
      boolean allIndented = parent == null && indent > 0;
      if (inside > outside || (allIndented && inside > 0 && inside == outside)) {
        return candidate;
      }
    }
    return null;
  }

  private static boolean mayLackIndent(Open mode, int indent) {
    return mode.indent >= indent && !mode.indented;
  }

  /// The innermost open mode whose command is indented less.
  private @Nullable Open parent(int indent) {
    for (int i = open.size() - 1; i >= 0; i--) {
      if (open.get(i).indent < indent) {
        return open.get(i);
      }
    }
    return null;
  }

  /// The innermost open mode that knows a line which is indented deeper than the mode's command;
  /// the statement keeps what that mode found.
  private @Nullable Open innermost(Statement statement, int indent) {
    for (int i = open.size() - 1; i >= 0; i--) {
      var candidate = open.get(i);
      var command = candidate.indent < indent ? candidate.mode.findUnder(statement) : null;
      if (command != null) {
        statement.found(command);
        return candidate;
      }
    }
    return null;
  }

  /// Banners and certificates run over the lines that follow.
  private void consumeBody(Statement statement) {
    int last = syntax.lastLine(text, statement);
    if (last > line) {
      statement.extendTo(last);
      line = last;
    }
  }

  /// The mode that a file ends in, or null when it ends between commands.
  public @Nullable Statement openAtEnd() {
    return open.isEmpty() || closed ? null : open.getFirst().statement;
  }
}
