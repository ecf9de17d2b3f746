package dev.kpdagger.vulnerabilities;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.release.RunningRelease;
import dev.kpdagger.device.release.RunningTrain;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long the trains of one system are cared for.
final class Trains {

  private final Advisories advisories;
  private final @Nullable LocalDate today;

  /// @param today null when nobody says the day
  Trains(Advisories advisories, @Nullable LocalDate today) {
    this.advisories = advisories;
    this.today = today;
  }

  /// The train of a release, when the life cycles tell of it.
  List<RunningTrain> of(RunningRelease running, Telling told) {
    var train =
        switch (running) {
          case RunningRelease.Exact(var release) -> release.number(0) + "." + release.number(1);
          case RunningRelease.OneOf(_, var beginning) -> beginning.get(0) + "." + beginning.get(1);
          case RunningRelease.Untold _ -> "";
        };
    return advisories.lifeCycles().stream()
        .filter(cycle -> cycle.train().equals(train))
        .limit(1)
        .map(cycle -> train(cycle, told))
        .toList();
  }

  private RunningTrain train(LifeCycle cycle, Telling told) {
    var end = cycle.end();
    if (end == null) {
      return cycle.over()
          ? new RunningTrain(
              cycle.train(), told.fact(false), "since when is not known", told.span())
          : new RunningTrain(
              cycle.train(), Fact.unknown(cycle.source() + " gives no date"), "", told.span());
    }
    Fact<Boolean> supported =
        today == null ? Fact.unknown("the day is not known") : told.fact(!today.isAfter(end));
    return new RunningTrain(cycle.train(), supported, end.toString(), told.span());
  }
}
