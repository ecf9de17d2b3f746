package dev.kpdagger.scan;

import dev.kpdagger.device.Device;
import dev.kpdagger.workflow.CancellationToken;
import dev.kpdagger.workflow.ContextKey;
import dev.kpdagger.workflow.ItemCollector;
import dev.kpdagger.workflow.ItemSource;
import dev.kpdagger.workflow.ItemStage;
import dev.kpdagger.workflow.ItemStep;
import dev.kpdagger.workflow.OperationCancelledException;
import dev.kpdagger.workflow.OperationReporter;
import dev.kpdagger.workflow.ProgressTracker;
import dev.kpdagger.workflow.StepContext;
import dev.kpdagger.workflow.StepDeclaration;
import dev.kpdagger.workflow.StepOutputs;
import dev.kpdagger.workflow.WorkflowContext;
import dev.kpdagger.workflow.WorkflowOrchestrator;
import dev.kpdagger.workflow.WorkflowStep;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CancellationException;

/// Runs surveys: workflows of one item step that asks something of every device. They are given
/// other things than a scan, so they are not among the workflows that a user runs.
final class Surveys {

  /// What a survey is called, and its step.
  enum Kind {
    INVENTORY("inventory", "take_inventory"),
    QUERY("query", "ask_rules"),
    CLEAN_UP("cleanup", "plan_clean_up"),
    COMPARISON("diff", "compare_rules");

    private final String workflow;
    private final String step;

    Kind(String workflow, String step) {
      this.workflow = workflow;
      this.step = step;
    }
  }

  static final ContextKey<SurveyInput> INPUT = ContextKey.of("surveyInput", SurveyInput.class);
  static final ContextKey<SurveyEntry<?>> ENTRY = ContextKey.of("surveyEntry", SurveyEntry.class);

  private static final ContextKey<ItemSource<SurveyInput>> INPUTS =
      ContextKey.of("surveyInputs", ItemSource.class);
  private static final ContextKey<Survey<?>> SURVEY = ContextKey.of("survey", Survey.class);
  private static final ContextKey<ItemCollector<List<SurveyEntry<?>>>> COLLECTOR =
      ContextKey.of("surveyCollector", ItemCollector.class);
  private static final ContextKey<List<SurveyEntry<?>>> ENTRIES =
      ContextKey.of("surveyEntries", List.class);

  private static final ItemStage STAGE = ItemStage.over(INPUTS, INPUT).into(COLLECTOR, ENTRIES);

  private record Source(List<SurveyInput> inputs) implements ItemSource<SurveyInput> {
    @Override
    public OptionalLong size() {
      return OptionalLong.of(inputs.size());
    }

    @Override
    public Iterator<SurveyInput> iterator() {
      return inputs.iterator();
    }

    @Override
    public String nameOf(SurveyInput input) {
      return input.name();
    }
  }

  private final WorkflowOrchestrator orchestrator;
  private final ConfigurationReader reader;

  Surveys(WorkflowOrchestrator orchestrator, ConfigurationReader reader) {
    this.orchestrator = orchestrator;
    this.reader = reader;
  }

  /// An entry for each input, in their order.
  ///
  /// @throws ScanFailedException when the step failed as a whole; an input that cannot be read is
  ///   an entry with its error
  /// @throws OperationCancelledException when cancelled
  <T> List<SurveyEntry<T>> run(
      Kind kind,
      List<SurveyInput> inputs,
      ReadOptions options,
      Survey<T> survey,
      ProgressTracker progress,
      CancellationToken cancellation)
      throws ScanFailedException {
    register(kind);
    var context =
        WorkflowContext.of(INPUTS, new Source(inputs))
            .with(ScanKeys.READ_OPTIONS, options)
            .with(SURVEY, survey)
            .with(COLLECTOR, new SurveyCollector());
    try {
      return typed(
          orchestrator
              .executeWorkflow(
                  kind.workflow, context, progress, cancellation, OperationReporter.none())
              .context()
              .require(ENTRIES));
    } catch (OperationCancelledException e) {
      throw e;
    } catch (Exception e) {
      throw new ScanFailedException(kind.step, e);
    }
  }

  /// All entries of a run are those of its survey.
  @SuppressWarnings("unchecked")
  private static <T> List<SurveyEntry<T>> typed(List<SurveyEntry<?>> entries) {
    return entries.stream().map(entry -> (SurveyEntry<T>) entry).toList();
  }

  private void register(Kind kind) {
    synchronized (orchestrator) {
      if (!orchestrator.workflowNames().contains(kind.workflow)) {
        orchestrator.registerStep(step(kind));
        orchestrator.registerWorkflow(
            kind.workflow,
            List.of(kind.step),
            Set.of(INPUTS, ScanKeys.READ_OPTIONS, SURVEY, COLLECTOR));
      }
    }
  }

  private WorkflowStep step(Kind kind) {
    return ItemStep.of(
        STAGE,
        StepDeclaration.named(kind.step).needs(INPUT, ScanKeys.READ_OPTIONS, SURVEY).gives(ENTRY),
        (context, progress, cancellation) -> StepOutputs.of(ENTRY, entry(context, cancellation)));
  }

  private SurveyEntry<?> entry(StepContext context, CancellationToken cancellation)
      throws InputException {
    var input = context.require(INPUT);
    var devices = new ArrayList<Device>();
    for (InputFile file : input.files()) {
      devices.add(device(input, file, context.require(ScanKeys.READ_OPTIONS), cancellation));
    }
    try {
      return new SurveyEntry<>(
          input.name(), context.require(SURVEY).of(devices, cancellation), null);
    } catch (CancellationException e) {
      cancellation.throwIfCancelled();
      throw e;
    }
  }

  /// Where the entry has another name, the error says which file it is about.
  private Device device(
      SurveyInput input, InputFile file, ReadOptions options, CancellationToken cancellation)
      throws InputException {
    try {
      return reader.read(file, options, cancellation::throwIfCancelled).device();
    } catch (InputException e) {
      throw file.name().equals(input.name())
          ? e
          : new InputException(file.name() + ": " + e.getMessage(), e.sha256());
    }
  }
}
