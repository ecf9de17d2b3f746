package dev.kpdagger.checks.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {

  @ParameterizedTest
  @CsvSource({
    "Gi0/0, gi0/0, true",
    "Gi0/0, Gi0/00, false",
    "Gi0/*, Gi0/12, true",
    "*, anything, true",
    "*-edge, nyc-edge, true",
    "*-edge, nyc-edge-1, false",
    "a*c*e, abcde, true",
    "a*c*e, abde, false",
    "a.c, abc, false"
  })
  void matches(String pattern, String name, boolean expected) {
    assertThat(NamePattern.of(pattern).matches(name)).isEqualTo(expected);
  }
}
