package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts the words of one statement below a node.
///
/// On some lines words stand beside each other that are no levels of each other, such as `server
/// 192.0.2.1 key 1 prefer;`. The schema says which; each gets a branch of its own.
final class Insertion {

  private final SourceText source;
  private final String text;
  private final Schema schema;
  private final Node from;

  Insertion(SourceText source, Schema schema, Node from) {
    this.source = source;
    this.text = source.text();
    this.schema = schema;
    this.from = from;
  }

  /// Where the insertion stands: the node, the node whose options are read, and how many words
  /// still belong to the option that was begun.
  private record Tip(Node at, @Nullable Node base, int left) {}

  private static Tip begin(Node node) {
    return new Tip(node, Schema.hasOptions(node) ? node : null, 0);
  }

  /// The nodes at the ends of the statement, more than one for a list of values; none when it is
  /// too deep.
  List<Node> insert(Words words, int maxDepth) {
    var tips = List.of(begin(from));
    int at = 0;
    while (at < words.count()) {
      if (words.is(text, at, "[")) {
        var more = new ArrayList<Tip>();
        at++;
        while (at < words.count() && !words.is(text, at, "]")) {
          for (Tip tip : tips) {
            more.add(step(tip, words, at));
          }
          at++;
        }
        tips = more.isEmpty() ? tips : more;
        at++;
      } else if (tips.size() == 1) {
        tips = List.of(step(tips.getFirst(), words, at++));
      } else {
        var next = new ArrayList<Tip>(tips.size());
        for (Tip tip : tips) {
          next.add(step(tip, words, at));
        }
        tips = next;
        at++;
      }
      if (tips.getFirst().at.depth() > maxDepth) {
        return List.of();
      }
    }
    return tips.size() == 1
        ? List.of(tips.getFirst().at)
        : tips.stream().map(Tip::at).distinct().toList();
  }

  private Tip step(Tip tip, Words words, int word) {
    var parent = tip.at;
    int left = Math.max(tip.left - 1, 0);
    var base = tip.base;
    if (base != null && tip.left == 0) {
      int option = Schema.option(base, words.text(text, word));
      if (option >= 0) {
        parent = base;
        left = option;
      }
    }
    int start = words.start(word);
    int end = words.end(word);
    var node =
        words.quoted(word)
            ? parent.child(words.text(text, word), schema)
            : parent.childAt(text, start, end, schema);
    int line = words.line(word);
    node.mention(line, line);
    if (parent.announcesSecret()) {
      mark(words, word);
    }
    return new Tip(node, Schema.hasOptions(node) ? node : base, left);
  }

  /// Marks a word with its quotation marks; it may run over lines.
  private void mark(Words words, int word) {
    int line = words.line(word);
    int at = words.start(word);
    int end = words.end(word);
    while (at < end && line <= source.lines()) {
      int start = source.start(line);
      int stop = Math.min(end, source.end(line));
      source.markSecret(line, at - start, stop - start);
      line++;
      at = line <= source.lines() ? source.start(line) : end;
    }
  }

  /// Whether the statement names a node that was there before it.
  boolean exists(Words words) {
    return find(words, 0, words.count()) != null;
  }

  /// The node that words name, or null.
  @Nullable Node find(Words words, int first, int end) {
    var node = from;
    var base = Schema.hasOptions(from) ? from : null;
    for (int i = first; i < end; i++) {
      var word = words.text(text, i);
      var next = node.any(word);
      if (next == null && base != null) {
        next = base.any(word);
      }
      if (next == null) {
        return null;
      }
      node = next;
      base = Schema.hasOptions(node) ? node : base;
    }
    return node;
  }

  /// What `inactive:` in front of the statement is about: the object, where options follow on its
  /// line.
  Node target(Node end) {
    for (Node node = end; node != null && node != from; node = node.parent()) {
      if (node != end && Schema.hasOptions(node)) {
        return node;
      }
    }
    return end;
  }
}
