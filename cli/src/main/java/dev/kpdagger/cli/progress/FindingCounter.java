package dev.kpdagger.cli.progress;

import dev.kpdagger.audit.Severity;
import dev.kpdagger.audit.Verdict;
import dev.kpdagger.scan.FindingDiscovered;
import dev.kpdagger.workflow.EventListener;
import dev.kpdagger.workflow.WorkflowEvent;
import java.util.concurrent.atomic.AtomicIntegerArray;

/// Counts the findings of a run while it goes on.
final class FindingCounter implements EventListener {

  private final AtomicIntegerArray bySeverity = new AtomicIntegerArray(Severity.values().length);

  @Override
  public void onEvent(WorkflowEvent event) {
    if (event instanceof WorkflowEvent.DomainEvent(_, _, _, FindingDiscovered(_, var finding))
        && finding.verdict() == Verdict.FAIL) {
      bySeverity.incrementAndGet(finding.severity().ordinal());
    }
  }

  /// The worst kinds and how many: `2 critical, 14 high`.
  String words() {
    var words = new StringBuilder();
    for (Severity severity : Severity.values()) {
      int count = bySeverity.get(severity.ordinal());
      if (count > 0 && severity.compareTo(Severity.HIGH) <= 0) {
        words
            .append(words.isEmpty() ? "" : ", ")
            .append(count)
            .append(' ')
            .append(severity.label());
      }
    }
    return words.toString();
  }
}
