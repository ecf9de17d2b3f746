package dev.kpdagger.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.workflow.Outcome;
import dev.kpdagger.workflow.WorkflowEvent;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PlainProgressTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private final AtomicLong clock = new AtomicLong();

  private String written() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aShortRunWritesNothing() {
    try (var progress = new PlainProgress(stream, clock::get)) {
      for (int i = 1; i <= 100; i++) {
        clock.addAndGet(40_000_000);
        progress.updateFileProgress(i, 100, "f" + i);
      }
    }
    assertThat(written()).isEmpty();
  }

  @Test
  void aLongRunWritesALineEachFiveSeconds() {
    try (var progress = new PlainProgress(stream, clock::get)) {
      for (int i = 1; i <= 12; i++) {
        clock.addAndGet(1_000_000_000);
        progress.updateFileProgress(i, 20, "f" + i + "\u001b[2J");
      }
    }
    assertThat(written().lines())
        .containsExactly(
            "kp-dagger: 5 of 20 files, 0:15 left (f5?[2J)",
            "kp-dagger: 10 of 20 files, 0:10 left (f10?[2J)");
  }

  @Test
  void jsonHasALineForEachEventAndEscapesWhatIsHostile() {
    try (var progress = new JsonProgress(stream)) {
      var listener = progress.events().orElseThrow();
      var stamp = new WorkflowEvent.Stamp("run", 1, Instant.EPOCH);
      listener.onEvent(new WorkflowEvent.WorkflowStarted(stamp, "quick_scan", List.of("a", "b")));
      progress.tracker().updateFileProgress(1, 2, "x\"\n\u202e");
      listener.onEvent(
          new WorkflowEvent.WorkflowCompleted(
              stamp, "quick_scan", Outcome.CANCELLED, Duration.ofMillis(7), null));
    }
    assertThat(written().lines())
        .containsExactly(
            "{\"event\":\"workflow-started\",\"runId\":\"run\",\"sequence\":1,\"time\":\"1970-01-01T00:00:00Z\",\"workflow\":\"quick_scan\",\"steps\":[\"a\",\"b\"]}",
            "{\"event\":\"files\",\"current\":1,\"total\":2,\"file\":\"x\\\"\\n\\u202E\"}",
            "{\"event\":\"workflow-completed\",\"runId\":\"run\",\"sequence\":1,\"time\":\"1970-01-01T00:00:00Z\",\"workflow\":\"quick_scan\",\"outcome\":\"cancelled\",\"durationMillis\":7}");
  }
}
