package dev.kpdagger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.scan.Assembly;
import dev.kpdagger.vendors.Vendor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The table of what a platform's reader covers, at the end of its README, is generated from the
/// tables of its folder and from the checks. `-Dgolden.update=true` writes it anew.
class CoverageTableTest {

  private static final String BEGIN = "<!-- generated: coverage -->\n";
  private static final String END = "<!-- end -->\n";
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  static Stream<String> platforms() {
    return new Assembly().vendors().list().stream().map(Vendor::slug);
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void isFresh(String platform) throws IOException {
    var folder = platform.substring(platform.indexOf('-') + 1);
    var readme = vendors("java", folder).resolve("README.md");
    var text = Files.readString(readme);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END, Math.max(begin, 0));
    var table = table(platform, folder);
    if (UPDATE) {
      var head =
          begin < 0 ? text.stripTrailing() + "\n\n## Coverage\n\n" : text.substring(0, begin);
      Files.writeString(readme, head + BEGIN + table + (end < 0 ? END : text.substring(end)));
      return;
    }
    assertThat(begin).as(readme + " has no line " + BEGIN).isNotNegative();
    assertThat(text.substring(begin + BEGIN.length(), end)).isEqualTo(table);
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void hasChecksEnough(String platform) {
    assertThat(
            new Assembly()
                .checks().checks().stream()
                    .filter(check -> check.head().appliesTo(platform))
                    .count())
        .isGreaterThanOrEqualTo(50);
  }

  private static String table(String platform, String folder) throws IOException {
    var commands = lines(folder, "commands.txt");
    var settings = lines(folder, "settings.txt");
    long keys = settings.stream().filter(line -> !line.startsWith(" ")).count();
    long unknown =
        settings.stream().filter(line -> line.strip().startsWith("unknown ")).distinct().count();
    long checks =
        new Assembly()
            .checks().checks().stream().filter(check -> check.head().appliesTo(platform)).count();
    return """
    | | |
    |---|---|
    | commands whose lines are read into facts | %d |
    | commands without bearing on any analysis | %d |
    | commands that are known, but not in the facts | %d |
    | settings | %d |
    | defaults that stay unknown without a line, with the reason | %d |
    | checks that apply | %d |
    """
        .formatted(
            startingWith(commands, "m "),
            startingWith(commands, "i "),
            startingWith(commands, "n "),
            keys,
            unknown,
            checks);
  }

  private static long startingWith(List<String> lines, String start) {
    return lines.stream().filter(line -> line.startsWith(start)).count();
  }

  private static List<String> lines(String folder, String name) throws IOException {
    return Files.readAllLines(vendors("resources", folder).resolve(name)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  private static Path vendors(String kind, String folder) {
    return ProductRun.ROOT
        .resolve("vendors/src/main")
        .resolve(kind)
        .resolve("dev/kpdagger/vendors")
        .resolve(folder);
  }
}
