package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.LineState;
import dev.kpdagger.device.LineStates;
import dev.kpdagger.device.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Makes a tree of the lines `config`, `edit`, `set`, `unset`, `append`, `next` and `end`.
/// Indentation means nothing. Prompts, the pager's marks and what a person typed around the
/// configuration are left aside.
final class TreeReader {

  /// Deeper than any path of the operating system; what is deeper is not read.
  private static final int MAX_DEPTH = 32;

  private static final int LINES_PER_CHECK = 4096;

  /// Entries that all lines together may pass over to move or rename one.
  private static final long MAX_SCRIPT_WORK = 4_000_000;

  private static final String PAGER = "--More--";
  private static final String GREP_MARK = "<---";

  private final SourceText text;
  private final String all;
  private final LineStates states;
  private final Tree tree;
  private final Paths paths;
  private final Values values;
  private final Deque<Node> open = new ArrayDeque<>();
  private int tooDeep;
  private long scriptWork;
  private boolean cutInText;

  TreeReader(SourceText text, LineStates states, Paths paths) {
    this.text = text;
    this.all = text.text();
    this.states = states;
    this.paths = paths;
    this.tree = new Tree(paths);
    this.values = new Values(text);
  }

  Tree read(Runnable checkpoint) {
    open.push(tree.root());
    int line = 1;
    int next = LINES_PER_CHECK;
    while (line <= text.lines()) {
      line = read(line) + 1;
      if (line >= next) {
        checkpoint.run();
        next = line + LINES_PER_CHECK;
      }
    }
    tree.ended(open.size() == 1 && tooDeep == 0 && !cutInText);
    while (open.size() > 1) {
      open.pop().cutShort(text.lines());
    }
    return tree;
  }

  /// Reads the statement that begins on a line; gives the last line of it.
  private int read(int line) {
    int end = text.end(line);
    int at = skipSpace(text.start(line), end);
    while (at < end && all.startsWith(PAGER, at)) {
      at = skipSpace(at + PAGER.length(), end);
    }
    if (at == end) {
      states.set(line, LineState.IRRELEVANT);
      return line;
    }
    int last = statement(line, at, end);
    if (last > 0) {
      return last;
    }
    int typed = afterPrompt(at, end);
    if (typed < 0) {
      return line;
    }
    states.set(line, LineState.IRRELEVANT);
    if (typed < end) {
      last = statement(line, typed, end);
    }
    return last > 0 ? last : line;
  }

  private int skipSpace(int from, int end) {
    int at = from;
    while (at < end && all.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  private int wordEnd(int from, int end) {
    int at = from;
    while (at < end && all.charAt(at) > ' ') {
      at++;
    }
    return at;
  }

  /// Reads a statement; gives its last line, or 0 when it is none.
  private int statement(int line, int at, int end) {
    if (all.charAt(at) == '#') {
      states.set(line, LineState.IRRELEVANT);
      tree.header().read(all.substring(at, end));
      return line;
    }
    int after = wordEnd(at, end);
    return switch (all.substring(at, after)) {
      case "set" -> attribute(line, after, end, false, false);
      case "append", "select" -> attribute(line, after, end, false, true);
      case "unset" -> attribute(line, after, end, true, false);
      case "unselect" -> unknownOperation(line);
      case "config" -> config(line, after);
      case "edit" -> edit(line, after);
      case "next" -> next(line);
      case "end" -> end(line);
      case "delete", "move", "rename", "clone", "purge" -> script(line, at, end);
      case "show", "get", "exit", "quit", "abort", "execute", "diagnose" -> typed(line);
      default -> 0;
    };
  }

  private int typed(int line) {
    states.set(line, LineState.IRRELEVANT);
    return line;
  }

  private int unknownOperation(int line) {
    tree.script();
    states.set(line, LineState.NOT_MODELLED);
    return line;
  }

  private Node top() {
    return open.getFirst();
  }

  // ---- config and edit ----

  private int config(int line, int from) {
    values.read(line, from);
    var path = String.join(" ", values.values());
    if (path.isEmpty()) {
      states.set(line, LineState.INVALID);
      return line;
    }
    if (tooDeep > 0 || top().depth() >= MAX_DEPTH) {
      tooDeep++;
      return line;
    }
    leaveWhatWasNotClosed(values.values());
    var parent = top();
    boolean scope = isRoot(parent) && (path.equals("global") || path.equals("vdom"));
    var place = scope ? paths.root() : parent.place();
    if (!scope) {
      for (String word : values.values()) {
        place = place.next(word);
      }
      if (parent.isScope()) {
        tree.section(path);
      }
    }
    var node = parent.child(Node.Kind.CONFIG, path, place, line);
    open.push(node);
    tree.structure(line, node);
    return line;
  }

  /// A section that can only stand at the top closes those that somebody forgot to close.
  private void leaveWhatWasNotClosed(List<String> words) {
    if (top().isScope() || words.size() < 2) {
      return;
    }
    if (placeOf(top().place(), words).known() || !placeOf(paths.root(), words).known()) {
      return;
    }
    while (!top().isScope()) {
      open.pop().cutShort(values.lastLine() - 1);
    }
  }

  private static Paths.Place placeOf(Paths.Place from, List<String> words) {
    var place = from;
    for (String word : words) {
      place = place.next(word);
    }
    return place;
  }

  private static boolean isRoot(Node node) {
    return node.kind() == Node.Kind.ROOT;
  }

  private int edit(int line, int from) {
    if (tooDeep > 0) {
      return line;
    }
    values.read(line, from);
    if (top().kind() == Node.Kind.EDIT) {
      open.pop().closesAt(line - 1);
    }
    var parent = top();
    if (parent.kind() != Node.Kind.CONFIG || values.values().isEmpty()) {
      states.set(line, LineState.INVALID);
      return line;
    }
    var place = parent.isDomainList() ? paths.root() : parent.place().next("*");
    var node = parent.child(Node.Kind.EDIT, values.values().getFirst(), place, line);
    open.push(node);
    tree.structure(line, node);
    return line;
  }

  private int next(int line) {
    if (tooDeep > 0) {
      return line;
    }
    boolean inEntry =
        top().kind() == Node.Kind.EDIT
            || open.stream().anyMatch(node -> node.kind() == Node.Kind.EDIT);
    if (!inEntry) {
      states.set(line, LineState.INVALID);
      return line;
    }
    while (top().kind() != Node.Kind.EDIT) {
      open.pop().closesAt(line);
    }
    close(line);
    return line;
  }

  private int end(int line) {
    if (tooDeep > 0) {
      tooDeep--;
      return line;
    }
    if (isRoot(top())) {
      states.set(line, LineState.INVALID);
      return line;
    }
    if (top().kind() == Node.Kind.EDIT) {
      open.pop().closesAt(line);
    }
    close(line);
    return line;
  }

  private void close(int line) {
    var node = open.pop();
    node.closesAt(line);
    tree.structure(line, node);
  }

  // ---- set, unset, append ----

  private int attribute(int line, int from, int end, boolean unset, boolean append) {
    int at = skipSpace(from, end);
    int after = wordEnd(at, end);
    var owner = top();
    values.read(line, after);
    cutInText |= values.cut();
    if (at == end || owner.isScope() || tooDeep > 0) {
      return values.lastLine();
    }
    var attribute =
        new Attribute(
            owner,
            all.substring(at, after),
            withoutMark(values.values()),
            unset,
            line,
            values.lastLine(),
            values.column());
    tree.add(attribute);
    if (values.broken() || values.cut()) {
      attribute.invalid();
    }
    var earlier = owner.peek(attribute.name());
    if (append && earlier != null && !earlier.unset()) {
      tree.script();
      owner.add(attribute.appendedTo(earlier));
    } else {
      if (earlier != null) {
        attribute.replaces(earlier);
      }
      owner.add(attribute);
    }
    return values.lastLine();
  }

  /// `grep -f` marks the lines that it found.
  private static List<String> withoutMark(List<String> found) {
    return !found.isEmpty() && found.getLast().equals(GREP_MARK)
        ? found.subList(0, found.size() - 1)
        : found;
  }

  // ---- what only scripts do ----

  private int script(int line, int at, int end) {
    tree.script();
    var words = new ArrayList<String>(5);
    values.read(line, at);
    words.addAll(values.values());
    var table = top();
    scriptWork += table.size();
    boolean done =
        table.kind() == Node.Kind.CONFIG && scriptWork <= MAX_SCRIPT_WORK && script(table, words);
    states.set(line, done ? LineState.MODELLED : LineState.NOT_MODELLED);
    return line;
  }

  private static boolean script(Node table, List<String> words) {
    switch (words.getFirst()) {
      case "delete" -> {
        if (words.size() == 2 && table.entry(words.get(1)) != null) {
          table.delete(words.get(1));
          return true;
        }
        return false;
      }
      case "purge" -> {
        table.purge();
        return true;
      }
      case "rename" -> {
        return words.size() == 4
            && words.get(2).equals("to")
            && table.rename(words.get(1), words.get(3));
      }
      case "move" -> {
        return words.size() == 4
            && (words.get(2).equals("before") || words.get(2).equals("after"))
            && table.move(words.get(1), words.get(2).equals("before"), words.get(3));
      }
      default -> {
        return false;
      }
    }
  }

  // ---- prompts ----

  /// The offset after a prompt such as `FW-1 (root) # `, or -1 when the line has none.
  private int afterPrompt(int at, int end) {
    int after = wordEnd(at, end);
    int mark = skipSpace(after, end);
    if (mark < end && all.charAt(mark) == '(') {
      int close = all.indexOf(')', mark, end);
      if (close < 0) {
        return -1;
      }
      mark = skipSpace(close + 1, end);
    }
    boolean prompt =
        mark < end
            && mark > after
            && (all.charAt(mark) == '#' || all.charAt(mark) == '$')
            && (mark + 1 == end || all.charAt(mark + 1) <= ' ');
    return prompt ? skipSpace(mark + 1, end) : -1;
  }
}
