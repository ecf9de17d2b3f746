package dev.kpdagger.vulnerabilities.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Which operating system a source means, by the table `systems.txt`.
public final class NameTable {

  private static final String FILE = "systems.txt";
  private static final Pattern COLUMNS = Pattern.compile("\\s{2,}");

  /// Words that some records have and others do not.
  private static final Pattern LEFT_OUT =
      Pattern.compile("\\([^)]*\\)|\\b(?:software|networks?|inc\\.?|systems|psirt)\\b");

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final NameTable TABLE = read();

  private final Map<String, String> systems;

  private NameTable(Map<String, String> systems) {
    this.systems = systems;
  }

  static NameTable get() {
    return TABLE;
  }

  private static NameTable read() {
    try (var in = NameTable.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the product has no " + FILE);
      }
      var systems = new LinkedHashMap<String, String>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> COLUMNS.split(line, 2))
          .forEach(columns -> systems.put(columns[1], columns[0]));
      return new NameTable(systems);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The names of CPE that are known, as `vendor:product`, without those of families.
  public static List<String> cpeNames() {
    return TABLE.systems.keySet().stream()
        .filter(name -> name.contains(":") && !name.endsWith("*"))
        .toList();
  }

  /// All systems of the table.
  static Set<String> systems() {
    return new TreeSet<>(TABLE.systems.values());
  }

  /// The system of a CPE; empty when it is none of those that are known.
  String ofCpe(Cpe cpe) {
    return find(cpe.vendor() + ":" + cpe.product());
  }

  /// The system of a vendor's product; empty when it is none of those that are known.
  String ofProduct(String vendor, String product) {
    var maker = plain(vendor);
    var name = plain(product);
    var bare = name.startsWith(maker + " ") ? name.substring(maker.length() + 1) : name;
    return find(maker + "/" + bare);
  }

  private String find(String name) {
    var exact = systems.get(name);
    if (exact != null) {
      return exact;
    }
    for (var entry : systems.entrySet()) {
      var key = entry.getKey();
      if (key.endsWith("*") && name.startsWith(key.substring(0, key.length() - 1))) {
        return entry.getValue();
      }
    }
    return "";
  }

  private static String plain(String name) {
    var words = LEFT_OUT.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ");
    return SPACES.matcher(words).replaceAll(" ").strip();
  }
}
