package dev.kpdagger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.audit.AnalysisType;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.checks.BuiltInPages;
import dev.kpdagger.checks.CheckCatalog;
import dev.kpdagger.checks.PageExamples;
import dev.kpdagger.device.Device;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.device.ToldIdentity;
import dev.kpdagger.device.release.RunningRelease;
import dev.kpdagger.language.Check;
import dev.kpdagger.language.page.CheckPage;
import dev.kpdagger.scan.DeviceAnalyses;
import dev.kpdagger.vendors.ReleaseSchemes;
import dev.kpdagger.vendors.Vendors;
import dev.kpdagger.vulnerabilities.Advisories;
import dev.kpdagger.vulnerabilities.Advisory;
import dev.kpdagger.vulnerabilities.ConditionedFlaws;
import dev.kpdagger.vulnerabilities.KnownRelease;
import dev.kpdagger.vulnerabilities.file.BuiltInAdvisories;
import dev.kpdagger.vulnerabilities.match.Affected;
import dev.kpdagger.vulnerabilities.match.ReleaseMatcher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// For each flaw of which a page knows what it needs of the configuration: two configurations with
/// one release that has the flaw, of which one is exposed and the other is not. Where the source
/// names models alone, or the flaw needs a card too, the first one is undecided.
class FlippingPairsTest {

  /// What pages say that do not look at the configuration: every device with the release has the
  /// flaw, or what it needs no configuration shows.
  private static final Set<String> WITHOUT_CONDITION =
      Set.of("item.affects", "item.affects && item.equipped");

  /// The source lists one release alone, 3.2.0JA, which runs on access points.
  private static final String OF_ACCESS_POINTS = "CVE-2019-1862";

  private final Vendors vendors = Vendors.all();
  private final DeviceAnalyses analyses =
      DeviceAnalyses.builtIn(() -> Instant.parse("2026-06-01T00:00:00Z"));

  @Test
  void everyConditionHasConfigurationsOnBothSides() throws Exception {
    var releases = releases();
    var catalog = CheckCatalog.builtIn();
    var flipped = new TreeSet<String>();
    var conditioned = new TreeSet<String>();
    for (CheckPage page : BuiltInPages.read()) {
      boolean decides =
          page.rating().analysis() == AnalysisType.VULN
              && !WITHOUT_CONDITION.contains(String.valueOf(page.rule().fails()).strip());
      if (!decides) {
        continue;
      }
      var check = catalog.find(page.id());
      for (String id : ConditionedFlaws.ids()) {
        if (!String.valueOf(page.rule().where()).contains('"' + id + '"')) {
          continue;
        }
        if (!id.equals(OF_ACCESS_POINTS)) {
          conditioned.add(id);
        }
        if (flips(id, releases.getOrDefault(id, Set.of()), page.examples(), check)) {
          flipped.add(id);
        }
      }
    }
    assertThat(conditioned).hasSizeGreaterThan(100);
    assertThat(flipped).isEqualTo(conditioned);
  }

  private boolean flips(
      String id, Set<String> releases, List<CheckPage.Example> examples, Check check) {
    for (CheckPage.Example exposed : examples) {
      if (exposed.findings().isEmpty()) {
        continue;
      }
      for (CheckPage.Example safe : examples) {
        if (!safe.findings().isEmpty() || !safe.platform().equals(exposed.platform())) {
          continue;
        }
        for (String release : releases) {
          if (mentions(id, check, device(exposed, release))
              && !mentions(id, check, device(safe, release))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private Device device(CheckPage.Example example, String release) {
    var text = SourceText.of("example", example.configuration()).ofRelease(release);
    var device = vendors.named(example.platform()).orElseThrow().read(text, () -> {});
    return analyses.all(device.with(ToldIdentity.release(release, "the test")), () -> false);
  }

  private static boolean mentions(String id, Check check, Device device) {
    return findings(check, device).anyMatch(finding -> finding.title().contains(id));
  }

  private static Stream<Finding> findings(Check check, Device device) {
    return PageExamples.outcome(check, device).findings().stream();
  }

  /// Some releases that have each flaw, or may have it where the source names none: of all that the
  /// sources name for its system, the first, the last and those between.
  private static Map<String, Set<String>> releases() throws Exception {
    var ids = Set.copyOf(ConditionedFlaws.ids());
    var schemes = ReleaseSchemes.all();
    var releases = new HashMap<String, Set<String>>();
    var file = BuiltInAdvisories.open();
    for (String product : file.products()) {
      var scheme = schemes.of(product).orElse(null);
      if (scheme == null) {
        continue;
      }
      Advisories system = Objects.requireNonNull(file.read(product));
      var known = system.list().stream().filter(one -> ids.contains(one.id())).toList();
      var affected = new HashMap<String, List<String>>();
      for (String text : named(system, known)) {
        var release = scheme.parse(text).orElse(null);
        if (release == null) {
          continue;
        }
        var matcher = ReleaseMatcher.of(system, scheme, new RunningRelease.Exact(release));
        for (var advisory : known) {
          if (!(matcher.match(advisory) instanceof Affected.No)) {
            affected.computeIfAbsent(advisory.id(), _ -> new ArrayList<>()).add(text);
          }
        }
      }
      affected.forEach(
          (id, texts) ->
              releases.computeIfAbsent(id, _ -> new LinkedHashSet<>()).addAll(some(texts)));
    }
    return releases;
  }

  /// What the sources name for a system: in lists, and as the ends of ranges of some flaws.
  private static List<String> named(Advisories system, List<Advisory> flaws) {
    return Stream.concat(
            system.releases().stream().map(KnownRelease::text),
            flaws.stream()
                .flatMap(flaw -> flaw.affected().stream())
                .flatMap(affected -> affected.ranges().stream())
                .flatMap(range -> Stream.of(range.introduced(), range.lastAffected())))
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }

  private static List<String> some(List<String> texts) {
    int most = 16;
    int step = Math.max(1, texts.size() / most);
    return IntStream.range(0, texts.size())
        .filter(at -> at % step == 0 || at == texts.size() - 1)
        .mapToObj(texts::get)
        .toList();
  }
}
