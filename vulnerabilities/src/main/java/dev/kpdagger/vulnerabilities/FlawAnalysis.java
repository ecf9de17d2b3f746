package dev.kpdagger.vulnerabilities;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.release.FlawFacts;
import dev.kpdagger.device.release.KnownFlaw;
import dev.kpdagger.device.release.ReleaseFlaws;
import dev.kpdagger.device.release.RunningRelease;
import dev.kpdagger.vulnerabilities.match.Affected;
import dev.kpdagger.vulnerabilities.match.ReleaseMatcher;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Compares the releases of devices with advisories. Thread-safe.
public final class FlawAnalysis {

  private static final int MOST_ANSWERS = 500;

  private final KnownSystems systems;
  private final Set<String> conditioned;
  private final Equipment equipment = Equipment.load();
  private final @Nullable InstantSource clock;

  /// Fleets run few releases, so that most devices are answered from here.
  private final Map<Question, FlawFacts> answers = new ConcurrentHashMap<>();

  /// @param conditioned ids of the flaws of which a check knows what they need
  /// @param clock whose day, that of UTC, decides whether a train is still cared for; null for none
  public FlawAnalysis(
      KnownSystems systems, Set<String> conditioned, @Nullable InstantSource clock) {
    this.systems = systems;
    this.conditioned = Set.copyOf(conditioned);
    this.clock = clock;
  }

  /// The same device with what advisories say of its release.
  ///
  /// @param cancelled asked often
  /// @throws CancellationException when `cancelled` says so
  /// @throws UncheckedIOException when the file is damaged
  public Device analyse(Device device, BooleanSupplier cancelled) {
    var product = Products.of(device.identity());
    var system = systems.of(product).orElse(null);
    if (system == null) {
      return device.with(
          FlawFacts.open("there are no advisories about " + device.identity().platformName()));
    }
    var told = Telling.of(device);
    var key = new Question(product, device.identity().osVersion(), device.identity().model(), told);
    var answer = answers.get(key);
    if (answer == null) {
      answer = answer(key, system, cancelled);
      if (answers.size() < MOST_ANSWERS) {
        answers.put(key, answer);
      }
    }
    return device.with(answer);
  }

  /// What is asked for one device, and for all others of the same release and model.
  private record Question(
      String product, @Nullable String printed, @Nullable String model, Telling told) {}

  private FlawFacts answer(Question question, KnownSystem system, BooleanSupplier cancelled) {
    var advisories = system.advisories();
    var scheme = system.scheme();
    var printed = question.printed();
    var running = printed == null ? new RunningRelease.Untold("") : scheme.running(printed);
    var matcher = ReleaseMatcher.of(advisories, scheme, running);
    var models = new Models(question.model(), scheme);
    var flaws = new ArrayList<KnownFlaw>(advisories.list().size());
    for (Advisory advisory : advisories.list()) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      flaws.add(flaw(advisory, models.narrow(advisory, matcher.match(advisory)), question.told()));
    }
    return new FlawFacts(
        FactList.complete(flaws.stream().filter(FlawAnalysis::matters).toList()),
        FactList.complete(List.of(summary(running, flaws, question.told()))),
        FactList.complete(new Trains(advisories, today()).of(running, question.told())));
  }

  private @Nullable LocalDate today() {
    return clock == null ? null : LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private KnownFlaw flaw(Advisory advisory, Affected affected, Telling told) {
    var score = advisory.score();
    var exploitation = advisory.exploitation();
    return new KnownFlaw(
        advisory.id(),
        score == null ? 0 : score.tenths(),
        exploitation != null,
        exploitation != null && exploitation.ransomware(),
        conditioned.contains(advisory.id()),
        advisory.affected().stream().anyMatch(entry -> !entry.unnamed()),
        fact(affected, told),
        equipment.of(advisory.id()),
        told.span());
  }

  private static Fact<Boolean> fact(Affected affected, Telling told) {
    return switch (affected) {
      case Affected.Yes _ -> told.fact(true);
      case Affected.No _ -> told.fact(false);
      case Affected.Undecided(var reason) -> Fact.unknown(reason);
    };
  }

  private static ReleaseFlaws summary(RunningRelease running, List<KnownFlaw> flaws, Telling told) {
    long known = flaws.stream().filter(FlawAnalysis::has).count();
    long possible =
        flaws.stream().filter(flaw -> flaw.named() && !flaw.affects().isKnown()).count();
    long exploited = flaws.stream().filter(flaw -> flaw.exploited() && has(flaw)).count();
    Fact<Boolean> affects =
        known > 0
            ? told.fact(true)
            : possible > 0 && !(running instanceof RunningRelease.Exact)
                ? Fact.unknown("whether the release has one of " + possible + " flaws is not known")
                : told.fact(false);
    return new ReleaseFlaws(
        running.text().isEmpty() ? "not told" : running.text(),
        whole(running, told),
        affects,
        known,
        possible,
        exploited,
        told.span());
  }

  private static Fact<Boolean> whole(RunningRelease running, Telling told) {
    return switch (running) {
      case RunningRelease.Exact _ -> told.fact(true);
      case RunningRelease.OneOf(var text, _) ->
          Fact.unknown("the file tells " + text + " and no more");
      case RunningRelease.Untold _ -> Fact.unknown("the file does not tell the release");
    };
  }

  /// Whether a check may ask for it. The others are most of all, and the release does not have
  /// them.
  private static boolean matters(KnownFlaw flaw) {
    return flaw.conditioned() || flaw.exploited() || !Boolean.FALSE.equals(flaw.affects().orNull());
  }

  private static boolean has(KnownFlaw flaw) {
    return Boolean.TRUE.equals(flaw.affects().orNull());
  }
}
