package dev.kpdagger.vendors.fortios;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A configuration as one tree, with which node or attribute each line belongs to.
final class Tree {

  private final Node root;
  private final Header header = new Header();
  private final List<Attribute> attributes = new ArrayList<>();
  private int[] structureLines = new int[64];
  private Node[] structureNodes = new Node[64];
  private int structures;
  private boolean balanced;
  private boolean scripted;
  private String lastSection = "";

  Tree(Paths paths) {
    root = new Node(Node.Kind.ROOT, null, "", paths.root(), 1);
  }

  Node root() {
    return root;
  }

  Header header() {
    return header;
  }

  /// Every line that sets something, in file order.
  List<Attribute> attributes() {
    return attributes;
  }

  void add(Attribute attribute) {
    attributes.add(attribute);
  }

  /// Remembers a line that opens or closes a node.
  void structure(int line, Node node) {
    if (structures == structureLines.length) {
      structureLines = Arrays.copyOf(structureLines, structures * 2);
      structureNodes = Arrays.copyOf(structureNodes, structures * 2);
    }
    structureLines[structures] = line;
    structureNodes[structures++] = node;
  }

  int structures() {
    return structures;
  }

  int structureLine(int index) {
    return structureLines[index];
  }

  Node structureNode(int index) {
    return structureNodes[index];
  }

  /// Whether everything that was opened is closed.
  boolean balanced() {
    return balanced;
  }

  void ended(boolean everythingClosed) {
    balanced = everythingClosed;
  }

  /// Whether lines move, rename or delete what stands elsewhere: no backup does.
  boolean scripted() {
    return scripted;
  }

  void script() {
    scripted = true;
  }

  /// The path of the last section.
  String lastSection() {
    return lastSection;
  }

  void section(String path) {
    lastSection = path;
  }
}
