package dev.kpdagger.scan;

import dev.kpdagger.workflow.ItemCollector;
import dev.kpdagger.workflow.ItemOutcome;
import dev.kpdagger.workflow.Outcome;
import java.util.List;
import java.util.TreeMap;

/// Keeps the entry of each file, which is small, in the order of the files.
final class InventoryCollector implements ItemCollector<List<InventoryEntry>> {

  private final TreeMap<Long, InventoryEntry> entries = new TreeMap<>();

  @Override
  public void collect(ItemOutcome outcome) {
    if (outcome.outcome() != Outcome.CANCELLED) {
      entries.put(outcome.index(), entry(outcome));
    }
  }

  private static InventoryEntry entry(ItemOutcome outcome) {
    var entry = outcome.context().get(ScanKeys.INVENTORY_ENTRY);
    if (entry.isPresent()) {
      return entry.get();
    }
    var file = outcome.context().require(ScanKeys.FILE).name();
    var error = outcome.error();
    return new InventoryEntry(
        file,
        null,
        error instanceof InputException input
            ? input.getMessage()
            : "internal error: "
                + (error == null ? "no reason" : error.getClass().getSimpleName()));
  }

  @Override
  public List<InventoryEntry> result() {
    return List.copyOf(entries.values());
  }
}
