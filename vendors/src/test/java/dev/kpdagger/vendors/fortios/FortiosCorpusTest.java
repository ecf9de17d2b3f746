package dev.kpdagger.vendors.fortios;

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

/// Real configurations: nothing throws, whole devices are understood, and no other file is taken
/// for one.
@EnabledIfSystemProperty(named = "kpdagger.corpus", matches = ".+")
final class FortiosCorpusTest {

  /// Whole devices have at least this share of their lines read or without bearing.
  private static final double UNDERSTOOD = 0.95;

  private final FortinetFortios fortios = FortinetFortios.create();

  @Test
  void everyFileOfTheCorpusIsTakenForWhatItIs() throws IOException {
    var wrong = new ArrayList<String>();
    var root = corpus();
    for (Path file : files(root)) {
      boolean expected = root.relativize(file).startsWith("fortios");
      if (isRecognised(file) != expected) {
        wrong.add(file.toString());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyFileIsReadTheSameTwice() throws Exception {
    var files = files(corpus().resolve("fortios"));
    assertThat(files).hasSizeGreaterThanOrEqualTo(27);
    for (Path file : files) {
      var first = read(file);
      assertThat(read(file).facts()).as(file.toString()).isEqualTo(first.facts());
    }
  }

  @Test
  void wholeDevicesAreUnderstood() throws Exception {
    var low = new ArrayList<String>();
    for (Path file : files(corpus().resolve("fortios"))) {
      var text = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
      var coverage = read(file).lines().coverage();
      if (text.contains("#config-version=") && coverage.understood() < UNDERSTOOD) {
        low.add("%.4f %s %s".formatted(coverage.understood(), file.getFileName(), coverage));
      }
    }
    assertThat(low).isEmpty();
  }

  private boolean isRecognised(Path file) throws IOException {
    try {
      var text = ConfigurationBytes.decode(file.toString(), Files.readAllBytes(file));
      return fortios.recognise(text).sure();
    } catch (UnsupportedConfigurationException _) {
      return false;
    }
  }

  private Device read(Path file) throws IOException, UnsupportedConfigurationException {
    SourceText text = ConfigurationBytes.decode(file.toString(), Files.readAllBytes(file));
    return fortios.read(text, () -> {});
  }

  private static Path corpus() {
    var root = Path.of(System.getProperty("kpdagger.corpus"));
    assumeTrue(Files.isDirectory(root), "no corpus here");
    return root;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
