package dev.kpdagger.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.release.Release;
import dev.kpdagger.device.release.ReleaseScheme;
import dev.kpdagger.device.release.RunningRelease;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReleaseSchemesTest {

  private static final int GENERATED = 10_000;
  private static final Set<String> SIGNS = Set.of("<", "=", "~");

  private static final ReleaseSchemes SCHEMES = ReleaseSchemes.all();

  private static List<String> lines() throws IOException {
    try (var in = ReleaseSchemesTest.class.getResourceAsStream("release-order.txt")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    }
  }

  private static ReleaseScheme scheme(String product) {
    return SCHEMES.of(product).orElseThrow(() -> new AssertionError("no scheme of " + product));
  }

  private static Release release(ReleaseScheme scheme, String text) {
    return scheme.parse(text).orElseThrow(() -> new AssertionError("not read: " + text));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void knownReleasesStandInOrder(String line) {
    var words = List.of(line.split(" "));
    var scheme = scheme(words.getFirst());
    assertThat(words.size()).isGreaterThan(3).isEven();
    for (int at = 1; at + 2 < words.size(); at += 2) {
      var left = release(scheme, words.get(at));
      var right = release(scheme, words.get(at + 2));
      var sign = words.get(at + 1);
      assertThat(SIGNS).contains(sign);
      assertThat(scheme.orders(left, right)).isEqualTo(!sign.equals("~"));
      assertThat(scheme.orders(right, left)).isEqualTo(!sign.equals("~"));
      if (sign.equals("<")) {
        assertThat(left).isLessThan(right);
        assertThat(right).isGreaterThan(left);
      } else if (sign.equals("=")) {
        assertThat(left).isEqualByComparingTo(right).isEqualTo(right).hasSameHashCodeAs(right);
      } else {
        assertThat(left).isNotEqualTo(right);
      }
    }
  }

  private static List<String> products() throws IOException {
    return List.copyOf(templates().keySet());
  }

  /// Releases in the vendor's spelling, by product.
  private static Map<String, List<String>> templates() throws IOException {
    var templates = new TreeMap<String, List<String>>();
    for (String line : lines()) {
      var words = List.of(line.split(" "));
      var scheme = scheme(words.getFirst());
      for (String text : words.subList(1, words.size())) {
        if (!SIGNS.contains(text) && release(scheme, text).text().equals(text)) {
          templates.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>()).add(text);
        }
      }
    }
    return templates;
  }

  /// The same form with other digits: as many in each number, and none in front that was not.
  private static String varied(String template, Random random) {
    var text = new StringBuilder(template);
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c < '0' || c > '9' || random.nextInt(3) == 0) {
        continue;
      }
      boolean first = at == 0 || !Character.isDigit(text.charAt(at - 1));
      text.setCharAt(
          at, (char) ('0' + (first && c != '0' ? 1 + random.nextInt(9) : random.nextInt(10))));
    }
    return text.toString();
  }

  @ParameterizedTest
  @MethodSource("products")
  void generatedReleasesAreTotallyOrderedAndPrintAsTheyWere(String product) throws IOException {
    var scheme = scheme(product);
    var templates = templates().getOrDefault(product, List.of());
    var random = new Random(product.hashCode());
    var releases = new ArrayList<Release>();
    int tried = 0;
    while (releases.size() < GENERATED && tried++ < 20 * GENERATED) {
      var text = varied(templates.get(random.nextInt(templates.size())), random);
      scheme.parse(text).filter(read -> read.text().equals(text)).ifPresent(releases::add);
    }
    assertThat(releases).hasSize(GENERATED);
    for (int i = 0; i < GENERATED; i++) {
      var a = releases.get(i);
      var b = releases.get(random.nextInt(GENERATED));
      var c = releases.get(random.nextInt(GENERATED));
      int ab = Integer.signum(a.compareTo(b));
      assertThat(Integer.signum(b.compareTo(a))).as("%s %s", a, b).isEqualTo(-ab);
      assertThat(a.equals(b)).as("%s %s", a, b).isEqualTo(ab == 0);
      if (ab == 0) {
        assertThat(a).hasSameHashCodeAs(b);
      }
      if (ab <= 0 && b.compareTo(c) <= 0) {
        assertThat(a.compareTo(c)).as("%s %s %s", a, b, c).isLessThanOrEqualTo(0);
      }
      assertThat(scheme.orders(a, b)).isEqualTo(scheme.orders(b, a));
      assertThat(release(scheme, a.text())).isEqualTo(a);
    }
    assertThat(new HashSet<>(releases)).hasSizeGreaterThan(GENERATED / 20);
  }

  @ParameterizedTest
  @CsvSource({
    "cisco-ios, 15.2, 15.2(4)M6, 15.3(1)T",
    "cisco-ios-xe, 17.03, 17.3.4a, 17.6.1",
    "fortios, 5.06, 5.6.14, 5.4.1",
    "panos, 10.1, 10.1.9-h3, 10.2.0",
  })
  void aTrainIsTheReleasesOfIt(String product, String text, String within, String without) {
    var scheme = scheme(product);
    assertThat(scheme.running(text)).isInstanceOf(RunningRelease.OneOf.class);
    var some = (RunningRelease.OneOf) scheme.running(text);
    assertThat(some.includes(release(scheme, within))).isTrue();
    assertThat(some.includes(release(scheme, without))).isFalse();
  }

  @Test
  void whatIsNoReleaseIsUntold() {
    for (String text : List.of("", "x", "12", "1.", "9999999999.1", "15.2(", "-1.2")) {
      assertThat(scheme("cisco-ios").parse(text)).isEmpty();
      assertThat(scheme("cisco-ios").running(text)).isInstanceOf(RunningRelease.Untold.class);
    }
    assertThat(scheme("junos").parse("21.4R3-S5-EVO")).isEmpty();
  }
}
