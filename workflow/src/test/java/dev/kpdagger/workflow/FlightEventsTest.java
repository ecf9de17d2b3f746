package dev.kpdagger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlightEventsTest {
  @Test
  void runsStepsAndItemsAreRecorded(@TempDir Path dir) throws Exception {
    var file = dir.resolve("run.jfr");
    try (var recording = new Recording()) {
      recording.enable("dev.kpdagger.workflow.Run");
      recording.enable("dev.kpdagger.workflow.Step").withoutThreshold();
      recording.enable("dev.kpdagger.workflow.Item").withoutThreshold();
      recording.start();
      new Numbers(Numbers.options(), (_, _, _) -> {}).run(3);
      recording.stop();
      recording.dump(file);
    }
    var counts =
        RecordingFile.readAllEvents(file).stream()
            .collect(Collectors.groupingBy(FlightEventsTest::title, Collectors.counting()));
    assertThat(counts)
        .containsEntry("Run numbers SUCCEEDED", 1L)
        .containsEntry("Item number SUCCEEDED", 3L)
        .containsEntry("Step open SUCCEEDED", 1L)
        .containsEntry("Step square SUCCEEDED", 3L)
        .containsEntry("Step label SUCCEEDED", 3L)
        .containsEntry("Step report SUCCEEDED", 1L)
        .hasSize(6);
  }

  private static String title(RecordedEvent event) {
    var type = event.getEventType().getName();
    var kind = type.substring(type.lastIndexOf('.') + 1);
    var name =
        switch (kind) {
          case "Run" -> event.getString("workflow");
          case "Step" -> event.getString("step");
          default -> event.getString("stage");
        };
    return kind + " " + name + " " + event.getString("outcome");
  }
}
