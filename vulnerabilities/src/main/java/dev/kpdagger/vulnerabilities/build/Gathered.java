package dev.kpdagger.vulnerabilities.build;

import dev.kpdagger.vulnerabilities.ReleaseRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What one record says of the releases of several systems, before it becomes statements.
final class Gathered {

  private final Map<String, Draft> drafts = new TreeMap<>();

  /// Of one system.
  static final class Draft {
    private final Set<String> releases = new LinkedHashSet<>();
    private final Set<ReleaseRange> ranges = new LinkedHashSet<>();
    private final Set<String> fixed = new LinkedHashSet<>();
    private final Set<String> platforms = new LinkedHashSet<>();
    private boolean everyPlatform;
    private boolean unnamed;
    private boolean others;

    void release(String text) {
      releases.add(text);
    }

    void range(ReleaseRange range) {
      ranges.add(range);
    }

    void fixed(String text) {
      fixed.add(text);
    }

    /// Models that have it; none of them for all.
    void platforms(List<String> names) {
      everyPlatform |= names.isEmpty();
      platforms.addAll(names);
    }

    /// That the record names the system and no releases.
    void unnamed() {
      unnamed = true;
    }

    /// That the record names other releases in a way that is not understood.
    void others() {
      others = true;
    }

    private Statement statement(String product, String source, @Nullable LocalDate asOf) {
      return new Statement(
          product,
          source,
          asOf,
          List.copyOf(releases),
          List.copyOf(ranges),
          List.copyOf(fixed),
          everyPlatform ? List.of() : List.copyOf(platforms),
          namesNone() && (unnamed || others),
          others && !namesNone());
    }

    private boolean namesNone() {
      return releases.isEmpty() && ranges.isEmpty();
    }

    private boolean isEmpty() {
      return namesNone() && !unnamed && !others;
    }
  }

  Draft of(String product) {
    return drafts.computeIfAbsent(product, _ -> new Draft());
  }

  /// The statements about the systems of which something is said.
  List<Statement> statements(String source, @Nullable LocalDate asOf) {
    var statements = new ArrayList<Statement>();
    drafts.forEach(
        (product, draft) -> {
          if (!draft.isEmpty()) {
            statements.add(draft.statement(product, source, asOf));
          }
        });
    return statements;
  }
}
