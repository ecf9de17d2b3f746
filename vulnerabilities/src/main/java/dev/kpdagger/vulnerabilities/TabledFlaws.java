package dev.kpdagger.vulnerabilities;

import dev.kpdagger.audit.Cleared;
import dev.kpdagger.audit.Evidence;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.FlawRow;
import dev.kpdagger.audit.FlawState;
import dev.kpdagger.audit.FlawTable;
import dev.kpdagger.audit.Priority;
import dev.kpdagger.audit.Reach;
import dev.kpdagger.audit.Verdict;
import dev.kpdagger.device.Device;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.release.KnownFlaw;
import dev.kpdagger.device.release.RunningRelease;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The flaws of a device in a table, from what was compared and what the checks said. Thread-safe.
public final class TabledFlaws {

  private static final String NO_CONDITION =
      "what it needs in a configuration is not known to any check";

  private final KnownSystems systems;
  private final @Nullable InstantSource clock;

  /// @param clock whose day, that of UTC, decides which trains are over; null for none
  public TabledFlaws(KnownSystems systems, @Nullable InstantSource clock) {
    this.systems = systems;
    this.clock = clock;
  }

  /// What a check says of one flaw.
  ///
  /// @param reason why it is undecided; empty when it is not
  private record Said(String check, FlawState state, String reason, List<Evidence> evidence) {}

  /// The table of a device, or null when there are no advisories about its system.
  ///
  /// @param device after it was compared with advisories
  /// @param findings of the checks of flaws
  /// @param cleared by them
  /// @param reach who can get at what a check finds, by its id; null where its page does not say
  public @Nullable FlawTable of(
      Device device,
      List<Finding> findings,
      List<Cleared> cleared,
      Function<String, @Nullable Reach> reach) {
    var product = Products.of(device.identity());
    var system = systems.of(product).orElse(null);
    if (system == null) {
      return null;
    }
    var said = said(findings, cleared);
    var rows = new ArrayList<FlawRow>();
    int undecided = 0;
    for (KnownFlaw flaw : device.facts().flaws().flaws()) {
      var advisory = system.advisory(flaw.id());
      if (advisory == null || !flaw.suspected()) {
        continue;
      }
      var known = said.get(flaw.id());
      if (known == null && flaw.affects().orNull() == null && !flaw.exploited()) {
        undecided++;
        continue;
      }
      rows.add(row(flaw, advisory, known, reach));
    }
    rows.sort(Priority.FIRST_TO_LAST);
    var printed = device.identity().osVersion();
    var upgrades = upgrades(system, printed, rows);
    return new FlawTable(
        product,
        printed == null ? "" : printed,
        rows,
        system.advisories().list().size() - rows.size() - undecided,
        undecided,
        upgrades == null ? null : upgrades.inTrain(),
        upgrades == null ? null : upgrades.nextTrain());
  }

  private static Map<String, Said> said(List<Finding> findings, List<Cleared> cleared) {
    var said = new HashMap<String, Said>();
    for (Cleared one : cleared) {
      said.put(one.subject(), new Said(one.check(), FlawState.NOT_EXPOSED, "", one.evidence()));
    }
    for (Finding finding : findings) {
      boolean fails = finding.verdict() == Verdict.FAIL;
      var before = said.get(finding.subject());
      if (before == null || before.state != FlawState.EXPOSED) {
        said.put(
            finding.subject(),
            new Said(
                finding.check(),
                fails ? FlawState.EXPOSED : FlawState.UNDECIDED,
                fails ? "" : missing(finding.evidence()),
                finding.evidence()));
      }
    }
    return said;
  }

  private static String missing(List<Evidence> evidence) {
    return evidence.stream()
        .map(one -> one instanceof Evidence.Missing(_, var reason) ? reason : "")
        .filter(reason -> !reason.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static FlawRow row(
      KnownFlaw flaw,
      Advisory advisory,
      @Nullable Said said,
      Function<String, @Nullable Reach> reaching) {
    boolean decided = said != null && flaw.conditioned();
    var state = decided ? Objects.requireNonNull(said).state : FlawState.UNDECIDED;
    var check = decided ? Objects.requireNonNull(said).check : "";
    var affected = flaw.affects().orNull();
    var reason =
        decided
            ? Objects.requireNonNull(said).reason
            : flaw.affects() instanceof Fact.Unknown<Boolean>(var why) ? why : NO_CONDITION;
    var score = advisory.score();
    int tenths = score == null ? 0 : score.tenths();
    boolean open = !check.isEmpty() && state != FlawState.NOT_EXPOSED;
    var reach = open ? reaching.apply(check) : null;
    return new FlawRow(
        flaw.id(),
        state,
        Priority.of(state, affected, flaw.exploited(), advisory.likelihood(), tenths, reach),
        affected,
        tenths,
        score == null ? "" : score.vector(),
        flaw.exploited(),
        flaw.ransomware(),
        advisory.likelihood(),
        check,
        reason,
        reach,
        state == FlawState.NOT_EXPOSED ? Objects.requireNonNull(said).evidence : List.of());
  }

  /// What mends the flaws that the device is exposed to; null when there are none, or when its
  /// release is not told in full.
  private @Nullable Upgrades upgrades(
      KnownSystem system, @Nullable String printed, List<FlawRow> rows) {
    var exposed =
        rows.stream()
            .filter(row -> row.state() == FlawState.EXPOSED)
            .map(row -> system.advisory(row.id()))
            .filter(Objects::nonNull)
            .toList();
    if (exposed.isEmpty() || printed == null) {
      return null;
    }
    return system.scheme().running(printed) instanceof RunningRelease.Exact(var release)
        ? new Upgrades(system, release, exposed, today())
        : null;
  }

  private @Nullable LocalDate today() {
    return clock == null ? null : LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
