package dev.kpdagger.vendors.asa;

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

/// Real configurations: nothing throws, whole devices are understood, and no other platform's file
/// is taken for one of ASA.
@EnabledIfSystemProperty(named = "kpdagger.corpus", matches = ".+")
final class AsaCorpusTest {

  /// Whole devices have at least this share of their lines read or without bearing.
  private static final double UNDERSTOOD = 0.95;

  private final CiscoAsa asa = CiscoAsa.create();

  @Test
  void everyFileIsReadTheSameTwice() throws Exception {
    var files = files("asa");
    assertThat(files).hasSizeGreaterThanOrEqualTo(20);
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
    for (Path file : files("asa")) {
      var name = file.getFileName().toString();
      if (name.contains("grammar") || name.contains("parsing-tests")) {
        continue;
      }
      var coverage = read(file).lines().coverage();
      if (coverage.understood() < UNDERSTOOD) {
        low.add("%.4f %s %s".formatted(coverage.understood(), name, coverage));
      }
    }
    assertThat(low).isEmpty();
  }

  @Test
  void onlyFilesOfAsaAreRecognised() throws Exception {
    var wrong = new ArrayList<String>();
    assumeTrue(Files.isDirectory(Path.of(System.getProperty("kpdagger.corpus"))), "no corpus here");
    try (var folders = Files.list(Path.of(System.getProperty("kpdagger.corpus")))) {
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        var platform = folder.getFileName().toString();
        for (Path file : files(platform)) {
          boolean sure = asa.recognise(text(file)).sure();
          if (sure != platform.equals("asa")) {
            wrong.add(platform + "/" + file.getFileName() + " " + asa.recognise(text(file)));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private Device read(Path file) throws IOException, UnsupportedConfigurationException {
    return asa.read(text(file), () -> {});
  }

  private static SourceText text(Path file) throws IOException, UnsupportedConfigurationException {
    return ConfigurationBytes.decode(file.toString(), Files.readAllBytes(file));
  }

  private static List<Path> files(String platform) throws IOException {
    var folder = Path.of(System.getProperty("kpdagger.corpus"), platform);
    assumeTrue(Files.isDirectory(folder), "no corpus here");
    try (var paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
