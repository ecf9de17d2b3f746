package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The sections `interface [preconfigure] NAME [l2transport]`, one for each interface: repeated
/// sections of one interface joined, and what it inherits from groups put before its own lines.
final class InterfaceBlocks {

  /// What is written about one interface.
  ///
  /// @param bridged whether it forwards frames, not packets
  record Block(String name, boolean bridged, Section section) {}

  private InterfaceBlocks() {}

  static List<Block> read(Reading reading) {
    Map<String, List<Statement>> heads = new LinkedHashMap<>();
    for (Statement statement : reading.global("interface")) {
      var name = name(statement);
      if (!statement.negated() && !name.isEmpty()) {
        reading.claim(statement);
        heads.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(statement);
      }
    }
    var groups = Groups.of(reading);
    var blocks = new ArrayList<Block>(heads.size());
    heads.forEach((name, list) -> blocks.add(block(reading, groups, name, list)));
    return blocks;
  }

  private static String name(Statement statement) {
    return statement.word(statement.word(1).equals("preconfigure") ? 2 : 1);
  }

  private static Block block(Reading reading, Groups groups, String name, List<Statement> heads) {
    List<Statement> lines = heads.getFirst().children();
    if (heads.size() > 1) {
      lines = new ArrayList<>();
      for (Statement head : heads) {
        lines.addAll(head.children());
      }
    }
    var head = heads.getLast();
    var inherited = groups.ofInterface(name, lines);
    if (!inherited.lines().isEmpty()) {
      var all = new ArrayList<>(inherited.lines());
      all.addAll(lines);
      lines = all;
    }
    var section = new Section(reading, head, lines, inherited.openReason());
    boolean bridged = head.indexOf("l2transport", 2) > 0 || section.has("l2transport");
    section.last("l2transport");
    return new Block(name, bridged, section);
  }
}
