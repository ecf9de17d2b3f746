package dev.kpdagger.vendors.lines;

import dev.kpdagger.device.support.Feature;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds features by the commands of `features.txt` in a vendor's folder: lines `NAME COMMAND`, in
/// which a command within a block stands behind the block's own and `>`, or `>>` where it may be at
/// any depth, `*` is any word, and `no` in front asks for the negated form. A command goes on with
/// whatever follows.
public final class FeatureTable {

  private static final String RESOURCE = "features.txt";
  private static final Pattern COLUMNS = Pattern.compile("\\s{2,}");
  private static final Pattern WORDS = Pattern.compile(" ");
  private static final Pattern STEPS = Pattern.compile("(?= >{1,2} )");
  private static final String ANY = "*";

  /// By the first word of the outermost command.
  private final Map<String, List<Row>> rows;

  private FeatureTable(Map<String, List<Row>> rows) {
    this.rows = rows;
  }

  private record Row(String name, List<Step> steps) {}

  /// One command of a path.
  ///
  /// @param deep whether it may be at any depth in the block before it
  private record Step(boolean negated, boolean deep, List<String> words) {

    boolean matches(Statement statement) {
      if (statement.negated() != negated || statement.size() < words.size()) {
        return false;
      }
      for (int i = 0; i < words.size(); i++) {
        if (!words.get(i).equals(ANY) && !words.get(i).equals(statement.word(i))) {
          return false;
        }
      }
      return true;
    }
  }

  /// Reads the table that lies beside a class.
  public static FeatureTable load(Class<?> folder) {
    try (var in = folder.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no " + RESOURCE + " beside " + folder.getName());
      }
      var rows = new HashMap<String, List<Row>>();
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> COLUMNS.split(line, 2))
          .map(columns -> new Row(columns[0], steps(columns[1])))
          .forEach(
              row ->
                  rows.computeIfAbsent(
                          row.steps.getFirst().words.getFirst(), _ -> new ArrayList<>())
                      .add(row));
      return new FeatureTable(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Step> steps(String path) {
    var steps = new ArrayList<Step>();
    for (String part : STEPS.split(path, -1)) {
      var text = part.strip();
      boolean deep = text.startsWith(">>");
      var words = WORDS.split(text.replaceFirst("^>+ ", ""));
      boolean negated = words[0].equals("no");
      steps.add(new Step(negated, deep, List.of(words).subList(negated ? 1 : 0, words.length)));
    }
    return steps;
  }

  /// The features of a configuration, in the order of their lines. Their lines count as read.
  public List<Feature> read(Reading reading) {
    var found = new ArrayList<Feature>();
    for (Statement statement : reading.global()) {
      for (Row row : rows.getOrDefault(statement.word(0), List.of())) {
        walk(reading, row, 0, statement, found);
      }
    }
    return found;
  }

  private static void walk(
      Reading reading, Row row, int step, Statement statement, List<Feature> into) {
    if (!row.steps.get(step).matches(statement)) {
      return;
    }
    if (step == row.steps.size() - 1) {
      reading.claim(statement);
      into.add(new Feature(row.name, statement.span()));
      return;
    }
    below(reading, row, step + 1, statement, into);
  }

  private static void below(
      Reading reading, Row row, int step, Statement block, List<Feature> into) {
    for (Statement child : block.children()) {
      walk(reading, row, step, child, into);
      if (row.steps.get(step).deep) {
        below(reading, row, step, child, into);
      }
    }
  }
}
