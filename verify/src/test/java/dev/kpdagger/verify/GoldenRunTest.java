package dev.kpdagger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs of the real binary whose output is kept: a folder a run, with its arguments, one a line,
/// and what it gave. `-Dgolden.update=true` writes what a run gives now; look at the difference
/// before you commit it.
class GoldenRunTest {

  private static final Path GOLDEN =
      ProductRun.ROOT.resolve("verify/src/test/resources/dev/kpdagger/verify/golden");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  @TestFactory
  Stream<DynamicTest> runs() throws IOException {
    try (var folders = Files.list(GOLDEN)) {
      var runs = folders.filter(Files::isDirectory).sorted().toList();
      assertThat(runs).isNotEmpty();
      return runs.stream()
          .map(
              folder ->
                  DynamicTest.dynamicTest(folder.getFileName().toString(), () -> run(folder)));
    }
  }

  private static void run(Path folder) throws Exception {
    var run = ProductRun.of(Files.readAllLines(folder.resolve("arguments")));
    var actual =
        "exit "
            + run.exit()
            + "\n--- stdout\n"
            + normal(run.stdout())
            + "--- stderr\n"
            + normal(run.stderr());
    var expected = folder.resolve("output");
    if (UPDATE) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }

  /// Without what differs from run to run: ids, times, versions of the content.
  private static String normal(String output) {
    return output
        .replaceAll("(\"run\": \\{\\s+\"id\": )\"[^\"]+\"", "$1\"RUN\"")
        .replaceAll("  id: [0-9a-z]+-[0-9a-z]+\n", "  id: RUN\n")
        .replaceAll("durationMillis: \\d+", "durationMillis: 0")
        .replaceAll("contentVersion: \"?[0-9a-f]+\"?", "contentVersion: CONTENT")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME")
        .replaceAll("\"durationMillis\": \\d+", "\"durationMillis\": 0")
        .replaceAll("\\b\\d+(\\.\\d+)? (ms|s)\\b", "DURATION")
        .replaceAll("\"contentVersion\": \"[0-9a-f]+\"", "\"contentVersion\": \"CONTENT\"")
        .replaceAll("content [0-9a-f]{8,}", "content CONTENT")
        .replaceAll("\\b\\d+ days (ago|old)\\b", "N days $1")
        .replaceAll("JDK [0-9.+]+", "JDK VERSION")
        .replace(ProductRun.ROOT.toString(), "ROOT");
  }
}
