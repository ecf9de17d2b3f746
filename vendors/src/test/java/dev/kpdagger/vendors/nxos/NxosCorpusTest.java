package dev.kpdagger.vendors.nxos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.Device;
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
final class NxosCorpusTest {

  /// Whole devices have at least this share of their lines read or without bearing.
  private static final double UNDERSTOOD = 0.95;

  private final CiscoNxos nxos = CiscoNxos.create();

  @Test
  void everyFileIsReadTheSameTwice() throws Exception {
    for (Path file : files()) {
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
  void wholeDevicesAreUnderstood() throws Exception {
    var low = new ArrayList<String>();
    int whole = 0;
    for (Path file : files()) {
      var device = read(file);
      if (device.completeness() == Completeness.WHOLE) {
        whole++;
        if (device.lines().coverage().understood() < UNDERSTOOD) {
          low.add(file.getFileName() + " " + device.lines().coverage());
        }
      }
    }
    assertThat(low).isEmpty();
    assertThat(whole).isGreaterThanOrEqualTo(5);
  }

  private Device read(Path file) throws IOException, UnsupportedConfigurationException {
    var text = ConfigurationBytes.decode(file.toString(), Files.readAllBytes(file));
    return nxos.read(text, () -> {});
  }

  private static List<Path> files() throws IOException {
    var folder = Path.of(System.getProperty("kpdagger.corpus"), "nxos");
    assumeTrue(Files.isDirectory(folder), "no corpus here");
    try (var paths = Files.list(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
