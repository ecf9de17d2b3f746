package dev.kpdagger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs of the real binary with input that is hard to keep: large, broken, cancelled.
class UserRunTest {

  private static final String DEVICE =
      "version 15.2\nservice timestamps log datetime msec\nhostname r%d\nip http server\nend\n";

  @TempDir Path folder;

  private ProductRun run(String... arguments) throws Exception {
    return ProductRun.of(folder, Map.of(), List.of(arguments));
  }

  @Test
  void aFileOf200MegabytesIsAnEntryAndTheOthersAreScanned() throws Exception {
    Files.writeString(folder.resolve("small.cfg"), DEVICE.formatted(1));
    try (var large = new RandomAccessFile(folder.resolve("large.cfg").toFile(), "rw")) {
      large.setLength(200L << 20);
    }

    var run = run("scan", ".", "-f", "json", "-q");

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.stdout())
        .contains("200 MiB, more than the limit of 64 MiB; --max-file-size raises it")
        .contains("\"hostname\": \"r1\"");
  }

  @Test
  void aMillionLinesAreRead() throws Exception {
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("long.cfg"))) {
      out.write("version 15.2\nhostname long\nip access-list extended all\n");
      for (int i = 0; i < 1_000_000; i++) {
        out.write(" permit ip host 10." + (i >> 16 & 255) + "." + (i >> 8 & 255) + ".1 any\n");
      }
      out.write("end\n");
    }

    var run = run("scan", "long.cfg", "-f", "json", "-q");

    assertThat(run.stderr()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.stdout()).contains("\"lines\": 1000004");
  }

  @Test
  void aLineOfTenMegabytesIsNotUnderstoodAndLosesNothingElse() throws Exception {
    Files.writeString(
        folder.resolve("wide.cfg"),
        DEVICE.formatted(1).replace("end\n", "description " + "x".repeat(10 << 20) + "\nend\n"));

    var run = run("scan", "wide.cfg", "-f", "json", "-q");

    assertThat(run.exit()).isZero();
    assertThat(run.stdout()).contains("\"unrecognised\": 1").contains("http-server-enabled");
  }

  @Test
  void nothingToReadIsIncomplete() throws Exception {
    Files.createDirectory(folder.resolve("empty"));

    assertThat(run("scan", "empty", "-q").exit()).isEqualTo(3);

    Files.write(
        folder.resolve("empty/random.bin"), new byte[] {0, 1, 2, 3, 4, 5, 0, 0, 6, 7, 1, 2});
    Files.writeString(folder.resolve("empty/nothing.cfg"), "");
    var run = run("scan", "empty", "-f", "json", "-q");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.stdout()).contains("binary file").contains("empty file");
  }

  @Test
  void reportsGoWhereTheyAreAskedFor() throws Exception {
    Files.writeString(folder.resolve("r1.cfg"), DEVICE.formatted(1));

    var run = run("scan", "r1.cfg", "-f", "json", "-f", "html", "-f", "yaml", "-o", "out/", "-q");

    assertThat(run.exit()).as(run.stderr()).isZero();
    assertThat(folder.resolve("out/report.json")).content().contains("\"status\": \"complete\"");
    assertThat(folder.resolve("out/report.html")).content().contains("<!doctype html>");
    assertThat(folder.resolve("out/report.yaml")).content().contains("status: complete");
    assertThat(folder.resolve("out").toFile().list()).hasSize(3);
  }

  @Test
  void interruptingWritesAPartialReport() throws Exception {
    for (int i = 0; i < 400; i++) {
      Files.writeString(
          folder.resolve("r%03d.cfg".formatted(i)),
          DEVICE.formatted(i) + "access-list 101 permit ip any any\n".repeat(5000));
    }
    var process =
        ProductRun.start(
            folder,
            Map.of(),
            List.of("scan", ".", "-j", "1", "-f", "json=../r.json", "--progress", "json"));
    try (var progress = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = progress.readLine(); line != null; line = progress.readLine()) {
        if (line.contains("r003")) {
          break;
        }
      }
      process.toHandle().destroy();
      while (progress.readLine() != null) {}
    }

    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(143);
    var report = folder.resolve("../r.json").normalize();
    assertThat(report).content().contains("\"status\": \"cancelled\"").contains("\"r0\"");
    Files.delete(report);
  }

  @Test
  void noOutputHoldsASecret() throws Exception {
    Files.writeString(folder.resolve("secrets.cfg"), PlantedSecretsTest.configuration("cisco-ios"));
    for (List<String> arguments :
        List.of(
            List.of("scan", "secrets.cfg", "--progress", "json", "-v"),
            List.of("parse", "secrets.cfg", "--facts"),
            List.of("parse", "secrets.cfg", "--facts", "--format", "json"),
            List.of("parse", "secrets.cfg", "--coverage"),
            List.of("parse", "secrets.cfg", "--coverage", "--lines"))) {
      var run = ProductRun.of(folder, Map.of(), arguments);
      assertThat(run.stdout()).as(arguments.toString()).contains("secrets");
      PlantedSecretsTest.assertNoSecret(arguments.toString(), run.stdout() + run.stderr());
    }
  }
}
