package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.LineState;
import dev.kpdagger.device.LineStates;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes one tree of a text in the brace form, the `set` form, or both after another.
///
/// A line without an end of its statement ends it, as a truncated or hand-made file would otherwise
/// swallow what follows. What stands outside of all blocks without one is no statement.
final class StatementReader {

  /// Levels of a tree; a real one has less than thirty.
  private static final int MAX_DEPTH = 128;

  private static final int CHECK_LINES = 2_000;
  private static final int MAX_PROMPT = 120;

  private static final Set<String> TAGS =
      Set.of("inactive:", "protect:", "replace:", "delete:", "active:", "unprotect:", "merge:");

  /// A line that names a node, or opens its block.
  record Entry(Node node, SourceSpan span) {}

  /// A block that is being read.
  private record Block(Node node, int line) {}

  /// What was read.
  ///
  /// @param entries the statements of each line, in file order
  /// @param balanced whether every block is closed
  /// @param typed whether commands change what was there before, so that the file is no whole
  ///   configuration
  /// @param commented whether a comment of the device says when the configuration was committed
  record Tree(Node root, List<Entry> entries, boolean balanced, boolean typed, boolean commented) {}

  private final SourceText source;
  private final String text;
  private final LineStates states;
  private final Schema schema;
  private final Node root;
  private final SetCommands commands;
  private final List<Entry> entries = new ArrayList<>();
  private final ArrayDeque<Block> blocks = new ArrayDeque<>();
  private final Words words = new Words();
  private int skippedBlocks;
  private boolean inList;
  private boolean unbalanced;
  private boolean typed;
  private boolean commented;
  private int line;

  /// No quotation mark or end of a comment follows behind these places.
  private int noQuoteFrom = Integer.MAX_VALUE;

  private int noCommentEndFrom = Integer.MAX_VALUE;

  StatementReader(SourceText source, LineStates states, Schema schema) {
    this.source = source;
    this.text = source.text();
    this.states = states;
    this.schema = schema;
    this.root = Node.root(schema);
    this.commands = new SetCommands(source, states, root, schema, entries);
  }

  Tree read(Runnable checkpoint) {
    int lines = source.lines();
    line = 1;
    while (line <= lines) {
      if (line % CHECK_LINES == 0) {
        checkpoint.run();
      }
      readLine();
      line++;
    }
    if (!words.isEmpty()) {
      finish(false);
    }
    unbalanced |= !blocks.isEmpty() || skippedBlocks > 0;
    for (Block block : blocks) {
      block.node.close(block.line, lines);
      block.node.setOpen();
    }
    return new Tree(root, entries, !unbalanced, typed || commands.changes(), commented);
  }

  private void readLine() {
    int start = afterPager(source.start(line));
    int end = source.end(line);
    int at = skipBlank(start, end);
    if (at == end) {
      states.set(line, LineState.IRRELEVANT);
      return;
    }
    if (words.isEmpty() && !inList && isLayout(at, end)) {
      states.set(line, LineState.IRRELEVANT);
      return;
    }
    int sign = prompt(at, end);
    if (sign >= 0) {
      at = skipBlank(sign + 1, end);
      if (at == end || text.charAt(sign) != '#') {
        states.set(line, LineState.IRRELEVANT);
        return;
      }
    }
    if (words.isEmpty() && !inList && (blocks.isEmpty() || at == start) && isCommand(at, end)) {
      if (!blocks.isEmpty()) {
        unbalanced = true;
        blocks.clear();
      }
      line = commands.read(line, at, this::endOfQuote);
      return;
    }
    states.set(line, LineState.IRRELEVANT);
    scan(at, end);
  }

  /// Statements in braces, from a place of the current line on.
  private void scan(int from, int lineEnd) {
    int at = from;
    int end = lineEnd;
    while (at < end) {
      char c = text.charAt(at);
      if (c <= ' ') {
        at++;
      } else if (c == '#' || (c == '!' && words.isEmpty())) {
        break;
      } else if (c == '/' && text.startsWith("/*", at)) {
        at = comment(at + 2);
        end = source.end(line);
      } else if (c == '"') {
        int close = endOfQuote(at + 1);
        words.add(at + 1, close, line, true);
        advanceTo(close);
        end = source.end(line);
        at = Math.min(close + 1, end);
      } else if (c == '{') {
        openBlock();
        at++;
      } else if (c == '}') {
        closeBlock();
        at++;
      } else if (c == ';') {
        inList = false;
        finish(true);
        at++;
      } else {
        int wordEnd = c == '[' || c == ']' ? at + 1 : endOfWord(at, end);
        inList = c == '[' || (inList && c != ']');
        words.add(at, wordEnd, line, false);
        at = wordEnd;
      }
    }
    if (!words.isEmpty() && !inList && !continues()) {
      finish(false);
    }
  }

  /// Whether the statement goes on in the next line: a tag alone, or a block whose brace stands
  /// there.
  private boolean continues() {
    if (words.count() == 1 && TAGS.contains(words.text(text, 0))) {
      return true;
    }
    for (int next = line + 1; next <= Math.min(source.lines(), line + 3); next++) {
      int at = skipBlank(source.start(next), source.end(next));
      if (at < source.end(next)) {
        return text.charAt(at) == '{' && !isLayout(at, source.end(next));
      }
    }
    return false;
  }

  /// Goes on to the line that holds a place; the lines on the way belong to the statement.
  private void advanceTo(int place) {
    while (line < source.lines() && source.start(line + 1) <= place) {
      line++;
      states.set(line, LineState.IRRELEVANT);
    }
  }

  private int comment(int from) {
    int close = from >= noCommentEndFrom ? -1 : text.indexOf("*/", from);
    if (close < 0) {
      noCommentEndFrom = Math.min(noCommentEndFrom, from);
      return source.end(line);
    }
    advanceTo(close);
    return close + 2;
  }

  /// The index of the quotation mark that closes, or the end of the line when none does.
  private int endOfQuote(int from) {
    if (from < noQuoteFrom) {
      for (int at = from; at < text.length(); at++) {
        char c = text.charAt(at);
        if (c == '\\') {
          at++;
        } else if (c == '"') {
          return at;
        }
      }
      noQuoteFrom = from;
    }
    int lineAt = line;
    while (lineAt < source.lines() && source.start(lineAt + 1) <= from) {
      lineAt++;
    }
    return Math.max(from, source.end(lineAt));
  }

  private int endOfWord(int from, int end) {
    int at = from;
    while (at < end) {
      char c = text.charAt(at);
      if (c <= ' ' || c == ';' || c == '{' || c == '}' || c == '"') {
        return at;
      }
      if (c == ']' && inList) {
        return at;
      }
      at++;
    }
    return end;
  }

  private void openBlock() {
    inList = false;
    if (skippedBlocks > 0 || words.isEmpty() || blocks.size() >= MAX_DEPTH) {
      if (skippedBlocks == 0) {
        states.set(line, LineState.UNRECOGNISED);
      }
      skippedBlocks++;
      words.clear();
      return;
    }
    int opened = words.line(0);
    var node = insert();
    if (node == null) {
      skippedBlocks++;
    } else {
      blocks.push(new Block(node, opened));
    }
  }

  private void closeBlock() {
    if (!words.isEmpty()) {
      finish(false);
    }
    if (skippedBlocks > 0) {
      skippedBlocks--;
    } else if (blocks.isEmpty()) {
      unbalanced = true;
    } else {
      var block = blocks.pop();
      block.node.close(block.line, line);
    }
  }

  private void finish(boolean ended) {
    if (words.isEmpty()) {
      return;
    }
    boolean outside = blocks.isEmpty() && !ended;
    if (skippedBlocks > 0 || outside) {
      for (int i = 0; i < words.count(); i++) {
        states.set(words.line(i), LineState.UNRECOGNISED);
      }
      words.clear();
      return;
    }
    insert();
  }

  /// Puts the statement into the tree; null when it is too deep.
  private @Nullable Node insert() {
    var tag = "";
    while (!words.isEmpty() && !words.quoted(0) && TAGS.contains(words.text(text, 0))) {
      var next = words.text(text, 0);
      tag = next.equals("protect:") ? tag : next;
      words.dropFirst(1);
    }
    if (words.isEmpty()) {
      return null;
    }
    var from = blocks.isEmpty() ? root : blocks.element().node;
    var insertion = new Insertion(source, schema, from);
    boolean existed = insertion.exists(words);
    var ends = insertion.insert(words, MAX_DEPTH);
    int first = words.line(0);
    int last = words.line(words.count() - 1);
    words.clear();
    if (ends.isEmpty()) {
      for (int i = first; i <= last; i++) {
        states.set(i, LineState.INVALID);
      }
      return null;
    }
    for (Node node : ends) {
      switch (tag) {
        case "inactive:" -> insertion.target(node).setInactive(true);
        case "delete:" -> {
          typed = true;
          var parent = node.parent();
          if (parent != null) {
            parent.remove(node);
          }
        }
        case "replace:" -> {
          typed = true;
          if (existed) {
            node.clear();
            node.mention(first, last);
          }
        }
        default -> {}
      }
      entries.add(new Entry(node, SourceSpan.of(first, last)));
    }
    return ends.getLast();
  }

  // ---- What stands around a configuration

  private int skipBlank(int from, int end) {
    int at = from;
    while (at < end && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  private int afterPager(int start) {
    if (!text.startsWith("---(more", start)) {
      return start;
    }
    int close = text.indexOf(")---", start);
    return close < 0 || close > source.end(line) ? start : close + 4;
  }

  /// Banners of the command line: `[edit system]`, `{master:0}`, XML around the text; comments.
  private boolean isLayout(int at, int end) {
    char c = text.charAt(at);
    if (c == '#' || c == '!') {
      commented |= text.startsWith("## Last commit", at) || text.startsWith("## Last changed", at);
      return true;
    }
    if (!blocks.isEmpty()) {
      return false;
    }
    char last = text.charAt(end - 1);
    return (c == '[' && last == ']' && text.startsWith("[edit", at))
        || (c == '{' && last == '}' && end - at > 2 && end - at < 40)
        || (c == '<' && last == '>');
  }

  /// The index of the sign that ends a prompt such as `admin@fw1#`, or -1.
  private int prompt(int at, int end) {
    boolean named = false;
    for (int i = at; i < Math.min(end, at + MAX_PROMPT); i++) {
      char c = text.charAt(i);
      if (c == '@') {
        named = i > at;
      } else if (c == '>' || c == '#' || c == '%') {
        return named && (i + 1 == end || text.charAt(i + 1) == ' ') ? i : -1;
      } else if (!Character.isLetterOrDigit(c) && "._-:".indexOf(c) < 0) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isCommand(int at, int end) {
    int wordEnd = at;
    while (wordEnd < end && text.charAt(wordEnd) > ' ') {
      wordEnd++;
    }
    return SetCommands.isVerb(text.substring(at, Math.min(wordEnd, at + 12)))
        && text.charAt(end - 1) != '{'
        && (blocks.isEmpty() || text.charAt(end - 1) != ';');
  }
}
