package dev.kpdagger.vulnerabilities.build;

import dev.kpdagger.device.release.ReleaseScheme;
import dev.kpdagger.vulnerabilities.Advisories;
import dev.kpdagger.vulnerabilities.Advisory;
import dev.kpdagger.vulnerabilities.AffectedReleases;
import dev.kpdagger.vulnerabilities.KnownRelease;
import dev.kpdagger.vulnerabilities.LifeCycle;
import dev.kpdagger.vulnerabilities.ReleaseKeys;
import dev.kpdagger.vulnerabilities.ReleasePlaces;
import dev.kpdagger.vulnerabilities.ReleaseRange;
import dev.kpdagger.vulnerabilities.file.AdvisoryFile;
import dev.kpdagger.vulnerabilities.file.AdvisorySource;
import dev.kpdagger.vulnerabilities.file.DamagedFileException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Gathers what inputs say, and makes a file of it. The same inputs give the same bytes, in
/// whatever order they come.
public final class AdvisoryBuild {

  /// A text that is no release of its system stands in lists so that nothing runs it.
  private static final String UNREAD = "~";

  private static final int FEW_RELEASES = 2;
  private static final LocalDate FEW_ARE_RIGHT_UNTIL = LocalDate.of(2011, 12, 31);

  private final Function<String, Optional<ReleaseScheme>> schemes;
  private final Map<String, Flaw> flaws = new TreeMap<>();
  private final Map<String, Advisory.Exploitation> exploitations = new HashMap<>();
  private final Map<String, Integer> likelihoods = new HashMap<>();
  private final Map<String, List<LifeCycle>> lifeCycles = new TreeMap<>();
  private final Map<String, Integer> unread = new TreeMap<>();
  private final Map<String, Integer> unknown = new TreeMap<>();

  /// @param schemes of systems by their names in advisories
  public AdvisoryBuild(Function<String, Optional<ReleaseScheme>> schemes) {
    this.schemes = schemes;
  }

  /// What is known of a flaw whatever the system.
  private static final class Flaw {
    private @Nullable LocalDate published;
    private Advisory.@Nullable Score score;
    private final List<String> references = new ArrayList<>();
    private final Map<String, Statement> statements = new TreeMap<>();
  }

  void flaw(
      String id,
      @Nullable LocalDate published,
      Advisory.@Nullable Score score,
      List<String> references) {
    var flaw = flaws.computeIfAbsent(id, _ -> new Flaw());
    if (published != null && (flaw.published == null || published.isBefore(flaw.published))) {
      flaw.published = published;
    }
    if (score != null && (flaw.score == null || BY_TRUST.compare(score, flaw.score) < 0)) {
      flaw.score = score;
    }
    for (String reference : references) {
      if (!flaw.references.contains(reference)) {
        flaw.references.add(reference);
      }
    }
  }

  /// The vendor's rating before that of others, then the newer version of CVSS, then the higher
  /// one.
  private static final Comparator<Advisory.Score> BY_TRUST =
      Comparator.comparing((Advisory.Score score) -> Trust.of(score.source()))
          .thenComparing(Advisory.Score::version, Comparator.reverseOrder())
          .thenComparing(Advisory.Score::tenths, Comparator.reverseOrder())
          .thenComparing(Advisory.Score::vector);

  /// Adds a statement; of two about the same system the one of the vendor counts, then the later.
  void affects(String id, Statement statement) {
    var flaw = flaws.computeIfAbsent(id, _ -> new Flaw());
    flaw.statements.merge(
        statement.product(), statement, (kept, added) -> supersedes(added, kept) ? added : kept);
  }

  private static boolean supersedes(Statement added, Statement kept) {
    if (added.unnamed() != kept.unnamed()) {
      return kept.unnamed();
    }
    int trust = Trust.of(added.source()).compareTo(Trust.of(kept.source()));
    return trust == 0 ? day(added).isAfter(day(kept)) : trust < 0;
  }

  private static LocalDate day(Statement statement) {
    var day = statement.asOf();
    return day == null ? LocalDate.EPOCH : day;
  }

  /// Adds all that another file says.
  ///
  /// @throws DamagedFileException when it is damaged
  public void add(AdvisoryFile file) throws DamagedFileException {
    for (String product : file.products()) {
      var advisories = file.read(product);
      if (advisories != null) {
        advisories.list().forEach(advisory -> add(advisories, advisory));
        advisories.lifeCycles().forEach(cycle -> lives(product, cycle));
      }
    }
  }

  private void add(Advisories system, Advisory advisory) {
    var id = advisory.id();
    flaw(id, advisory.published(), advisory.score(), advisory.references());
    var exploitation = advisory.exploitation();
    if (exploitation != null) {
      exploited(id, exploitation);
    }
    if (advisory.likelihood() != Advisory.NO_LIKELIHOOD) {
      likelihoods.putIfAbsent(id, advisory.likelihood());
    }
    for (AffectedReleases affected : advisory.affected()) {
      affects(
          id,
          new Statement(
              system.product(),
              affected.source(),
              affected.asOf(),
              affected.listed().stream()
                  .mapToObj(place -> system.releases().get(place).text())
                  .toList(),
              affected.ranges(),
              affected.fixed(),
              affected.platforms(),
              affected.unnamed(),
              affected.incomplete()));
    }
  }

  /// The latest day of a statement or of an exploitation; null when nothing has one.
  public @Nullable LocalDate newest() {
    return Stream.concat(
            flaws.values().stream()
                .flatMap(flaw -> flaw.statements.values().stream())
                .map(Statement::asOf),
            exploitations.values().stream().map(Advisory.Exploitation::added))
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  void exploited(String id, Advisory.Exploitation exploitation) {
    exploitations.merge(
        id,
        exploitation,
        (one, other) ->
            new Advisory.Exploitation(
                one.added().isBefore(other.added()) ? one.added() : other.added(),
                one.ransomware() || other.ransomware()));
  }

  void likely(String id, int likelihood) {
    likelihoods.put(id, likelihood);
  }

  /// Of two life cycles of one train the one of the source that is last in order counts, so that
  /// the later one of the same source does.
  void lives(String product, LifeCycle cycle) {
    var cycles = lifeCycles.computeIfAbsent(product, _ -> new ArrayList<>());
    var known = cycles.stream().filter(one -> one.train().equals(cycle.train())).findFirst();
    if (known.isEmpty()) {
      cycles.add(cycle);
    } else if (known.get().source().compareTo(cycle.source()) <= 0) {
      cycles.set(cycles.indexOf(known.get()), cycle);
    }
  }

  /// The texts of releases that could not be read, counted by system.
  public Map<String, Integer> unreadReleases() {
    return unread;
  }

  /// The statements about systems that the product does not know, counted by system.
  public Map<String, Integer> unknownSystems() {
    return unknown;
  }

  /// The bytes of the file.
  ///
  /// @param built the day that it counts its age from
  public byte[] file(LocalDate built) {
    unread.clear();
    unknown.clear();
    var products = new TreeMap<String, Map<String, Statement>>();
    flaws.forEach(
        (id, flaw) ->
            flaw.statements.forEach(
                (product, statement) ->
                    products.computeIfAbsent(product, _ -> new TreeMap<>()).put(id, statement)));
    lifeCycles.keySet().forEach(product -> products.computeIfAbsent(product, _ -> new TreeMap<>()));
    var all = new ArrayList<Advisories>();
    var counts = new TreeMap<String, AdvisorySource>();
    products.forEach(
        (product, statements) -> {
          var scheme = schemes.apply(product);
          if (scheme.isEmpty()) {
            unknown.put(product, statements.size());
            return;
          }
          all.add(advisories(scheme.get(), statements));
          statements.values().forEach(statement -> count(statement, counts));
        });
    return AdvisoryFile.write(built, List.copyOf(counts.values()), all);
  }

  private static void count(Statement statement, Map<String, AdvisorySource> counts) {
    counts.merge(
        statement.source(),
        new AdvisorySource(statement.source(), statement.asOf(), 1),
        (one, other) ->
            new AdvisorySource(
                one.name(), later(one.newest(), other.newest()), one.records() + other.records()));
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || (other != null && other.isAfter(one)) ? other : one;
  }

  private Advisories advisories(ReleaseScheme scheme, Map<String, Statement> statements) {
    var known = new TreeMap<String, String>();
    for (Statement statement : statements.values()) {
      for (String text : statement.releases()) {
        var release = release(scheme, text);
        known.merge(
            release.key(), release.text(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
        unread.merge(scheme.product(), release.key().startsWith(UNREAD) ? 1 : 0, Integer::sum);
      }
    }
    var releases = new ArrayList<KnownRelease>();
    var places = new HashMap<String, Integer>();
    known.forEach(
        (key, text) -> {
          places.put(key, releases.size());
          releases.add(new KnownRelease(key, text));
        });
    var list = new ArrayList<Advisory>();
    statements.forEach(
        (id, statement) -> {
          var flaw = flaws.getOrDefault(id, new Flaw());
          int[] listed =
              statement.releases().stream()
                  .mapToInt(text -> places.getOrDefault(release(scheme, text).key(), -1))
                  .filter(place -> place >= 0)
                  .sorted()
                  .distinct()
                  .toArray();
          list.add(
              new Advisory(
                  id,
                  flaw.published,
                  flaw.score,
                  exploitations.get(id),
                  likelihoods.getOrDefault(id, Advisory.NO_LIKELIHOOD),
                  flaw.references,
                  List.of(
                      new AffectedReleases(
                          statement.source(),
                          statement.asOf(),
                          ReleasePlaces.of(listed),
                          statement.ranges().stream().map(range -> upwards(scheme, range)).toList(),
                          statement.fixed(),
                          statement.platforms(),
                          statement.unnamed(),
                          isIncomplete(
                              statement, flaw, listed.length, exploitations.containsKey(id))))));
        });
    var cycles = new ArrayList<>(lifeCycles.getOrDefault(scheme.product(), List.of()));
    cycles.sort(Comparator.comparing(LifeCycle::train).thenComparing(LifeCycle::source));
    return new Advisories(scheme.product(), releases, list, cycles);
  }

  /// A database that lists a release or two, without a range, often took them from a text that
  /// named them as examples. Where attackers use the flaw, a release beside them is not taken for
  /// safe. Older lists are like that and right, as there were few releases. Nor is one safe where
  /// the list names others in a way that is not understood.
  private static boolean isIncomplete(
      Statement statement, Flaw flaw, int listed, boolean exploited) {
    var published = flaw.published;
    boolean few =
        Trust.of(statement.source()) == Trust.DATABASE
            && statement.ranges().isEmpty()
            && listed <= FEW_RELEASES
            && published != null
            && published.isAfter(FEW_ARE_RIGHT_UNTIL)
            && exploited;
    return few || statement.partial();
  }

  /// Some records of Arista name the last release first.
  private static ReleaseRange upwards(ReleaseScheme scheme, ReleaseRange range) {
    var first = scheme.parse(range.introduced()).orElse(null);
    var last = scheme.parse(range.lastAffected()).orElse(null);
    return first == null || last == null || first.compareNumbers(last) <= 0
        ? range
        : new ReleaseRange(
            /* introduced= */ range.lastAffected(),
            range.introducedAfter(),
            range.fixed(),
            /* lastAffected= */ range.introduced(),
            range.train(),
            range.openEnded(),
            range.fixes());
  }

  private static KnownRelease release(ReleaseScheme scheme, String text) {
    var clean = text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
    return scheme
        .parse(clean)
        .map(release -> new KnownRelease(ReleaseKeys.of(release), release.text()))
        .orElseGet(() -> new KnownRelease(UNREAD + clean, clean));
  }
}
