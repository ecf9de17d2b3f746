package dev.kpdagger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.checks.BuiltInPages;
import dev.kpdagger.checks.ExampleFigures;
import dev.kpdagger.checks.ExampleFigures.Share;
import dev.kpdagger.checks.PageExamples;
import dev.kpdagger.checks.PageMutants;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.scan.DeviceAnalyses;
import dev.kpdagger.vendors.Vendors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The examples of the pages test them: most changes of a condition and nearly all lines that are
/// gone change what they find. The figures are those that `explain` tells.
class PageMutantsTest {

  private static final Path TABLE =
      Path.of("../checks/src/main/resources/dev/kpdagger/checks/examples.txt");

  private static final double LEAST = 0.9;

  @Test
  void examplesNoticeMistakes() throws Exception {
    var vendors = Vendors.all();
    var analyses = DeviceAnalyses.builtIn(() -> Instant.parse("2026-06-01T00:00:00Z"));
    var mutants =
        new PageMutants(
            new PageExamples(
                (platform, text, site) -> {
                  var device =
                      vendors
                          .named(platform)
                          .orElseThrow()
                          .read(SourceText.of("example", text), () -> {});
                  return analyses.all(device.with(site.of(device)), () -> false);
                }));
    var figures = new ArrayList<ExampleFigures>();
    var flips = new Share(0, 0);
    var lines = new Share(0, 0);
    for (var page : BuiltInPages.read()) {
      var one = mutants.of(page);
      figures.add(one);
      flips = flips.plus(one.flips());
      lines = lines.plus(one.lines());
    }
    assertThat(flips.ratio()).isGreaterThan(LEAST);
    assertThat(lines.ratio()).isGreaterThan(LEAST);
    assertThat(figures)
        .allSatisfy(one -> assertThat(one.flips().ratio()).as(one.check()).isGreaterThan(0.5));
    var table =
        figures.stream().map(one -> one.line() + "\n").sorted().collect(Collectors.joining());
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(TABLE, table);
    }
    assertThat(Files.readString(TABLE)).isEqualTo(table);
  }
}
