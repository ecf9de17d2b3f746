package dev.kpdagger.vendors.nxos;

import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The sections `interface NAME`, one for each interface: ranges are expanded, repeated sections of
/// one interface joined, and the lines of a port profile that it inherits put before its own.
final class InterfaceBlocks {

  /// What is written about one interface.
  record Block(String name, Section section) {}

  private static final int MAX_LINES_OF_RANGES = 200_000;

  private InterfaceBlocks() {}

  static List<Block> read(Reading reading) {
    Map<String, List<Statement>> heads = new LinkedHashMap<>();
    int budget = MAX_LINES_OF_RANGES;
    for (Statement statement : reading.global("interface")) {
      if (statement.negated() || statement.size() < 2 || statement.word(1).equals("breakout")) {
        continue;
      }
      var names = InterfaceNames.range(names(statement));
      if (names.size() > 1) {
        budget -= names.size() * (statement.children().size() + 1);
      }
      if (names.isEmpty() || budget < 0) {
        reading.invalid(statement);
        continue;
      }
      for (String name : names) {
        heads.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(statement);
      }
    }
    var profiles = profiles(reading);
    var blocks = new ArrayList<Block>(heads.size());
    heads.forEach((name, list) -> blocks.add(block(reading, name, list, profiles)));
    return blocks;
  }

  /// `interface Ethernet 1/1` and `interface Ethernet1/1, Ethernet1/3` are names, too; a word after
  /// the name, as in `Tunnel1 mode`, is none.
  private static String names(Statement statement) {
    var word = statement.word(1);
    boolean split = !word.isEmpty() && Character.isLetter(word.charAt(word.length() - 1));
    boolean list = statement.rest(1).indexOf(',') > 0 || statement.rest(1).indexOf('-') > 0;
    return split || list ? statement.rest(1) : word;
  }

  private static Block block(
      Reading reading, String name, List<Statement> heads, Map<String, Statement> profiles) {
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
    var inherited = section.last("inherit", "port-profile");
    return new Block(
        name,
        inherited == null || inherited.negated()
            ? section
            : withProfile(section, inherited.word(2), profiles));
  }

  private static Section withProfile(
      Section section, String name, Map<String, Statement> profiles) {
    var profile = profiles.get(name);
    if (profile == null) {
      return new Section(
          section.reading(),
          section.head(),
          section.lines(),
          "the interface inherits port profile " + name + ", which the file does not show");
    }
    section.reading().claim(profile);
    var lines = new ArrayList<>(profile.children());
    lines.addAll(section.lines());
    return new Section(section.reading(), section.head(), lines, "");
  }

  private static Map<String, Statement> profiles(Reading reading) {
    var profiles = new HashMap<String, Statement>();
    for (Statement statement : reading.global("port-profile")) {
      if (!statement.negated()) {
        profiles.put(statement.word(statement.size() - 1), statement);
      }
    }
    return profiles;
  }
}
