package dev.kpdagger.workflow;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/// Java Flight Recorder events of runs, steps and items.
///
/// Loading an event class, or this one, which refers to them, sets the recorder up: some 240
/// classes and 70 ms, recording or not. So nobody touches this class unless [RunScope#recording]
/// says so.
final class FlightEvents {
  private FlightEvents() {}

  static RunSpan beginRun() {
    return begun(new RunSpan());
  }

  static StepSpan beginStep() {
    return begun(new StepSpan());
  }

  static ItemSpan beginItem() {
    return begun(new ItemSpan());
  }

  private static <E extends Event> E begun(E span) {
    span.begin();
    return span;
  }

  @Name("dev.kpdagger.workflow.Run")
  @Label("Workflow Run")
  @Category({"KP-Dagger", "Workflow"})
  @StackTrace(false)
  static final class RunSpan extends Event {
    @Label("Run")
    @Nullable String run;

    @Label("Workflow")
    @Nullable String workflow;

    @Label("Outcome")
    @Nullable String outcome;

    void end(String runId, String name, Outcome ended) {
      end();
      if (shouldCommit()) {
        run = runId;
        workflow = name;
        outcome = ended.name();
        commit();
      }
    }
  }

  /// One execution of a step: of an item step, one for each item.
  @Name("dev.kpdagger.workflow.Step")
  @Label("Workflow Step")
  @Category({"KP-Dagger", "Workflow"})
  @StackTrace(false)
  static final class StepSpan extends Event {
    @Label("Step")
    @Nullable String step;

    @Label("Item")
    long item;

    @Label("Attempts")
    int attempts;

    @Label("Outcome")
    @Nullable String outcome;

    void end(String name, long index, int tried, Outcome ended) {
      end();
      if (shouldCommit()) {
        step = name;
        item = index;
        attempts = tried;
        outcome = ended.name();
        commit();
      }
    }
  }

  @Name("dev.kpdagger.workflow.Item")
  @Label("Workflow Item")
  @Category({"KP-Dagger", "Workflow"})
  @StackTrace(false)
  static final class ItemSpan extends Event {
    @Label("Stage")
    @Nullable String stage;

    @Label("Item")
    long item;

    @Label("Outcome")
    @Nullable String outcome;

    void end(String name, long index, Outcome ended) {
      end();
      if (shouldCommit()) {
        stage = name;
        item = index;
        outcome = ended.name();
        commit();
      }
    }
  }
}
