package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.LineState;
import dev.kpdagger.device.LineStates;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.SourceText;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// The commands by which a configuration is written line by line: `set` and its relatives.
final class SetCommands {

  private static final int MAX_DEPTH = 128;

  private static final Set<String> VERBS =
      Set.of(
          "set",
          "delete",
          "deactivate",
          "activate",
          "insert",
          "rename",
          "copy",
          "annotate",
          "protect",
          "unprotect",
          "replace",
          "wildcard",
          "edit",
          "top",
          "up",
          "exit",
          "quit",
          "load",
          "commit",
          "rollback",
          "show",
          "run",
          "configure",
          "cli",
          "request");

  private final SourceText source;
  private final String text;
  private final LineStates states;
  private final Node root;
  private final Schema schema;
  private final List<StatementReader.Entry> entries;
  private final Words words = new Words();
  private Node context;
  private boolean changes;

  SetCommands(
      SourceText source,
      LineStates states,
      Node root,
      Schema schema,
      List<StatementReader.Entry> entries) {
    this.source = source;
    this.text = source.text();
    this.states = states;
    this.root = root;
    this.schema = schema;
    this.entries = entries;
    this.context = root;
  }

  static boolean isVerb(String word) {
    return VERBS.contains(word);
  }

  /// Whether some command changed what was there before the file.
  boolean changes() {
    return changes;
  }

  /// Executes the command that begins at a place of a line, and gives its last line.
  ///
  /// @param endOfQuote finds the end of a quoted word
  int read(int line, int from, IntUnaryOperator endOfQuote) {
    int last = split(line, from, endOfQuote);
    for (int i = line; i <= last; i++) {
      states.set(i, LineState.IRRELEVANT);
    }
    execute(line, last);
    words.clear();
    return last;
  }

  private int split(int firstLine, int from, IntUnaryOperator endOfQuote) {
    words.clear();
    int line = firstLine;
    int at = from;
    int end = source.end(line);
    while (at < end) {
      char c = text.charAt(at);
      if (c <= ' ') {
        at++;
      } else if (c == '"') {
        int close = endOfQuote.applyAsInt(at + 1);
        words.add(at + 1, close, line, true);
        while (line < source.lines() && source.start(line + 1) <= close) {
          line++;
        }
        end = source.end(line);
        at = Math.min(close + 1, end);
      } else if (c == '#' && text.startsWith("##", at)) {
        at = end;
      } else {
        int wordEnd = at;
        while (wordEnd < end && text.charAt(wordEnd) > ' ') {
          wordEnd++;
        }
        boolean last = wordEnd == end && text.charAt(wordEnd - 1) == ';' && wordEnd > at + 1;
        words.add(at, last ? wordEnd - 1 : wordEnd, line, false);
        at = wordEnd;
      }
    }
    return line;
  }

  private void execute(int first, int last) {
    var verb = words.text(text, 0);
    words.dropFirst(1);
    switch (verb) {
      case "set" -> set(first, last);
      case "delete" -> delete();
      case "deactivate" -> activity(true, first, last);
      case "activate" -> activity(false, first, last);
      case "insert" -> move();
      case "edit" -> edit();
      case "top", "up", "exit", "quit" -> leave(verb, first, last);
      case "rename", "copy", "replace", "wildcard" -> {
        changes = true;
        for (int line = first; line <= last; line++) {
          states.set(line, LineState.NOT_MODELLED);
        }
      }
      default -> {}
    }
  }

  private void set(int first, int last) {
    if (words.isEmpty()) {
      states.set(first, LineState.INVALID);
      return;
    }
    var ends = new Insertion(source, schema, context).insert(words, MAX_DEPTH);
    if (ends.isEmpty()) {
      states.set(SourceSpan.of(first, last), LineState.INVALID);
    }
    for (Node node : ends) {
      entries.add(new StatementReader.Entry(node, SourceSpan.of(first, last)));
    }
  }

  private void delete() {
    changes = true;
    var node = named();
    if (node != null) {
      var parent = node.parent();
      if (parent != null) {
        parent.remove(node);
      }
    }
  }

  private void activity(boolean inactive, int first, int last) {
    var node = named();
    if (node == null || node == root) {
      states.set(SourceSpan.of(first, last), LineState.NOT_MODELLED);
      return;
    }
    node.setInactive(inactive);
    states.set(SourceSpan.of(first, last), LineState.MODELLED);
  }

  private @Nullable Node named() {
    return words.isEmpty()
        ? null
        : new Insertion(source, schema, context).find(words, 0, words.count());
  }

  /// `insert PATH NAME before NAME`: for lists whose order counts.
  private void move() {
    int at = words.count() - 2;
    while (at > 0 && !words.is(text, at, "before") && !words.is(text, at, "after")) {
      at--;
    }
    changes = true;
    if (at <= 0) {
      return;
    }
    boolean before = words.is(text, at, "before");
    var node = new Insertion(source, schema, context).find(words, 0, at);
    var parent = node == null ? null : node.parent();
    if (node == null || parent == null) {
      return;
    }
    var other = parent.any(words.text(text, words.count() - 1));
    if (other != null && other != node) {
      parent.move(node, other, before);
    }
  }

  private void edit() {
    for (int i = 0; i < words.count() && context.depth() < MAX_DEPTH; i++) {
      context = context.child(words.text(text, i), schema);
    }
  }

  private void leave(String verb, int first, int last) {
    var parent = context.parent();
    context = verb.equals("top") || parent == null ? root : parent;
    boolean more = !words.isEmpty() && !words.is(text, 0, "top");
    if (verb.equals("top") && more && isVerb(words.text(text, 0))) {
      execute(first, last);
    }
  }
}
