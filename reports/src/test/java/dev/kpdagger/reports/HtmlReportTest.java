package dev.kpdagger.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class HtmlReportTest {

  @Test
  void writesSample() throws Exception {
    var file = Path.of("target", "sample-report.html");
    ReportFormat.HTML.write(Samples.fleet(), file);
    assertThat(Files.readString(file)).contains("core-rtr-0");
    ReportFormat.JSON.write(Samples.fleet(), Path.of("target", "sample-report.json"));
    ReportFormat.YAML.write(Samples.fleet(), Path.of("target", "sample-report.yaml"));
  }
}
