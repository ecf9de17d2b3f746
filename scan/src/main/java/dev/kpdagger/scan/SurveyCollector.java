package dev.kpdagger.scan;

import dev.kpdagger.workflow.ItemCollector;
import dev.kpdagger.workflow.ItemOutcome;
import dev.kpdagger.workflow.Outcome;
import java.util.List;
import java.util.TreeMap;

/// Keeps the entry of each input, which is small, in the order of the inputs.
final class SurveyCollector implements ItemCollector<List<SurveyEntry<?>>> {

  private final TreeMap<Long, SurveyEntry<?>> entries = new TreeMap<>();

  @Override
  public void collect(ItemOutcome outcome) {
    if (outcome.outcome() != Outcome.CANCELLED) {
      entries.put(outcome.index(), entry(outcome));
    }
  }

  private static SurveyEntry<?> entry(ItemOutcome outcome) {
    var entry = outcome.context().get(Surveys.ENTRY);
    if (entry.isPresent()) {
      return entry.get();
    }
    var error = outcome.error();
    return new SurveyEntry<>(
        outcome.context().require(Surveys.INPUT).name(),
        null,
        error instanceof InputException input
            ? input.getMessage()
            : "internal error: "
                + (error == null ? "no reason" : error.getClass().getSimpleName()));
  }

  @Override
  public List<SurveyEntry<?>> result() {
    return List.copyOf(entries.values());
  }
}
