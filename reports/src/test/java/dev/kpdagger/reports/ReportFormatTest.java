package dev.kpdagger.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kpdagger.audit.RunStatus;
import dev.kpdagger.audit.ScanResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ReportFormatTest {

  @TempDir Path folder;

  @Test
  void isFoundByItsLabel() {
    assertThat(ReportFormat.parse("html")).contains(ReportFormat.HTML);
    assertThat(ReportFormat.parse("docx")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"JSON", "YAML", "HTML"})
  void replacesAFileWhole(ReportFormat format) throws IOException {
    var file = Files.writeString(folder.resolve("report"), "old");

    format.write(Samples.fleet(), file);

    assertThat(Files.readString(file))
        .isEqualTo(StructuredReportTest.print(format, Samples.fleet()));
    assertThat(folder.toFile().list()).containsExactly("report");
  }

  @ParameterizedTest
  @EnumSource
  void aReportThatIsStoppedLeavesTheOldFile(ReportFormat format) throws IOException {
    var file = Files.writeString(folder.resolve("report"), "old");
    ScanResult stopped = Samples.Result.of(Samples.header(RunStatus.COMPLETE), 0, Samples::device);
    var endless =
        new Samples.Result(
            stopped.header(),
            stopped.summary(),
            stopped.checks(),
            stopped.frameworks(),
            1_000,
            index -> {
              if (index == 500) {
                throw new CancellationException("stopped by the test");
              }
              return Samples.full(index);
            });

    assertThatThrownBy(() -> format.write(endless, file)).isInstanceOf(CancellationException.class);
    assertThat(file).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("report");
  }

  @ParameterizedTest
  @EnumSource(names = {"JSON", "YAML", "HTML"})
  void anOutputThatRefusesIsAReportException(ReportFormat format) {
    var refusing =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };

    assertThatThrownBy(() -> format.write(Samples.many(200), refusing))
        .isInstanceOf(ReportException.class)
        .hasMessage("cannot write the " + format.label() + " report: No space left on device");
  }

  @Test
  void writesToWhereALinkLeads() throws IOException {
    var real = Files.writeString(folder.resolve("real"), "old");
    var link = Files.createSymbolicLink(folder.resolve("link"), real);

    ReportFormat.JSON.write(Samples.fleet(), link);

    assertThat(link).isSymbolicLink();
    assertThat(real).content().startsWith("{");
  }

  @Test
  void aTargetThatCannotBeIsNamed() throws IOException {
    var nowhere = folder.resolve("absent").resolve("report.json");

    assertThatThrownBy(() -> ReportFormat.JSON.write(Samples.fleet(), nowhere))
        .isInstanceOf(ReportException.class)
        .hasMessage("cannot write " + nowhere + ": there is no directory " + nowhere.getParent());
    assertThatThrownBy(() -> ReportFormat.JSON.write(Samples.fleet(), folder))
        .isInstanceOf(ReportException.class)
        .hasMessage("cannot write " + folder + ": it is a directory");
  }

  @Test
  void leavesTheStreamOpen() throws IOException {
    var out = new ByteArrayOutputStream();
    var watched =
        new OutputStream() {
          @Override
          public void write(int b) {
            out.write(b);
          }

          @Override
          public void close() {
            throw new IllegalStateException("closed");
          }
        };

    for (ReportFormat format : Samples.FORMATS_OF_ANY_RUN) {
      out.reset();
      format.write(Samples.fleet(), watched);
      assertThat(out.size()).isPositive();
    }
  }
}
