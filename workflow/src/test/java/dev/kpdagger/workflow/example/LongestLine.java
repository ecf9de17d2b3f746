package dev.kpdagger.workflow.example;

import dev.kpdagger.workflow.CancellationToken;
import dev.kpdagger.workflow.ContextKey;
import dev.kpdagger.workflow.ItemCollector;
import dev.kpdagger.workflow.ItemOutcome;
import dev.kpdagger.workflow.ItemSource;
import dev.kpdagger.workflow.ItemStage;
import dev.kpdagger.workflow.ItemStep;
import dev.kpdagger.workflow.ProgressTracker;
import dev.kpdagger.workflow.RunStep;
import dev.kpdagger.workflow.StepContext;
import dev.kpdagger.workflow.StepDeclaration;
import dev.kpdagger.workflow.StepOutputs;
import dev.kpdagger.workflow.WorkflowContext;
import dev.kpdagger.workflow.WorkflowOptions;
import dev.kpdagger.workflow.WorkflowOrchestrator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// Finds the longest line of each file, then of all files.
public final class LongestLine {
  static final ContextKey<ItemSource<Path>> FILES = ContextKey.of("files", ItemSource.class);
  static final ContextKey<Path> FILE = ContextKey.of("file", Path.class);
  static final ContextKey<Integer> LENGTH = ContextKey.of("length", Integer.class);
  static final ContextKey<ItemCollector<List<ItemOutcome>>> COLLECTOR =
      ContextKey.of("collector", ItemCollector.class);
  static final ContextKey<List<ItemOutcome>> MEASURED = ContextKey.of("measured", List.class);
  static final ContextKey<Integer> LONGEST = ContextKey.of("longest", Integer.class);

  /// Items come from FILES one at a time as FILE; what became of each goes to COLLECTOR, and
  /// MEASURED is what the collector makes of it for later steps.
  static final ItemStage EACH_FILE = ItemStage.over(FILES, FILE).into(COLLECTOR, MEASURED);

  /// A step of its own class: once for each file, several files at a time.
  static final class MeasureFile implements ItemStep {
    @Override
    public ItemStage stage() {
      return EACH_FILE;
    }

    @Override
    public StepDeclaration declaration() {
      return StepDeclaration.named("measure_file")
          .needs(FILE)
          .gives(LENGTH)
          .timeout(Duration.ofSeconds(30));
    }

    @Override
    public StepOutputs execute(
        StepContext context, ProgressTracker progress, CancellationToken cancellation)
        throws IOException {
      int longest = 0;
      for (String line : Files.readAllLines(context.require(FILE))) {
        cancellation.throwIfCancelled();
        longest = Math.max(longest, line.length());
      }
      return StepOutputs.of(LENGTH, longest);
    }
  }

  /// A step as a lambda: once in a run, after the stage, because it needs what the stage gives.
  static final RunStep COMPARE =
      RunStep.of(
          StepDeclaration.named("compare").needs(MEASURED).gives(LONGEST),
          (context, _, _) -> {
            int longest = 0;
            for (ItemOutcome file : context.require(MEASURED)) {
              longest = Math.max(longest, file.context().get(LENGTH).orElse(0));
            }
            return StepOutputs.of(LONGEST, longest);
          });

  public static int of(List<Path> files) throws Exception {
    var orchestrator = new WorkflowOrchestrator(WorkflowOptions.defaults());
    orchestrator.registerStep("measure_file", new MeasureFile());
    orchestrator.registerStep("compare", COMPARE);
    orchestrator.registerWorkflow(
        "longest_line", List.of("measure_file", "compare"), Set.of(FILES, COLLECTOR));

    try (var _ = orchestrator.events().subscribe(event -> System.err.println(event))) {
      var initial =
          WorkflowContext.of(FILES, ItemSource.of(files)).with(COLLECTOR, ItemCollector.toList());
      return orchestrator.executeWorkflow("longest_line", initial).context().require(LONGEST);
    }
  }

  public static void main(String[] args) throws Exception {
    System.out.println(of(List.of(args).stream().map(Path::of).toList()));
  }

  private LongestLine() {}
}
