package dev.kpdagger.vendors.ios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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

/// Real configurations: nothing throws, and whole devices are understood.
@EnabledIfSystemProperty(named = "kpdagger.corpus", matches = ".+")
final class IosCorpusTest {

  /// Whole devices have at least this share of their lines read or without bearing.
  private static final double UNDERSTOOD = 0.95;

  private final CiscoIos ios = CiscoIos.create();

  @Test
  void everyFileIsReadTheSameTwice() throws Exception {
    var files = files();
    assertThat(files).hasSizeGreaterThanOrEqualTo(50);
    for (Path file : files) {
      var first = read(file);
      var second = read(file);
      assertThat(first.facts()).as(file.toString()).isEqualTo(second.facts());
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
  void wholeDevicesAreUnderstood() throws Exception {
    var low = new ArrayList<String>();
    for (Path file : files()) {
      if (!isWholeDevice(file)) {
        continue;
      }
      var coverage = read(file).lines().coverage();
      var name = file.getFileName().toString();
      var line = "%.4f %s %s".formatted(coverage.understood(), name, coverage);
      if (coverage.understood() < UNDERSTOOD) {
        low.add(line);
      }
    }
    assertThat(low).isEmpty();
  }

  private Device read(Path file) throws IOException, UnsupportedConfigurationException {
    SourceText text = ConfigurationBytes.decode(file.toString(), Files.readAllBytes(file));
    return ios.read(text, () -> {});
  }

  /// Files with an `end` line, the Stanford backbone, and an SD-WAN edge whose configuration ends
  /// without one; the grammar fixtures of parsers are odd on purpose.
  private static boolean isWholeDevice(Path file) throws IOException {
    var name = file.getFileName().toString();
    if (name.contains("grammar") || name.contains("parsing-tests")) {
      return false;
    }
    if (name.contains("Stanford")) {
      return true;
    }
    var text = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
    return name.contains("sample_10") || text.lines().anyMatch(line -> line.strip().equals("end"));
  }

  private static List<Path> files() throws IOException {
    var folder = Path.of(System.getProperty("kpdagger.corpus"), "ios");
    assumeTrue(Files.isDirectory(folder), "no corpus here");
    try (var paths = Files.list(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
