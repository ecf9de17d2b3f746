package dev.kpdagger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.audit.FrameworkInfo;
import dev.kpdagger.checks.BuiltInPages;
import dev.kpdagger.checks.CheckCatalog;
import dev.kpdagger.checks.framework.FrameworkCatalog;
import dev.kpdagger.language.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The pages of `docs/checks` and `docs/frameworks` say what the product does.
/// `-Dgolden.update=true` writes them anew.
class GeneratedDocsTest {

  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  private static List<FrameworkInfo> frameworks() {
    return new FrameworkCatalog().entries().stream().map(entry -> entry.load().info()).toList();
  }

  private static void areFresh(String folder, Map<String, String> expected) throws IOException {
    var path = Path.of(System.getProperty("kpdagger.root"), "docs", folder);
    Files.createDirectories(path);
    var found = new TreeMap<String, String>();
    try (var files = Files.list(path)) {
      for (Path file : files.toList()) {
        found.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    if (UPDATE) {
      for (String name : found.keySet()) {
        if (!expected.containsKey(name)) {
          Files.delete(path.resolve(name));
        }
      }
      for (var entry : expected.entrySet()) {
        Files.writeString(path.resolve(entry.getKey()), entry.getValue());
      }
      return;
    }
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    expected.forEach(
        (name, text) -> assertThat(found.get(name)).as(folder + "/" + name).isEqualTo(text));
  }

  @Test
  void checksAreDocumented() throws Exception {
    areFresh("checks", new CheckDocs(BuiltInPages.read(), frameworks()).files());
  }

  @Test
  void frameworksAreDocumented() throws Exception {
    var heads = CheckCatalog.builtIn().checks().stream().map(Check::head).toList();
    areFresh("frameworks", new FrameworkDocs(frameworks(), heads).files());
  }
}
