package dev.kpdagger.vendors.eos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.vendors.ConfigurationBytes;
import dev.kpdagger.vendors.UnsupportedConfigurationException;
import dev.kpdagger.vendors.Vendors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Real configurations: recognised, read without an exception, and whole devices are understood.
@EnabledIfSystemProperty(named = "kpdagger.corpus", matches = ".+")
final class EosCorpusTest {

  /// Whole devices have at least this share of their lines read or without bearing.
  private static final double UNDERSTOOD = 0.95;

  private final AristaEos eos = AristaEos.create();

  @Test
  void everyFileIsReadTheSameTwice() throws Exception {
    var files = files("eos");
    assertThat(files).hasSizeGreaterThanOrEqualTo(30);
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
    for (Path file : files("eos")) {
      var coverage = read(file).lines().coverage();
      if (coverage.understood() < UNDERSTOOD) {
        low.add("%.4f %s %s".formatted(coverage.understood(), file.getFileName(), coverage));
      }
    }
    assertThat(low).isEmpty();
  }

  @Test
  void itsOwnFilesAndNoOthersAreRecognised() throws Exception {
    var vendors = Vendors.all();
    for (Path file : files("eos")) {
      assertThat(vendors.recognise(text(file)).slug()).as(file.toString()).isEqualTo("arista-eos");
    }
    for (Path folder : folders()) {
      if (folder.endsWith("eos")) {
        continue;
      }
      for (Path file : files(folder.getFileName().toString())) {
        assertThat(eos.recognise(text(file)).sure()).as(file.toString()).isFalse();
      }
    }
  }

  private Device read(Path file) throws IOException, UnsupportedConfigurationException {
    return eos.read(text(file), () -> {});
  }

  private static SourceText text(Path file) throws IOException, UnsupportedConfigurationException {
    return ConfigurationBytes.decode(file.toString(), Files.readAllBytes(file));
  }

  private static List<Path> folders() throws IOException {
    try (var paths = Files.list(Path.of(System.getProperty("kpdagger.corpus")))) {
      return paths.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static List<Path> files(String platform) throws IOException {
    var folder = Path.of(System.getProperty("kpdagger.corpus"), platform);
    assumeTrue(Files.isDirectory(folder), "no corpus here");
    try (var paths = Files.list(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
