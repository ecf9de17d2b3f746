package dev.kpdagger.workflow.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongestLineTest {
  private static final Path ROOT = Path.of(System.getProperty("kpdagger.root"));

  @Test
  void theExampleRuns(@TempDir Path dir) throws Exception {
    var one = Files.writeString(dir.resolve("one"), "abc\nabcdef\n");
    var two = Files.writeString(dir.resolve("two"), "abcd\n");
    assertThat(LongestLine.of(List.of(one, two, dir.resolve("missing")))).isEqualTo(6);
  }

  @Test
  void theDocumentShowsTheExampleAsItIs() throws IOException {
    var page = Files.readString(ROOT.resolve("docs/workflow.md"));
    var source =
        Files.readString(
            ROOT.resolve("workflow/src/test/java/dev/kpdagger/workflow/example/LongestLine.java"));
    int start = page.indexOf("```java\n") + "```java\n".length();
    assertThat(page.substring(start, page.indexOf("```", start))).isEqualTo(source);
  }
}
