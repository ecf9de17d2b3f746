package dev.kpdagger.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The HTML report of the real binary, opened in a headless Chromium where the machine has one.
class HtmlReportTest {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  @TempDir Path folder;

  @Test
  void theReportOpensFromAFileWithoutAComplaint() throws Exception {
    assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium on this machine");
    var report = folder.resolve("report.html");
    var run = ProductRun.of(List.of("scan", "examples/", "-q", "-f", "html=" + report));
    assertThat(run.exit()).as(run.stderr()).isZero();

    var console = folder.resolve("console.txt");
    var dom = folder.resolve("dom.html");
    var process =
        new ProcessBuilder(
                CHROMIUM.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--user-data-dir=" + folder.resolve("profile"),
                "--enable-logging=stderr",
                "--dump-dom",
                report.toUri().toString())
            .redirectOutput(dom.toFile())
            .redirectError(console.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

    assertThat(Files.readString(dom))
        .contains("Telnet accepts management logins")
        .contains("transport input ssh")
        .contains("branch-edge");
    assertThat(Files.readString(console, StandardCharsets.ISO_8859_1))
        .doesNotContain("CONSOLE")
        .doesNotContain("Content Security Policy");
  }
}
