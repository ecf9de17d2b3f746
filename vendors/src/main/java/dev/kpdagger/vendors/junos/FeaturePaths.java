package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.support.Feature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds features by the paths of `features.txt`: lines `NAME PATH`, in which `*` is any word. What
/// holds `disable` is not there.
final class FeaturePaths {

  private static final String FILE = "features.txt";
  private static final Pattern COLUMNS = Pattern.compile("\\s{2,}");
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final String ANY = "*";
  private static final List<Row> ROWS = load();

  private record Row(String name, List<String> path) {}

  private FeaturePaths() {}

  private static List<Row> load() {
    try (var in = FeaturePaths.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the product has no " + FILE + " of Junos");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> COLUMNS.split(line, 2))
          .map(columns -> new Row(columns[0], List.of(SPACE.split(columns[1]))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The features of a configuration and of its logical systems, in the order of the table. Their
  /// lines count as read.
  static List<Feature> read(Reading reading) {
    var found = new ArrayList<Feature>();
    for (Reading.Part part : reading.parts()) {
      for (Row row : ROWS) {
        walk(part.node(), row, 0, found);
      }
    }
    return found;
  }

  private static void walk(Node node, Row row, int step, List<Feature> into) {
    if (node.find("disable") != null) {
      return;
    }
    if (step == row.path.size()) {
      node.claim();
      into.add(new Feature(row.name, node.span()));
      return;
    }
    var word = row.path.get(step);
    for (Node child : node.children()) {
      if (word.equals(ANY) || word.equals(child.word())) {
        walk(child, row, step + 1, into);
      }
    }
  }
}
