package dev.kpdagger.language.cel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.language.framework.FrameworkParserTest;
import dev.kpdagger.language.page.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTranslatorTest {
  @TempDir private Path folder;

  @BeforeEach
  void writePages() throws Exception {
    Files.createDirectories(folder.resolve("pages"));
    Files.createDirectories(folder.resolve("frameworks"));
    for (String id : List.of("first-check", "second-check")) {
      Files.writeString(
          folder.resolve("pages/" + id + ".md"),
          Pages.TEXT
              .replace("vlan-one-used", id)
              .replace("for: vlans", "parameters: {most: {default: 9, what: a limit}}\nfor: vlans")
              .replace("item.id == 1", "item.id == parameters[\"most\"]"));
    }
    framework(FrameworkParserTest.FRAMEWORK);
  }

  @Test
  void writesTheFrameworksAndForgetsThoseThatAreGone() throws Exception {
    assertThat(translate()).isEmpty();
    var written = folder.resolve("out/some/checks/framework/BuiltInFramework0.java");
    assertThat(Files.readString(written))
        .contains("new FrameworkInfo(\"site-rules\"")
        .contains("\"most\", new ParameterValue.Number(5L)")
        .contains("private static Truth fits(Device d, Given g, Reads r)");
    var version = version();
    Files.delete(folder.resolve("frameworks/site-rules.yaml"));
    assertThat(translate()).isEmpty();
    assertThat(written).doesNotExist();
    assertThat(version()).isNotEqualTo(version);
  }

  @Test
  void namesWhatIsWrongAndWritesNothing() throws Exception {
    framework(FrameworkParserTest.FRAMEWORK.replace("first-check", "frist-check"));
    assertThat(translate())
        .containsExactly(
            "site-rules.yaml:16: there is no check frist-check (did you mean first-check?)");
    framework(FrameworkParserTest.FRAMEWORK.replace("id: site-rules", "id: sight-rules"));
    assertThat(translate())
        .containsExactly("site-rules.yaml:1: the file of sight-rules has to be named by its id");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private void framework(String text) throws IOException {
    Files.writeString(folder.resolve("frameworks/site-rules.yaml"), text);
  }

  private List<String> translate() throws IOException {
    return PageTranslator.translate(
        folder.resolve("pages"),
        folder.resolve("frameworks"),
        folder.resolve("out"),
        "some.checks");
  }

  private String version() throws IOException {
    return Files.readString(folder.resolve("out/some/checks/BuiltInChecks.java"))
        .lines()
        .filter(line -> line.contains("CONTENT_VERSION ="))
        .findFirst()
        .orElseThrow();
  }
}
