package dev.kpdagger.vendors.junos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.Device;
import dev.kpdagger.device.LineState;
import dev.kpdagger.vendors.ConfigurationBytes;
import dev.kpdagger.vendors.UnsupportedConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Real configurations: nothing throws, whole devices are understood, and no other system's files
/// are taken for Junos.
@EnabledIfSystemProperty(named = "kpdagger.corpus", matches = ".+")
final class JunosCorpusTest {

  /// Whole devices have at least this share of their lines read or without bearing.
  private static final double UNDERSTOOD = 0.95;

  private final Junos junos = Junos.create();

  /// The build names the folder whether it is there or not.
  @BeforeAll
  static void skipWithoutCorpus() {
    assumeTrue(Files.isDirectory(Path.of(System.getProperty("kpdagger.corpus"))));
  }

  @Test
  void everyFileIsReadTheSameTwice() throws Exception {
    var files = files("junos");
    assertThat(files).hasSizeGreaterThanOrEqualTo(40);
    for (Path file : files) {
      assertThat(read(file).facts()).as(file.toString()).isEqualTo(read(file).facts());
    }
  }

  @Test
  void wholeDevicesAreUnderstood() throws Exception {
    var low = new ArrayList<String>();
    for (Path file : files("junos")) {
      var device = read(file);
      var coverage = device.lines().coverage();
      var name = file.getFileName().toString();
      var line = "%.4f %s %s".formatted(coverage.understood(), name, coverage);
      if (System.getProperty("kpdagger.coverage") != null) {
        System.out.println(device.completeness() + " " + line);
        for (int i = 1; i <= device.text().lines(); i++) {
          var state = device.lines().of(i);
          if (state != LineState.MODELLED && state != LineState.IRRELEVANT) {
            System.out.println("    " + state + " " + i + ": " + device.text().redacted(i));
          }
        }
      }
      if (device.completeness() == Completeness.WHOLE && coverage.understood() < UNDERSTOOD) {
        low.add(line);
      }
    }
    assertThat(low).isEmpty();
  }

  @Test
  void onlyJunosIsTakenForJunos() throws Exception {
    var wrong = new ArrayList<String>();
    try (var platforms = Files.list(Path.of(System.getProperty("kpdagger.corpus")))) {
      for (Path platform : platforms.filter(Files::isDirectory).sorted().toList()) {
        boolean right = platform.getFileName().toString().equals("junos");
        for (Path file : files(platform.getFileName().toString())) {
          var recognition = recognition(file);
          if (recognition != right) {
            wrong.add((right ? "missed " : "taken ") + file.getFileName());
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private boolean recognition(Path file) throws IOException {
    try {
      var text = ConfigurationBytes.decode(file.toString(), Files.readAllBytes(file));
      return junos.recognise(text).sure();
    } catch (UnsupportedConfigurationException _) {
      return false;
    }
  }

  private Device read(Path file) throws IOException, UnsupportedConfigurationException {
    return junos.read(
        ConfigurationBytes.decode(file.toString(), Files.readAllBytes(file)), () -> {});
  }

  private static List<Path> files(String platform) throws IOException {
    var folder = Path.of(System.getProperty("kpdagger.corpus"), platform);
    assumeTrue(Files.isDirectory(folder), "no corpus here");
    try (var paths = Files.list(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
