package dev.kpdagger.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// The real binary where there is no network interface at all, not even the loopback: in a name
/// space of its own. Skipped where the machine lets nobody make one.
class NoNetworkTest {

  private static final List<String> ALONE = List.of("unshare", "--net", "--map-root-user");

  private static boolean canBeAlone() throws InterruptedException {
    try {
      var process =
          new ProcessBuilder(List.of("unshare", "--net", "--map-root-user", "true"))
              .redirectErrorStream(true)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException _) {
      return false;
    }
  }

  private static String run(int expected, List<String> arguments) throws Exception {
    var process = ProductRun.start(ALONE, ProductRun.ROOT, Map.of(), arguments);
    var err = Thread.ofVirtual().start(() -> drain(process));
    var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    err.join();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(expected);
    return out;
  }

  private static void drain(Process process) {
    try {
      process.getErrorStream().readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aScanNeedsNone() throws Exception {
    assumeThat(canBeAlone()).as("name spaces can be made").isTrue();

    assertThat(run(0, List.of("scan", "examples/", "--color", "never")))
        .containsPattern("(\\d+) of \\1 files analysed");
  }

  @Test
  void anUpdateSaysThatThereIsNone() throws Exception {
    assumeThat(canBeAlone()).as("name spaces can be made").isTrue();

    run(
        5,
        List.of(
            "db",
            "update",
            "--source",
            "kev",
            "-o",
            "verify/target/alone/own.kpdb",
            "--no-pauses"));
  }
}
