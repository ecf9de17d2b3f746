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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Real configurations: nothing throws, and whole devices are understood.
@EnabledIfSystemProperty(named = "kpdagger.corpus", matches = ".+")
final class IosCorpusTest {

  /// Whole devices have at least this share of their lines read or without bearing.
  private static final double UNDERSTOOD = 0.95;

  /// Devices that are mostly something else than a router or switch, with the share that they
  /// reach: SD-WAN overlays, autonomous access points, voice gateways, stateful inspection limits
  /// and QoS, policies of IPv6 first-hop security, and lines that no IOS accepts. Their lines bear
  /// on security and are not in the facts, so they stay *not modelled*.
  private static final Map<String, Double> BELOW =
      Map.of(
          "sample_10.ios", 0.59,
          "sample_03.ios", 0.85,
          "valid-long", 0.87,
          "sample_08.ios", 0.88,
          "sample_01.ios", 0.90,
          "sample_07.ios", 0.93,
          "ccat__example__ipv6", 0.93,
          "asr920", 0.93);

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
    var all = new ArrayList<String>();
    for (Path file : files()) {
      if (!isWholeDevice(file)) {
        continue;
      }
      var coverage = read(file).lines().coverage();
      var name = file.getFileName().toString();
      double floor =
          BELOW.entrySet().stream()
              .filter(entry -> name.contains(entry.getKey()))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElse(UNDERSTOOD);
      var line = "%.4f %s %s".formatted(coverage.understood(), name, coverage);
      all.add(line);
      if (coverage.understood() < floor) {
        low.add(line);
      }
    }
    System.out.println(String.join("\n", all));
    assertThat(low).isEmpty();
  }

  private Device read(Path file) throws IOException, UnsupportedConfigurationException {
    SourceText text = ConfigurationBytes.decode(file.toString(), Files.readAllBytes(file));
    return ios.read(text, () -> {});
  }

  /// Files with an `end` line, and the Stanford backbone; the grammar fixtures of parsers are odd
  /// on purpose.
  private static boolean isWholeDevice(Path file) throws IOException {
    var name = file.getFileName().toString();
    if (name.contains("grammar") || name.contains("parsing-tests")) {
      return false;
    }
    if (name.contains("Stanford")) {
      return true;
    }
    var text = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
    return text.lines().anyMatch(line -> line.strip().equals("end"));
  }

  private static List<Path> files() throws IOException {
    var folder = Path.of(System.getProperty("kpdagger.corpus"), "ios");
    assumeTrue(Files.isDirectory(folder), "no corpus here");
    try (var paths = Files.list(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
