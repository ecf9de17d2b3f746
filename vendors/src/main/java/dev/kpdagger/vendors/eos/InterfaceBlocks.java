package dev.kpdagger.vendors.eos;

import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The sections `interface NAME`, one for each interface: ranges are expanded, repeated sections of
/// one interface joined.
final class InterfaceBlocks {

  /// What is written about one interface.
  record Block(String name, Section section) {}

  private static final int MAX_LINES_OF_RANGES = 200_000;

  private InterfaceBlocks() {}

  static List<Block> read(Reading reading) {
    Map<String, List<Statement>> heads = new LinkedHashMap<>();
    int budget = MAX_LINES_OF_RANGES;
    for (Statement statement : reading.global("interface")) {
      if (statement.negated() || statement.size() < 2 || isOther(statement)) {
        continue;
      }
      var names = InterfaceNames.range(statement.rest(1).replace(" ", ""));
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
    var blocks = new ArrayList<Block>(heads.size());
    heads.forEach((name, list) -> blocks.add(block(reading, name, list)));
    return blocks;
  }

  /// `interface defaults` and `interface profile P` are no interfaces.
  private static boolean isOther(Statement statement) {
    return statement.word(1).equals("defaults") || statement.word(1).equals("profile");
  }

  private static Block block(Reading reading, String name, List<Statement> heads) {
    List<Statement> lines = heads.getFirst().children();
    if (heads.size() > 1) {
      lines = new ArrayList<>();
      for (Statement head : heads) {
        lines.addAll(head.children());
      }
    }
    heads.forEach(reading::claim);
    return new Block(name, new Section(reading, heads.getLast(), lines, ""));
  }
}
