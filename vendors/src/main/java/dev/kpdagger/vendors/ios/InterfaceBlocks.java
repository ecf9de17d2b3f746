package dev.kpdagger.vendors.ios;

import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The sections `interface NAME`, one for each interface: ranges are expanded, repeated sections of
/// one interface joined, and the lines of a template that it uses put before its own.
final class InterfaceBlocks {

  /// What is written about one interface.
  record Block(String name, Section section) {}

  private static final int MAX_LINES_OF_RANGES = 200_000;

  private InterfaceBlocks() {}

  static List<Block> read(Reading reading) {
    Map<String, List<Statement>> heads = new LinkedHashMap<>();
    int budget = MAX_LINES_OF_RANGES;
    for (Statement statement : reading.global("interface")) {
      if (statement.negated() || statement.size() < 2) {
        continue;
      }
      if (!statement.word(1).equals("range")) {
        heads.computeIfAbsent(name(statement), _ -> new ArrayList<>(1)).add(statement);
        continue;
      }
      var names = InterfaceNames.range(statement.rest(2));
      budget -= names.size() * (statement.children().size() + 1);
      if (names.isEmpty() || budget < 0) {
        reading.invalid(statement);
        continue;
      }
      for (String name : names) {
        heads.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(statement);
      }
    }
    var templates = templates(reading);
    var blocks = new ArrayList<Block>(heads.size());
    heads.forEach((name, list) -> blocks.add(block(reading, name, list, templates)));
    return blocks;
  }

  /// `interface GigabitEthernet 0/1` and `interface Tunnel1 point-to-point` are names, too.
  private static String name(Statement statement) {
    var word = statement.word(1);
    var next = statement.word(2);
    boolean split =
        !next.isEmpty()
            && Character.isDigit(next.charAt(0))
            && !Character.isDigit(word.charAt(word.length() - 1));
    return InterfaceNames.full(split ? word + next : word);
  }

  private static Block block(
      Reading reading, String name, List<Statement> heads, Map<String, Statement> templates) {
    List<Statement> lines = heads.getFirst().children();
    if (heads.size() > 1) {
      lines = new ArrayList<>();
      for (Statement head : heads) {
        reading.claim(head);
        lines.addAll(head.children());
      }
    }
    var head = heads.getLast();
    reading.claim(head);
    var section = new Section(reading, head, lines, "");
    var source = section.last("source", "template");
    if (source != null) {
      section = withTemplate(section, source.word(2), templates);
    }
    return new Block(name, section);
  }

  private static Section withTemplate(
      Section section, String name, Map<String, Statement> templates) {
    var template = templates.get(name);
    if (template == null) {
      return new Section(
          section.reading(),
          section.head(),
          section.lines(),
          "the interface uses template " + name + ", which the file does not show");
    }
    section.reading().claim(template);
    var lines = new ArrayList<>(template.children());
    lines.addAll(section.lines());
    return new Section(section.reading(), section.head(), lines, "");
  }

  private static Map<String, Statement> templates(Reading reading) {
    var templates = new LinkedHashMap<String, Statement>();
    for (Statement statement : reading.global("template")) {
      if (!statement.negated()) {
        templates.put(statement.word(1), statement);
      }
    }
    return templates;
  }
}
