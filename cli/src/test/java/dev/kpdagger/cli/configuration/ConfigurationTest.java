package dev.kpdagger.cli.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {

  @TempDir private Path folder;

  private void project(String yaml) throws IOException {
    Files.writeString(folder.resolve("kp-dagger.yaml"), yaml);
  }

  private Path user(String yaml) throws IOException {
    var file = folder.resolve("config/kp-dagger/kp-dagger.yaml");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, yaml);
  }

  private Configuration configuration(Map<String, String> environment) {
    return new Configuration(environment, folder);
  }

  @Test
  void environmentBeatsProjectBeatsUser() throws Exception {
    project("jobs: 2\ncolor: never\n");
    var user = user("jobs: 3\ncolor: always\nvendor: cisco-ios\n");
    var configuration =
        configuration(
            Map.of("KP_DAGGER_JOBS", "1", "XDG_CONFIG_HOME", folder.resolve("config").toString()));
    assertThat(configuration.get("jobs")).contains(new Setting(List.of("1"), "KP_DAGGER_JOBS"));
    assertThat(configuration.get("color"))
        .contains(new Setting(List.of("never"), "kp-dagger.yaml"));
    assertThat(configuration.get("vendor"))
        .contains(new Setting(List.of("cisco-ios"), user.toString()));
    assertThat(configuration.get("progress")).isEmpty();
  }

  @Test
  void listsKeepTheirMembers() throws Exception {
    project("exclude:\n  - '*.{md,txt}'\n  - old/**\nanalysis-types: [vuln, rules]\n");
    assertThat(configuration(Map.of()).get("exclude").orElseThrow().values())
        .containsExactly("*.{md,txt}", "old/**");
  }

  @Test
  void anEmptyFileSetsNothing() throws Exception {
    project("# nothing yet\n");
    assertThat(configuration(Map.of()).get("jobs")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          jobs: [1, 2     | kp-dagger.yaml:1: no valid YAML
          - jobs          | kp-dagger.yaml:1: expected `option: value` lines
          jbos: 1         | kp-dagger.yaml:1: unknown option 'jbos' (did you mean jobs?)
          jobs: {a: b}    | kp-dagger.yaml:1: 'jobs' needs a value or a list of values
          jobs:           | kp-dagger.yaml:1: 'jobs' needs a value or a list of values
          """)
  void aMalformedFileIsNamedWithItsLine(String yaml, String message) throws IOException {
    project(yaml + "\n");
    assertThatThrownBy(() -> configuration(Map.of()).get("jobs"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(message.substring(0, "kp-dagger.yaml:".length()))
        .hasMessageContaining(message.substring("kp-dagger.yaml:1: ".length()));
  }
}
