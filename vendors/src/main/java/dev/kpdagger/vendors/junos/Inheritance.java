package dev.kpdagger.vendors.junos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Gives every place what it inherits: from configuration groups, from interface ranges, and prefix
/// lists from the paths that they name.
///
/// What a place says itself goes before what it inherits, a group that is applied nearer goes
/// before one further out, and of several the first.
final class Inheritance {

  /// Nodes that may be made; a real configuration needs some thousands.
  private static final int MAX_NODES = 400_000;

  private static final int MAX_RANGE = 1_024;
  private static final int MAX_NESTED_GROUPS = 8;

  private static final Set<String> NEVER =
      Set.of(
          "apply-groups", "apply-groups-except", "apply-flags", "apply-macro", "interface-range");

  private final Node root;
  private final Schema schema;
  private final Runnable checkpoint;
  private final Set<String> applied = new HashSet<>();
  private int budget = MAX_NODES;
  private int steps;

  private Inheritance(Node root, Schema schema, Runnable checkpoint) {
    this.root = root;
    this.schema = schema;
    this.checkpoint = checkpoint;
  }

  /// What inheritance did.
  ///
  /// @param applied the groups that are in use
  /// @param complete false when there was too much of it
  record Result(Set<String> applied, boolean complete) {}

  static Result apply(Node root, Schema schema, Runnable checkpoint) {
    var inheritance = new Inheritance(root, schema, checkpoint);
    var groups = root.find("groups");
    if (groups != null) {
      for (Node group : groups.children()) {
        inheritance.expand(group, MAX_NESTED_GROUPS);
      }
    }
    inheritance.expand(root, MAX_NESTED_GROUPS);
    for (Node place : inheritance.places()) {
      inheritance.interfaceRanges(place);
      inheritance.prefixLists(place);
    }
    return new Result(Set.copyOf(inheritance.applied), inheritance.budget > 0);
  }

  /// The root and its logical systems and tenants.
  private List<Node> places() {
    var places = new ArrayList<Node>();
    places.add(root);
    places.addAll(root.entries("logical-systems"));
    places.addAll(root.entries("tenants"));
    return places;
  }

  private void expand(Node node, int nested) {
    if (++steps % 10_000 == 0) {
      checkpoint.run();
    }
    if (node.isLeaf() || nested == 0) {
      return;
    }
    boolean top = node == root;
    for (Node child : List.copyOf(node.children())) {
      if (!(top && child.word().equals("groups"))) {
        expand(child, nested);
      }
    }
    var names = node.find("apply-groups");
    if (names == null) {
      return;
    }
    for (Node name : names.children()) {
      name.claim();
      for (Node group : groups(name.word())) {
        applied.add(group.word());
        for (Node match : at(group, node)) {
          merge(match, node, group.word());
        }
      }
    }
  }

  /// The groups that a name means: the one, or on a chassis cluster that of each node.
  private List<Node> groups(String name) {
    var found = new ArrayList<Node>();
    if (name.equals("${node}")) {
      for (Node group : root.entries("groups")) {
        if (group.word().startsWith("node")) {
          found.add(group);
        }
      }
    } else {
      var group = root.find("groups", name);
      if (group != null) {
        found.add(group);
      }
    }
    return found;
  }

  /// What a group says of the place of a node.
  private List<Node> at(Node group, Node node) {
    var path = new ArrayList<String>();
    for (Node above = node; above != null && above.depth() > 0; above = above.parent()) {
      var parent = above.parent();
      if (parent != null && parent.word().equals("groups") && parent.depth() == 1) {
        break; // a group that applies another one
      }
      path.addFirst(above.word());
    }
    var matches = List.of(group);
    for (String word : path) {
      var next = new ArrayList<Node>();
      for (Node match : matches) {
        for (Node child : match.children()) {
          if (child.word().equals(word)
              || (isPattern(child.word()) && matches(child.word(), word))) {
            next.add(child);
          }
        }
      }
      matches = next;
    }
    return matches;
  }

  private void merge(Node from, Node to, String group) {
    var except = to.find("apply-groups-except");
    if (except != null && except.any(group) != null) {
      except.claimAll();
      return;
    }
    var before = List.copyOf(to.children());
    for (Node child : List.copyOf(from.children())) {
      if (isPattern(child.word())) {
        for (Node target : before) {
          boolean groups = to == root && target.word().equals("groups");
          if (!groups && !NEVER.contains(target.word()) && matches(child.word(), target.word())) {
            child.claim();
            merge(child, target, group);
          }
        }
      } else if (!NEVER.contains(child.word())) {
        var target = to.any(child.word());
        if (target == null) {
          copy(child, to);
        } else if (!target.inactive()) {
          merge(child, target, group);
        }
      }
    }
  }

  private void copy(Node from, Node to) {
    if (budget <= 0) {
      return;
    }
    budget--;
    if (++steps % 10_000 == 0) {
      checkpoint.run();
    }
    var made = to.inherit(from.word(), from, schema);
    for (Node child : from.children()) {
      if (!isPattern(child.word()) && !NEVER.contains(child.word())) {
        copy(child, made);
      }
    }
  }

  // ---- Interface ranges

  private void interfaceRanges(Node place) {
    var interfaces = place.find("interfaces");
    if (interfaces == null) {
      return;
    }
    for (Node range : interfaces.entries("interface-range")) {
      for (Node member : range.entries("member")) {
        member.claim();
        if (member.word().indexOf('*') >= 0 || member.word().indexOf('[') >= 0) {
          for (Node port : List.copyOf(interfaces.children())) {
            if (!NEVER.contains(port.word()) && Wildcards.matches(member.word(), port.word())) {
              give(range, port);
            }
          }
        } else {
          give(range, port(interfaces, member.word(), member));
        }
      }
      for (Node first : range.entries("member-range")) {
        for (Node last : first.entries("to")) {
          last.claim();
          for (String name : range(first.word(), last.word())) {
            give(range, port(interfaces, name, first));
          }
        }
      }
    }
  }

  private Node port(Node interfaces, String name, Node member) {
    var port = interfaces.any(name);
    return port != null ? port : interfaces.inherit(name, member, schema);
  }

  private void give(Node range, Node port) {
    if (port.inactive()) {
      return;
    }
    for (Node child : range.children()) {
      boolean member = child.word().equals("member") || child.word().equals("member-range");
      if (!member && !NEVER.contains(child.word())) {
        var target = port.any(child.word());
        if (target == null) {
          copy(child, port);
        } else if (!target.inactive()) {
          merge(child, target, "");
        }
      }
    }
  }

  /// `ge-0/0/3 to ge-0/0/7`: the ports between two of the same card.
  private static List<String> range(String first, String last) {
    int slash = first.lastIndexOf('/');
    var names = new ArrayList<String>();
    if (slash < 0 || !last.startsWith(first.substring(0, slash + 1))) {
      names.add(first);
      names.add(last);
      return names;
    }
    int from = Numbers.small(first.substring(slash + 1));
    int to = Numbers.small(last.substring(slash + 1));
    for (int port = Math.max(from, 0); port <= Math.min(to, from + MAX_RANGE); port++) {
      names.add(first.substring(0, slash + 1) + port);
    }
    return names;
  }

  // ---- Prefix lists

  /// `apply-path "interfaces <*> unit <*> family inet address <*>"`.
  private void prefixLists(Node place) {
    for (Node list : place.entries("policy-options", "prefix-list")) {
      var path = list.value("apply-path");
      if (path == null) {
        continue;
      }
      var matches = List.of(place);
      for (String word : path.word().strip().split(" +", -1)) {
        var next = new ArrayList<Node>();
        for (Node match : matches) {
          for (Node child : match.children()) {
            boolean hit = isPattern(word) ? matches(word, child.word()) : child.word().equals(word);
            if (hit && !NEVER.contains(child.word())) {
              next.add(child);
            }
          }
        }
        matches = next;
      }
      for (Node match : matches) {
        if (list.any(match.word()) == null && budget-- > 0) {
          list.inherit(match.word(), path, schema);
        }
      }
    }
  }

  private static boolean isPattern(String word) {
    return word.length() > 2 && word.charAt(0) == '<' && word.charAt(word.length() - 1) == '>';
  }

  private static boolean matches(String pattern, String word) {
    return Wildcards.matches(pattern.substring(1, pattern.length() - 1), word);
  }
}
