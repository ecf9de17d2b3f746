package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.LineState;
import dev.kpdagger.device.LineStates;
import dev.kpdagger.device.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Splits a file into statements and puts each under the command whose mode it belongs to.
///
/// IOS itself ignores indentation: a line belongs to the current mode when that mode knows it, else
/// to the global one. A saved configuration is indented, so indentation decides first, and the
/// vocabulary where it is lost.
final class StatementReader {

  /// Longer lines are no commands; they stay unrecognised.
  private static final int MAX_LINE = 64 * 1024;

  /// Deeper than any mode of IOS; what is deeper stays in the innermost mode.
  private static final int MAX_DEPTH = 12;

  private static final int LINES_PER_CHECKPOINT = 4096;

  /// An open mode: the statement that opened it.
  private record Open(Statement statement, int indent, Vocabulary.Mode mode) {}

  private final SourceText text;
  private final LineStates states;
  private final Open global;
  private final List<Open> open = new ArrayList<>();
  private final WordSplitter splitter;
  private int line = 1;

  StatementReader(SourceText text, LineStates states, Vocabulary vocabulary) {
    this.text = text;
    this.states = states;
    this.global = new Open(Statement.root(), -1, vocabulary.global());
    this.splitter = new WordSplitter(text.text());
  }

  /// The root of all statements.
  Statement read(Runnable checkpoint) {
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
      if (first == start) {
        open.clear();
      }
      return;
    }
    if (end - first > MAX_LINE || Preamble.isNoise(text.text(), first, end)) {
      states.set(line, end - first > MAX_LINE ? LineState.UNRECOGNISED : LineState.IRRELEVANT);
      return;
    }
    boolean negated = splitter.startsWithNo(first, end);
    var words = splitter.split(negated ? splitter.skipSpace(first + 2, end) : first, end);
    var statement = new Statement(line, negated, words);
    place(statement, splitter.indent(start, first));
  }

  private void place(Statement statement, int indent) {
    while (!open.isEmpty() && open.getLast().indent >= indent && indent > 0) {
      open.removeLast();
    }
    var home = indent == 0 ? unindented(statement) : indented(statement);
    if (home == global) {
      open.clear();
    }
    while (!open.isEmpty() && open.getLast() != home) {
      open.removeLast();
    }
    home.statement.add(statement);
    consumeBody(statement);
    var command = statement.command();
    if (command != null
        && command.opens() != null
        && !statement.negated()
        && open.size() < MAX_DEPTH) {
      open.add(new Open(statement, indent, command.opens()));
    }
  }

  /// A saved configuration puts only global commands there; where indentation was lost, the open
  /// mode may know it.
  private Open unindented(Statement statement) {
    if (open.isEmpty() || finds(global, statement)) {
      statement.found(global.mode.find(statement));
      return global;
    }
    var home = innermost(statement);
    return home == null ? global : home;
  }

  /// The innermost open mode that knows the line; global commands are found under modes in pasted
  /// files.
  private Open indented(Statement statement) {
    if (open.isEmpty()) {
      statement.found(global.mode.find(statement));
      return global;
    }
    var home = innermost(statement);
    if (home != null) {
      return home;
    }
    return finds(global, statement) ? global : open.getLast();
  }

  private @Nullable Open innermost(Statement statement) {
    for (int i = open.size() - 1; i >= 0; i--) {
      if (finds(open.get(i), statement)) {
        return open.get(i);
      }
    }
    return null;
  }

  private static boolean finds(Open candidate, Statement statement) {
    var command = candidate.mode.find(statement);
    statement.found(command);
    return command != null;
  }

  /// Banners and certificates run over the lines that follow.
  private void consumeBody(Statement statement) {
    int last = MultiLine.lastLine(text, statement);
    if (last > line) {
      statement.extendTo(last);
      line = last;
    }
  }

  /// The mode that a file ends in, or null when it ends between commands.
  @Nullable Statement openAtEnd() {
    return open.isEmpty() ? null : open.getFirst().statement;
  }
}
