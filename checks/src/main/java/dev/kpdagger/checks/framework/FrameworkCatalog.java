package dev.kpdagger.checks.framework;

import dev.kpdagger.language.Nearest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The built-in frameworks, by id.
public final class FrameworkCatalog {
  private final List<FrameworkEntry> entries = BuiltInFrameworks.entries();

  public List<FrameworkEntry> entries() {
    return entries;
  }

  /// The framework of an id, or all of a family.
  ///
  /// @throws UnknownFrameworkException proposing the nearest name
  public List<FrameworkEntry> named(String name) throws UnknownFrameworkException {
    var one = entries.stream().filter(entry -> entry.id().equals(name)).toList();
    if (!one.isEmpty()) {
      return one;
    }
    var family =
        entries.stream().filter(entry -> entry.publication().family().equals(name)).toList();
    if (family.isEmpty()) {
      var known = ids();
      entries.forEach(entry -> known.add(entry.publication().family()));
      throw unknown(name, known);
    }
    return family;
  }

  /// The framework of an id.
  ///
  /// @throws UnknownFrameworkException proposing the nearest name
  public FrameworkEntry find(String id) throws UnknownFrameworkException {
    for (FrameworkEntry entry : entries) {
      if (entry.id().equals(id)) {
        return entry;
      }
    }
    throw unknown(id, ids());
  }

  private Set<String> ids() {
    return new TreeSet<>(entries.stream().map(FrameworkEntry::id).toList());
  }

  private static UnknownFrameworkException unknown(String name, Set<String> known) {
    return new UnknownFrameworkException(
        "there is no framework " + name + Nearest.hint(name, known));
  }
}
