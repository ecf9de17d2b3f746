package dev.kpdagger.checks.framework;

import dev.kpdagger.checks.CheckCatalog;
import dev.kpdagger.language.framework.Framework;
import dev.kpdagger.language.framework.FrameworkException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// The frameworks that somebody asked for.
///
/// @param chosen in the order of asking, those of a family by id
public record FrameworkChoice(List<Chosen> chosen) {

  /// Nobody asked for any.
  public static final FrameworkChoice NONE = new FrameworkChoice(List.of());

  /// One of them.
  ///
  /// @param byName whether it was asked for itself, and not its family
  /// @param platforms that it is about; empty for any
  /// @param load gives it, the first time it is needed
  record Chosen(String id, boolean byName, List<String> platforms, Supplier<Framework> load) {

    boolean isFor(String platform) {
      return platforms.isEmpty() || platforms.contains(platform);
    }
  }

  public FrameworkChoice {
    chosen = List.copyOf(chosen);
  }

  /// Looks up ids, families and files.
  ///
  /// @param names those that end in `.yaml` or `.yml` are files
  /// @param checks that a file may name
  public static FrameworkChoice of(List<String> names, CheckCatalog checks)
      throws UnknownFrameworkException, FrameworkException, IOException {
    var chosen = new ArrayList<Chosen>();
    var catalog = new FrameworkCatalog();
    for (String name : names) {
      if (isFile(name)) {
        var framework = UserFramework.load(Path.of(name), checks);
        var info = framework.info();
        chosen.add(new Chosen(info.id(), true, info.platforms(), () -> framework));
        continue;
      }
      for (FrameworkEntry entry : catalog.named(name)) {
        boolean byName = entry.id().equals(name);
        chosen.add(new Chosen(entry.id(), byName, entry.platforms(), entry::load));
      }
    }
    return new FrameworkChoice(distinct(chosen));
  }

  /// Whether a name is that of a file.
  public static boolean isFile(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private static List<Chosen> distinct(List<Chosen> chosen) throws UnknownFrameworkException {
    var named = new HashSet<String>();
    for (Chosen one : chosen) {
      if (one.byName() && !named.add(one.id())) {
        throw new UnknownFrameworkException("the framework " + one.id() + " is asked for twice");
      }
    }
    Set<String> seen = new HashSet<>();
    return chosen.stream()
        .filter(one -> one.byName() || !named.contains(one.id()))
        .filter(one -> seen.add(one.id()))
        .toList();
  }
}
