package dev.kpdagger.vendors.iosxr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.LineState;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.vendors.ConfigurationBytes;
import dev.kpdagger.vendors.UnsupportedConfigurationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Real configurations: nothing throws, whole devices are understood, and no other system is taken
/// for this one.
@EnabledIfSystemProperty(named = "kpdagger.corpus", matches = ".+")
final class XrCorpusTest {

  /// Whole devices have at least this share of their lines read or without bearing.
  private static final double UNDERSTOOD = 0.95;

  private static final CiscoIosXr XR = CiscoIosXr.create();

  @Test
  void everyFileIsReadTheSameTwice() throws Exception {
    var files = files();
    assertThat(files).hasSizeGreaterThanOrEqualTo(30);
    for (Path file : files) {
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
    for (Path file : files()) {
      if (!isWholeDevice(file)) {
        continue;
      }
      var device = read(file);
      var coverage = device.lines().coverage();
      if (coverage.understood() < UNDERSTOOD) {
        low.add("%.4f %s %s".formatted(coverage.understood(), file.getFileName(), gaps(device)));
      }
    }
    assertThat(low).isEmpty();
  }

  /// The first lines that are not understood.
  private static List<String> gaps(Device device) {
    var gaps = new ArrayList<String>();
    for (int line = 1; line <= device.lines().lines() && gaps.size() < 20; line++) {
      var state = device.lines().of(line);
      if (state != LineState.MODELLED && state != LineState.IRRELEVANT) {
        gaps.add(line + " " + state + " " + device.text().redacted(line));
      }
    }
    return gaps;
  }

  @Test
  void everyFileOfTheCorpusIsTakenForWhatItIs() throws IOException {
    var root = Path.of(System.getProperty("kpdagger.corpus"));
    assumeTrue(Files.isDirectory(root.resolve("iosxr")), "no corpus here");
    var wrong = new ArrayList<String>();
    try (var paths = Files.walk(root, 2)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        var relative = root.relativize(file);
        if (relative.getNameCount() == 2 && isRecognised(file) != relative.startsWith("iosxr")) {
          wrong.add(relative.toString());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean isRecognised(Path file) throws IOException {
    try {
      var text = ConfigurationBytes.decode(file.toString(), Files.readAllBytes(file));
      return XR.recognise(text).sure();
    } catch (UnsupportedConfigurationException _) {
      return false;
    }
  }

  private static Device read(Path file) throws IOException, UnsupportedConfigurationException {
    SourceText text = ConfigurationBytes.decode(file.toString(), Files.readAllBytes(file));
    return XR.read(text, () -> {});
  }

  /// Files with an `end` line; the grammar fixtures of parsers are odd on purpose.
  private static boolean isWholeDevice(Path file) throws IOException {
    var name = file.getFileName().toString();
    if (name.contains("grammar") || name.contains("parsing-tests")) {
      return false;
    }
    return Files.readString(file, StandardCharsets.ISO_8859_1)
        .lines()
        .anyMatch(line -> line.strip().equals("end"));
  }

  private static List<Path> files() throws IOException {
    var folder = Path.of(System.getProperty("kpdagger.corpus"), "iosxr");
    assumeTrue(Files.isDirectory(folder), "no corpus here");
    try (var paths = Files.list(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
