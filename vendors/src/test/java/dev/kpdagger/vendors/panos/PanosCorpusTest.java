package dev.kpdagger.vendors.panos;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.Device;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.vendors.ConfigurationBytes;
import dev.kpdagger.vendors.UnsupportedConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Real configurations: nothing throws, whole devices are understood, and both forms agree.
@EnabledIfSystemProperty(named = "kpdagger.corpus", matches = ".+")
final class PanosCorpusTest {

  /// Whole devices have at least this share of their lines read or without bearing.
  private static final double UNDERSTOOD = 0.95;

  private final PaloAltoPanos panos = PaloAltoPanos.create();

  @Test
  void everyFileIsRecognisedAndReadTheSameTwice() throws Exception {
    var files = files();
    assertThat(files).hasSizeGreaterThanOrEqualTo(36);
    for (Path file : files) {
      assertThat(panos.recognise(text(file)).sure()).as(file.toString()).isTrue();
      var first = read(file);
      assertThat(first.facts()).as(file.toString()).isEqualTo(read(file).facts());
      var coverage = first.lines().coverage();
      assertThat(
              coverage.modelled()
                  + coverage.irrelevant()
                  + coverage.notModelled()
                  + coverage.unrecognised()
                  + coverage.invalid())
          .as(file.toString())
          .isEqualTo(coverage.lines());
    }
  }

  @Test
  void filesOfOtherPlatformsAreNot() throws Exception {
    try (var folders = Files.list(requireNonNull(files().getFirst().getParent()).getParent())) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        if (folder.endsWith("panos")) {
          continue;
        }
        try (var files = Files.list(folder)) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            assertThat(panos.recognise(text(file)).sure()).as(file.toString()).isFalse();
          }
        }
      }
    }
  }

  @Test
  void wholeDevicesAreUnderstood() throws Exception {
    var low = new ArrayList<String>();
    for (Path file : files()) {
      var device = read(file);
      var coverage = device.lines().coverage();
      if (device.completeness() == Completeness.WHOLE && coverage.understood() < UNDERSTOOD) {
        low.add("%.4f %s %s".formatted(coverage.understood(), file.getFileName(), coverage));
      }
    }
    assertThat(low).isEmpty();
  }

  @Test
  void theSetFormOfEachXmlFileGivesTheSameFacts() throws Exception {
    int compared = 0;
    for (Path file : files()) {
      var xml = text(file);
      if (!xml.text().contains("<config ") || xml.text().contains("{%")) {
        continue;
      }
      var set = SourceText.of("set", SetForm.of(xml.text()));
      if (panos.read(set, () -> {}).completeness() != Completeness.WHOLE) {
        continue;
      }
      compared++;
      assertThat(facts(set)).as(file.toString()).isEqualTo(facts(SourceText.of("xml", xml.text())));
    }
    assertThat(compared).isGreaterThan(5);
  }

  /// The typed facts without their lines; how much of a device a `set` form shows cannot be told
  /// from its end, so openness is left aside.
  private String facts(SourceText text) {
    return panos
        .read(text, () -> {})
        .facts()
        .toString()
        .replaceAll("SourceSpan\\[firstLine=\\d+, lastLine=\\d+\\]", "lines")
        .replaceAll("openReason=[^\\]]*\\]", "]")
        .replaceAll("reason=[^\\]]*\\]", "]");
  }

  private Device read(Path file) throws IOException, UnsupportedConfigurationException {
    return panos.read(text(file), () -> {});
  }

  private static SourceText text(Path file) throws IOException, UnsupportedConfigurationException {
    return ConfigurationBytes.decode(file.toString(), Files.readAllBytes(file));
  }

  private static List<Path> files() throws IOException {
    var folder = Path.of(System.getProperty("kpdagger.corpus"), "panos");
    assumeTrue(Files.isDirectory(folder), "no corpus here");
    try (var paths = Files.list(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
