package dev.kpdagger.cli.progress;

import dev.kpdagger.device.Labelled;
import dev.kpdagger.scan.FindingDiscovered;
import dev.kpdagger.workflow.EventListener;
import dev.kpdagger.workflow.ProgressTracker;
import dev.kpdagger.workflow.WorkflowEvent;
import dev.kpdagger.workflow.WorkflowEvent.DomainEvent;
import dev.kpdagger.workflow.WorkflowEvent.ItemCompleted;
import dev.kpdagger.workflow.WorkflowEvent.ItemStarted;
import dev.kpdagger.workflow.WorkflowEvent.WorkflowCompleted;
import dev.kpdagger.workflow.WorkflowEvent.WorkflowStarted;
import dev.kpdagger.workflow.WorkflowEvent.WorkflowStepCompleted;
import dev.kpdagger.workflow.WorkflowEvent.WorkflowStepStarted;
import java.io.PrintStream;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/// One JSON object a line: the events of a run, and its progress.
///
/// Each has `event`; events of the run have `runId`, `sequence` and `time`. Errors are told by
/// their class, as messages may quote the file.
final class JsonProgress implements ProgressDisplay, ProgressTracker {

  private final JsonFactory json =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
  private final PrintStream stream;
  private boolean closed;

  JsonProgress(PrintStream stream) {
    this.stream = stream;
  }

  @Override
  public ProgressTracker tracker() {
    return this;
  }

  @Override
  public Optional<EventListener> events() {
    return Optional.of(this::write);
  }

  @Override
  public void updateProgress(String step, int percent, String message) {
    line(
        "progress",
        out -> {
          out.writeStringProperty("step", step);
          out.writeNumberProperty("percent", percent);
        });
  }

  @Override
  public void updateFileProgress(long current, long total, String fileName) {
    line(
        "files",
        out -> {
          out.writeNumberProperty("current", current);
          out.writeNumberProperty("total", total);
          out.writeStringProperty("file", fileName);
        });
  }

  @Override
  public void updateSubstep(String parent, String substep, int percent) {
    line(
        "substep",
        out -> {
          out.writeStringProperty("step", parent);
          out.writeStringProperty("substep", substep);
          out.writeNumberProperty("percent", percent);
        });
  }

  private void write(WorkflowEvent event) {
    switch (event) {
      case WorkflowStarted started ->
          line(
              "workflow-started",
              event,
              out -> {
                out.writeStringProperty("workflow", started.workflow());
                texts(out, "steps", started.steps());
              });
      case WorkflowStepStarted started ->
          line("step-started", event, out -> out.writeStringProperty("step", started.step()));
      case WorkflowStepCompleted completed ->
          line(
              "step-completed",
              event,
              out -> {
                out.writeStringProperty("step", completed.step());
                out.writeStringProperty("outcome", word(completed.outcome()));
                out.writeNumberProperty("failedItems", completed.failedItems());
                texts(out, "outputs", completed.outputKeys());
              });
      case WorkflowCompleted completed ->
          line(
              "workflow-completed",
              event,
              out -> {
                out.writeStringProperty("workflow", completed.workflow());
                out.writeStringProperty("outcome", word(completed.outcome()));
                out.writeNumberProperty("durationMillis", completed.duration().toMillis());
              });
      case ItemStarted item ->
          line("file-started", event, out -> out.writeStringProperty("file", item.name()));
      case ItemCompleted item ->
          line(
              "file-completed",
              event,
              out -> {
                out.writeStringProperty("file", item.name());
                out.writeStringProperty("outcome", word(item.outcome()));
              });
      case DomainEvent domain -> write(domain);
    }
  }

  private void write(DomainEvent event) {
    if (event.payload() instanceof FindingDiscovered(var file, var finding)) {
      line(
          "finding",
          event,
          out -> {
            out.writeStringProperty("file", file);
            out.writeStringProperty("check", finding.check());
            out.writeStringProperty("severity", finding.severity().label());
            out.writeStringProperty("verdict", finding.verdict().label());
            out.writeStringProperty("title", finding.title());
            out.writeStringProperty("subject", finding.subject());
            out.writeStringProperty("fingerprint", finding.fingerprint());
          });
    }
  }

  private static String word(Enum<?> constant) {
    return Labelled.labelOf(constant);
  }

  private static void texts(JsonGenerator out, String name, List<String> texts) {
    out.writeArrayPropertyStart(name);
    texts.forEach(out::writeString);
    out.writeEndArray();
  }

  private void line(String name, WorkflowEvent event, Consumer<JsonGenerator> body) {
    line(
        name,
        out -> {
          out.writeStringProperty("runId", event.stamp().runId());
          out.writeNumberProperty("sequence", event.stamp().sequence());
          out.writeStringProperty("time", event.stamp().time().toString());
          body.accept(out);
        });
  }

  /// Written whole and at once, as tracker and events come from different threads.
  private void line(String name, Consumer<JsonGenerator> body) {
    var text = new StringWriter();
    try (var out = json.createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeStartObject();
      out.writeStringProperty("event", name);
      body.accept(out);
      out.writeEndObject();
    }
    synchronized (this) {
      if (!closed) {
        stream.println(text);
      }
    }
  }

  @Override
  public synchronized void end() {
    closed = true;
  }
}
