package dev.kpdagger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The VEX that the real binary writes keeps the schema that CycloneDX publishes for it.
class VexSchemaTest {

  private static final String PLACE = "http://cyclonedx.org/schema/";
  private static final List<String> SCHEMAS =
      List.of("bom-1.6.schema.json", "spdx.schema.json", "jsf-0.82.schema.json");

  private static Schema schema() throws IOException {
    var texts = new HashMap<String, String>();
    for (String name : SCHEMAS) {
      try (var in = VexSchemaTest.class.getClassLoader().getResourceAsStream(name)) {
        assertThat(in).as(name).isNotNull();
        texts.put(PLACE + name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7, builder -> builder.schemas(texts))
        .getSchema(texts.get(PLACE + SCHEMAS.getFirst()), InputFormat.JSON);
  }

  private static ProductRun run(String... more) throws Exception {
    var arguments = new ArrayList<>(List.of("scan", "-f", "vex", "-q"));
    arguments.addAll(List.of(more));
    return ProductRun.of(arguments);
  }

  @Test
  void theExamplesKeepTheSchema() throws Exception {
    var run = run("examples/", "-a", "vuln");

    assertThat(run.exit()).isZero();
    assertThat(schema().validate(run.stdout(), InputFormat.JSON)).isEmpty();
    assertThat(
            schema().validate(run.stdout().replace("\"in_triage\"", "\"bad\""), InputFormat.JSON))
        .describedAs("the schema refuses something")
        .isNotEmpty();
  }

  @Test
  void everyStateHasItsWordAndItsReason() throws Exception {
    var run = run("examples/access-switch.cfg", "-a", "vuln", "--os-version", "15.2(2)E5");
    var entries =
        StreamSupport.stream(
                JsonMapper.shared().readTree(run.stdout()).path("vulnerabilities").spliterator(),
                false)
            .map(entry -> entry.path("analysis"))
            .toList();

    assertThat(entries).extracting(VexSchemaTest::state).contains("in_triage", "not_affected");
    assertThat(entries)
        .filteredOn(entry -> state(entry).equals("not_affected"))
        .allSatisfy(
            entry -> {
              assertThat(entry.path("justification").asString())
                  .isEqualTo("requires_configuration");
              assertThat(entry.path("detail").asString()).isNotEmpty();
            });
  }

  private static String state(JsonNode analysis) {
    return analysis.path("state").asString();
  }

  @Test
  void withoutAdvisoriesThereIsNothingToWrite() throws Exception {
    var run = run("examples/access-switch.cfg", "-a", "compliance");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.stderr()).contains("-a vuln");
  }
}
