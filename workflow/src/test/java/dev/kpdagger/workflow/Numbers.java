package dev.kpdagger.workflow;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/// A workflow to test with: `open` gives numbers and a collector, the stage of `square` and `label`
/// runs over the numbers, and `report` reads what was collected. Each step calls a [Probe] first.
final class Numbers {
  static final ContextKey<Long> COUNT = ContextKey.of("count", Long.class);
  static final ContextKey<ItemSource<Long>> SOURCE = ContextKey.of("source", ItemSource.class);
  static final ContextKey<ItemCollector<List<ItemOutcome>>> COLLECTOR =
      ContextKey.of("collector", ItemCollector.class);
  static final ContextKey<Long> NUMBER = ContextKey.of("number", Long.class);
  static final ContextKey<Long> SQUARE = ContextKey.of("square", Long.class);
  static final ContextKey<String> LABEL = ContextKey.of("label", String.class);
  static final ContextKey<List<ItemOutcome>> RESULTS = ContextKey.of("results", List.class);
  static final ContextKey<String> REPORT = ContextKey.of("report", String.class);
  static final ItemStage STAGE = ItemStage.over(SOURCE, NUMBER).into(COLLECTOR, RESULTS);
  static final List<String> STEPS = List.of("open", "square", "label", "report");

  /// Called at the beginning of each execution of each step.
  interface Probe {
    /// Called with the step and its item.
    ///
    /// @param item -1 in a run step
    void at(String step, long item, CancellationToken cancellation) throws Exception;
  }

  final WorkflowOrchestrator orchestrator;
  final Watch watch = new Watch();
  final CancellationSource cancellation = new CancellationSource();
  final ItemCollector<List<ItemOutcome>> collector = ItemCollector.toList();

  Numbers(WorkflowOptions options, Probe probe) {
    this.orchestrator = new WorkflowOrchestrator(options);
    orchestrator.registerStep(
        RunStep.of(
            StepDeclaration.named("open").needs(COUNT).gives(SOURCE, COLLECTOR),
            (context, _, token) -> {
              probe.at("open", -1, token);
              var numbers = LongStream.range(0, context.require(COUNT)).boxed().toList();
              return StepOutputs.of(SOURCE, ItemSource.of(numbers)).and(COLLECTOR, collector);
            }));
    orchestrator.registerStep(
        ItemStep.of(
            STAGE,
            StepDeclaration.named("square").needs(NUMBER).gives(SQUARE),
            (context, _, token) -> {
              long number = context.require(NUMBER);
              probe.at("square", number, token);
              return StepOutputs.of(SQUARE, number * number);
            }));
    orchestrator.registerStep(
        ItemStep.of(
            STAGE,
            StepDeclaration.named("label").needs(NUMBER, SQUARE, COUNT).gives(LABEL),
            (context, _, token) -> {
              long number = context.require(NUMBER);
              probe.at("label", number, token);
              context.publish("labelled " + number);
              return StepOutputs.of(LABEL, number + "^2=" + context.require(SQUARE));
            }));
    orchestrator.registerStep(
        RunStep.of(
            StepDeclaration.named("report").needs(RESULTS).gives(REPORT),
            (context, _, token) -> {
              probe.at("report", -1, token);
              var text = new StringBuilder();
              for (var outcome : context.require(RESULTS)) {
                text.append(outcome.context().get(LABEL).orElse(outcome.name() + "?")).append(' ');
              }
              return StepOutputs.of(REPORT, text.toString());
            }));
    orchestrator.registerWorkflow("numbers", STEPS, Set.of(COUNT));
  }

  static WorkflowOptions options() {
    return WorkflowOptions.defaults().withParallelism(2);
  }

  WorkflowResult run(long count) throws Exception {
    try (var _ = orchestrator.events().subscribe(watch)) {
      return orchestrator.executeWorkflow(
          "numbers", WorkflowContext.of(COUNT, count), watch, cancellation.token(), watch);
    }
  }
}
