package dev.kpdagger.vendors.routes;

import java.util.List;
import java.util.function.Consumer;

/// A filter made of steps: the first that matches a route decides over it.
///
/// @param rest what becomes of a route that no step decides
public record RouteSteps(List<Step> steps, Action rest) implements RouteFilter {

  /// What a step does with a route that it matches.
  public enum Action {
    ACCEPT,
    REFUSE,
    /// Whether it accepts or refuses is not known.
    EITHER,
    /// It leaves the decision to the steps behind it.
    GO_ON
  }

  /// One step.
  ///
  /// @param match which routes it is about
  public record Step(RouteFilter match, Action action) {}

  public RouteSteps {
    steps = List.copyOf(steps);
  }

  @Override
  public Answer accepts(Route route) {
    // what a step decided that matches only perhaps
    boolean maybeAccepted = false;
    boolean maybeRefused = false;
    for (Step step : steps) {
      if (step.action == Action.GO_ON) {
        continue;
      }
      var matches = step.match.accepts(route);
      if (matches == Answer.NO) {
        continue;
      }
      maybeAccepted |= step.action != Action.REFUSE;
      maybeRefused |= step.action != Action.ACCEPT;
      if (matches == Answer.YES) {
        return answer(maybeAccepted, maybeRefused);
      }
    }
    return answer(maybeAccepted || rest != Action.REFUSE, maybeRefused || rest != Action.ACCEPT);
  }

  private static Answer answer(boolean accepted, boolean refused) {
    return accepted && refused ? Answer.UNKNOWN : Answer.of(accepted);
  }

  @Override
  public void ranges(Consumer<RouteRange> to) {
    steps.forEach(step -> step.match.ranges(to));
  }
}
