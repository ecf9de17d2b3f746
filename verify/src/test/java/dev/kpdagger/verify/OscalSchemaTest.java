package dev.kpdagger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The OSCAL results that the real binary writes keep the schema that NIST publishes for them.
class OscalSchemaTest {

  private static Schema schema() throws IOException {
    try (var in =
        OscalSchemaTest.class
            .getClassLoader()
            .getResourceAsStream("schema/json/oscal-ar_schema.json")) {
      assertThat(in).isNotNull();
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    }
  }

  private static ProductRun run(String... more) throws Exception {
    var arguments = new java.util.ArrayList<>(List.of("scan", "examples/", "-f", "oscal", "-q"));
    arguments.addAll(List.of(more));
    return ProductRun.of(arguments);
  }

  @Test
  void theExamplesKeepTheSchema() throws Exception {
    var run = run("--framework", "stig,nist-800-53,pci-dss,hardening");

    assertThat(run.exit()).isZero();
    assertThat(schema().validate(run.stdout(), InputFormat.JSON)).isEmpty();
    assertThat(
            schema()
                .validate(run.stdout().replace("\"not-satisfied\"", "\"bad\""), InputFormat.JSON))
        .describedAs("the schema refuses something")
        .isNotEmpty();
  }

  @Test
  void everyRequirementOfEveryDeviceHasAFinding() throws Exception {
    var run = run("--framework", "pci-dss");
    var results =
        JsonMapper.shared().readTree(run.stdout()).path("assessment-results").path("results");

    assertThat(results).hasSizeGreaterThanOrEqualTo(8);
    for (JsonNode result : results) {
      assertThat(result.path("findings")).hasSize(66);
      assertThat(
              result
                  .path("reviewed-controls")
                  .path("control-selections")
                  .path(0)
                  .path("include-controls"))
          .hasSize(66);
    }
  }

  @Test
  void theSameFilesHaveTheSameIds() throws Exception {
    assertThat(ids(run("--framework", "hardening")))
        .isEqualTo(ids(run("--framework", "hardening")));
  }

  private static List<String> ids(ProductRun run) {
    return JsonMapper.shared()
        .readTree(run.stdout())
        .path("assessment-results")
        .path("results")
        .path(0)
        .path("findings")
        .findValuesAsString("uuid");
  }

  @Test
  void withoutAFrameworkThereIsNothingToWrite() throws Exception {
    var run = run();

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.stderr()).contains("--framework ID");
  }
}
