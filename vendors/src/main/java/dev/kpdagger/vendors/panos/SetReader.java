package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.LineState;
import dev.kpdagger.device.LineStates;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.vendors.panos.SetLine.Part;
import dev.kpdagger.vendors.panos.Vocabulary.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the `set` form: what a device shows after `set cli config-output-format set`, or commands
/// that somebody typed.
final class SetReader {

  private static final int MAX_DEPTH = 120;
  private static final int CHECK_EVERY = 0xFFF;

  /// How many entries all `move` and `delete` commands together may look at.
  private static final long MAX_WORK = 50_000_000L;

  /// A value that is set again goes to the end among its equals: only where they are few, since a
  /// single value has none.
  private static final int FEW = 8;

  private static final Set<String> OPERATIONAL =
      Set.of(
          "show",
          "configure",
          "exit",
          "quit",
          "commit",
          "run",
          "request",
          "find",
          "top",
          "up",
          "load",
          "save",
          "check",
          "validate",
          "less",
          "ping",
          "debug",
          "Entering",
          "Exiting");

  private final SourceText text;
  private final LineStates states;
  private final Vocabulary vocabulary;
  private final Runnable checkpoint;
  private final Node root = new Node("config", 1, 1, false);
  private final List<Document.LineOf> lines = new ArrayList<>();
  private final Node[] nodes = new Node[MAX_DEPTH + 1];
  private final @Nullable Place[] places = new Place[MAX_DEPTH + 1];
  private final SetLine command;
  private int depth;
  private int lastLineEnd;
  private long work;
  private boolean typed;
  private @Nullable String release;
  private @Nullable String model;

  private SetReader(
      SourceText text, LineStates states, Vocabulary vocabulary, Runnable checkpoint) {
    this.text = text;
    this.states = states;
    this.vocabulary = vocabulary;
    this.checkpoint = checkpoint;
    this.command = new SetLine(text);
  }

  static Document read(
      SourceText text, LineStates states, Vocabulary vocabulary, Runnable checkpoint) {
    return new SetReader(text, states, vocabulary, checkpoint).read();
  }

  private Document read() {
    int line = 1;
    while (line <= text.lines()) {
      if ((line & CHECK_EVERY) == 0) {
        checkpoint.run();
      }
      line = line(line) + 1;
    }
    boolean merged = root.at("policy", "panorama") != null;
    return new Document(
        root,
        new Document.Origin(null, release, model),
        completeness(),
        0,
        "",
        merged,
        false,
        lines);
  }

  /// What a device shows has no mark at its end. It counts as whole when it has every part that a
  /// device always prints, and nothing that only a person types.
  private Completeness completeness() {
    boolean users = root.at("mgt-config", "users") != null;
    var device = root.at("devices", Roots.DEVICE);
    boolean system = device != null && device.at("deviceconfig", "system") != null;
    boolean managing = device != null && device.child("device-group") != null;
    boolean policy =
        device != null
            && device.child("network") != null
            && device.at("vsys", Roots.VSYS, "zone") != null;
    return users && system && (policy || managing) && !typed
        ? Completeness.WHOLE
        : Completeness.FRAGMENT;
  }

  /// Reads the command of a line; gives its last line.
  private int line(int line) {
    int end = text.end(line);
    int start = skipBlank(text.start(line), end);
    start = afterPrompt(start, end);
    if (start >= end) {
      states.set(line, LineState.IRRELEVANT);
      return line;
    }
    if (text.text().charAt(start) == '#') {
      typed |= !text.text().startsWith("#RANCID", start) && end - start > 1;
      states.set(line, LineState.IRRELEVANT);
      return line;
    }
    if (text.text().startsWith("[edit", start)) {
      states.set(line, LineState.IRRELEVANT);
      return line;
    }
    command.read(start, line);
    var parts = command.parts();
    var verb = parts.getFirst().word();
    switch (verb) {
      case "set" -> set(line, parts);
      case "delete", "move", "rename", "copy", "clone" -> change(line, verb, parts);
      // Of `show system info` before it
      case "sw-version:", "model:", "hostname:", "serial:", "family:" -> about(line, verb, parts);
      default -> {
        if (OPERATIONAL.contains(verb)) {
          states.set(line, LineState.IRRELEVANT);
        }
        return line;
      }
    }
    return command.lastLine();
  }

  private void about(int line, String name, List<Part> parts) {
    states.set(line, LineState.IRRELEVANT);
    if (parts.size() == 2 && name.equals("sw-version:")) {
      release = parts.getLast().word();
    } else if (parts.size() == 2 && name.equals("model:")) {
      model = parts.getLast().word();
    }
  }

  private int skipBlank(int from, int end) {
    int at = from;
    while (at < end && text.text().charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  /// The index after `admin@PA-220> ` or `admin@PA-220(active)# `, if it stands there.
  private int afterPrompt(int start, int end) {
    boolean at = false;
    for (int i = start; i < end; i++) {
      char c = text.text().charAt(i);
      if (c <= ' ' || c == '"') {
        return start;
      }
      at |= c == '@';
      if (at && (c == '>' || c == '#') && (i + 1 == end || text.text().charAt(i + 1) == ' ')) {
        return skipBlank(i + 1, end);
      }
    }
    return start;
  }

  private void set(int line, List<Part> parts) {
    if (parts.size() < 2 || parts.get(1).word().equals("cli")) {
      states.set(line, parts.size() < 2 ? LineState.INVALID : LineState.IRRELEVANT);
      return;
    }
    int first = parts.get(1).word().equals("config") && parts.size() > 2 ? 2 : 1;
    if (!Roots.knows(parts.get(first).word())) {
      return;
    }
    enter(parts.get(first).word(), line);
    for (int i = first; i < parts.size() && depth < MAX_DEPTH; i++) {
      var part = parts.get(i);
      if (part.isList()) {
        for (String value : part.values()) {
          child(value, line, true);
        }
        if (i + 1 < parts.size()) {
          backTo(parts.get(i + 1).word());
        }
      } else {
        word(part.word(), i + 1 < parts.size() ? parts.get(i + 1).word() : "", line);
      }
    }
    lines.add(new Document.LineOf(line, command.lastLine(), nodes[depth]));
    lastLineEnd = command.lastLine();
    if (command.isBroken()) {
      states.set(line, LineState.INVALID);
    }
  }

  /// Goes to where a first word belongs.
  private void enter(String word, int line) {
    depth = 0;
    nodes[0] = root;
    places[0] = vocabulary.root();
    for (String before : Roots.before(word)) {
      down(before, line);
    }
  }

  private void word(String word, String next, int line) {
    var place = places[depth];
    if (place != null && place.isLeaf() && place.state() != null) {
      child(word, line, true);
      if (!next.isEmpty()) {
        backTo(next);
      }
      return;
    }
    if (place == vocabulary.root() && depth > 0) {
      // Below `config` of a template the first words belong where they do at the top
      for (String before : Roots.before(word)) {
        down(before, line);
      }
    } else if (place != null && place.next(word) == null && place.below() == null) {
      backTo(word);
    }
    down(word, line);
  }

  /// Goes up to the nearest place that knows a word by its name; stays when there is none.
  private void backTo(String word) {
    for (int up = depth; up > 0; up--) {
      var place = places[up];
      if (place != null && place.names(word)) {
        depth = up;
        return;
      }
    }
  }

  private void down(String word, int line) {
    if (depth >= MAX_DEPTH) {
      return;
    }
    var place = places[depth];
    var below = place == null ? null : place.next(word);
    var node = child(word, line, false);
    depth++;
    nodes[depth] = node;
    places[depth] = below;
  }

  private Node child(String word, int line, boolean value) {
    var parent = nodes[depth];
    var known = parent.child(word);
    if (known == null) {
      known = new Node(word, line, command.lastLine(), value);
      parent.add(known);
      return known;
    }
    if (known.lastLine() >= line - 1 || known.lastLine() == lastLineEnd) {
      known.extendTo(command.lastLine());
    }
    if (value && parent.lastChild() != known && parent.size() <= FEW) {
      var fresh = new Node(word, line, command.lastLine(), true);
      parent.remove(known);
      parent.add(fresh);
      return fresh;
    }
    return known;
  }

  /// `move PATH top|bottom|before NAME|after NAME`, `delete PATH`. Others are known, but not
  /// followed.
  private void change(int line, String verb, List<Part> parts) {
    typed = true;
    boolean done =
        switch (verb) {
          case "move" -> move(parts);
          case "delete" -> delete(parts);
          default -> false;
        };
    states.set(line, done ? LineState.MODELLED : LineState.NOT_MODELLED);
  }

  private boolean move(List<Part> parts) {
    int size = parts.size();
    boolean relative = size > 3 && Set.of("before", "after").contains(parts.get(size - 2).word());
    var where = parts.get(relative ? size - 2 : size - 1).word();
    int end = relative ? size - 2 : size - 1;
    var parent = find(parts, end - 1);
    var moved = parent == null ? null : parent.child(parts.get(end - 1).word());
    if (parent == null || moved == null || work > MAX_WORK) {
      return false;
    }
    work += parent.size();
    var order = parent.children();
    order.remove(moved);
    int at =
        switch (where) {
          case "top" -> 0;
          case "bottom" -> order.size();
          case "before", "after" -> {
            var other = parent.child(parts.get(size - 1).word());
            int index = other == null ? -1 : order.indexOf(other);
            yield index < 0 || where.equals("before") ? index : index + 1;
          }
          default -> -1;
        };
    if (at < 0) {
      return false;
    }
    order.add(at, moved);
    parent.reorder(order);
    return true;
  }

  private boolean delete(List<Part> parts) {
    var parent = find(parts, parts.size() - 1);
    var deleted = parent == null ? null : parent.child(parts.getLast().word());
    if (parent == null || deleted == null || work > MAX_WORK) {
      return false;
    }
    work += parent.size();
    parent.remove(deleted);
    return true;
  }

  /// The node that the words from the second to before `end` name, or null.
  private @Nullable Node find(List<Part> parts, int end) {
    if (end < 2) {
      return null;
    }
    Node node = root;
    for (String before : Roots.before(parts.get(1).word())) {
      node = node == null ? null : node.child(before);
    }
    for (int i = 1; i < end && node != null; i++) {
      node = node.child(parts.get(i).word());
    }
    return node;
  }
}
