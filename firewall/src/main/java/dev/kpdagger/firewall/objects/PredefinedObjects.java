package dev.kpdagger.firewall.objects;

import dev.kpdagger.firewall.ResourceLines;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The table of objects that platforms have from the factory: `predefined-objects.txt`. Immutable.
public final class PredefinedObjects {

  private static final int COLUMNS = 3;

  private final Set<String> names = new HashSet<>();
  private final List<String> beginnings = new ArrayList<>();

  private PredefinedObjects() {}

  public static PredefinedObjects load() {
    var table = new PredefinedObjects();
    for (String line : ResourceLines.of(PredefinedObjects.class, "predefined-objects.txt")) {
      var columns = line.split("\\|", COLUMNS);
      var key = key(columns[0].strip(), columns[1].strip(), columns[2].strip());
      if (key.endsWith("*")) {
        table.beginnings.add(key.substring(0, key.length() - 1));
      } else {
        table.names.add(key);
      }
    }
    return table;
  }

  boolean contains(String platform, String kind, String name) {
    var key = key(platform, kind, name);
    return names.contains(key) || beginnings.stream().anyMatch(key::startsWith);
  }

  private static String key(String platform, String kind, String name) {
    return platform + ' ' + kind + ' ' + name;
  }
}
