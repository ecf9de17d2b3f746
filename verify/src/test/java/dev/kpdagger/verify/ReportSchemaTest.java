package dev.kpdagger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.kpdagger.reports.ReportFormat;
import dev.kpdagger.testkit.Corpus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The JSON that the real binary writes keeps the published schema.
class ReportSchemaTest {

  private static Schema schema() throws IOException {
    try (var in = ReportFormat.class.getResourceAsStream("report.schema.json")) {
      assertThat(in).isNotNull();
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    }
  }

  @Test
  void theExamplesKeepTheSchema() throws Exception {
    var run = ProductRun.of(List.of("scan", "examples/", "README.md", "-f", "json", "-q"));

    assertThat(run.exit()).isEqualTo(3);
    assertThat(schema().validate(run.stdout(), InputFormat.JSON)).isEmpty();
  }

  @Test
  void theCorpusKeepsTheSchema() throws Exception {
    var corpus = Corpus.find();
    org.junit.jupiter.api.Assumptions.assumeTrue(corpus.isPresent(), "no corpus on this machine");
    var run =
        ProductRun.of(
            List.of(
                "scan",
                corpus.orElseThrow().folder().resolve("ios").toString(),
                "-f",
                "json",
                "-q"));

    assertThat(run.exit()).isZero();
    assertThat(schema().validate(run.stdout(), InputFormat.JSON)).isEmpty();
  }
}
