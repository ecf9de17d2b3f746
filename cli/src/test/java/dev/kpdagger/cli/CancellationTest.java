package dev.kpdagger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A real process gets a real signal.
class CancellationTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void theFirstSignalEndsInAPartialReport(String signal, int exitCode) throws Exception {
    var input = Files.createDirectory(folder.resolve("in"));
    var body = new StringBuilder("version 15.2\nhostname big\n!\n");
    for (int i = 0; i < 20_000; i++) {
      body.append("access-list 101 permit tcp host 192.0.2.")
          .append(i % 250)
          .append(" any eq ")
          .append(i)
          .append('\n');
    }
    for (int i = 0; i < 200; i++) {
      Files.writeString(input.resolve("r" + i + ".cfg"), body + "end\n");
    }
    var report = folder.resolve("report.json");
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.kpdagger.cli.Main",
                "scan",
                "--progress=json",
                "-f",
                "json=" + report,
                input.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      assertThat(lines.lines().anyMatch(line -> line.contains("\"file-completed\""))).isTrue();
      var kill = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start();
      assertThat(kill.waitFor()).isZero();
      // The rest is read so that the process is never held up by a full pipe.
      assertThat(lines.lines().filter(line -> line.startsWith("Cancelled")).count()).isEqualTo(1);
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(exitCode);
      assertThat(report).content().contains("\"status\"", "cancelled");
      assertThat(folder).isDirectoryNotContaining("glob:**.part");
    } finally {
      process.destroyForcibly();
    }
  }
}
