package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.LineState;
import dev.kpdagger.device.LineStates;
import dev.kpdagger.device.SourceText;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Splits a file into statements and puts each under the command whose mode it belongs to.
///
/// IOS itself ignores indentation: a line belongs to the current mode when that mode knows it, else
/// to the global one. A saved configuration is indented, so indentation decides first, and the
/// vocabulary where it is lost.
final class StatementReader {

  /// Longer lines are no commands; they stay unrecognised.
  private static final int MAX_LINE = 64 * 1024;

  private static final int LINES_PER_CHECKPOINT = 4096;

  /// An open mode: the statement that opened it.
  private record Open(Statement statement, int indent, Vocabulary.Mode mode) {}

  private final SourceText text;
  private final LineStates states;
  private final Open global;
  private final Deque<Open> open = new ArrayDeque<>();
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
    var words = splitter.split(first, end);
    boolean negated = words.length > 1 && words[0].equals("no");
    var statement = new Statement(line, negated, negated ? splitter.withoutFirst(words) : words);
    place(statement, splitter.indent(start, first));
  }

  private void place(Statement statement, int indent) {
    while (!open.isEmpty() && open.peek().indent >= indent && indent > 0) {
      open.pop();
    }
    var home = indent == 0 ? unindented(statement) : indented(statement);
    while (home != global && open.peek() != home) {
      open.pop();
    }
    home.statement.add(statement);
    var command = home.mode.find(statement);
    consumeBody(statement);
    if (home == global) {
      open.clear();
    }
    if (command != null && command.opens() != null && !statement.negated()) {
      open.push(new Open(statement, indent, command.opens()));
    }
  }

  /// A saved configuration puts only global commands there; where indentation was lost, the open
  /// mode may know it.
  private Open unindented(Statement statement) {
    var current = open.peek();
    if (current == null || global.mode.find(statement) != null) {
      return global;
    }
    return known(statement);
  }

  /// The innermost open mode that knows the line; global commands are found under modes in pasted
  /// files.
  private Open indented(Statement statement) {
    var current = open.peek();
    if (current == null) {
      return global;
    }
    if (current.mode.find(statement) != null) {
      return current;
    }
    var better = known(statement);
    return better == global && global.mode.find(statement) == null ? current : better;
  }

  private Open known(Statement statement) {
    for (Open candidate : open) {
      if (candidate.mode.find(statement) != null) {
        return candidate;
      }
    }
    return global;
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
    var outermost = open.peekLast();
    return outermost == null ? null : outermost.statement;
  }
}
