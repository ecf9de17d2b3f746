package dev.kpdagger.vendors.asa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PixHashTest {

  @Test
  void publishedHashesOfTheFactoryPasswords() {
    assertThat(PixHash.of("cisco", "")).isEqualTo("2KFQnbNIdI.2KYOU");
    assertThat(PixHash.of("", "")).isEqualTo("8Ry2YjIyt7RRXU24");
    assertThat(PixHash.of("cisco", "cisco")).isEqualTo("3USUcOPFUiMCO4Jk");
  }

  @Test
  void onlyWordsThatEverybodyTriesAreGuessable() {
    assertThat(PixHash.isGuessable("2KFQnbNIdI.2KYOU", "")).isTrue();
    assertThat(PixHash.isGuessable(PixHash.of("admin", "admin"), "admin")).isTrue();
    assertThat(PixHash.isGuessable(PixHash.of("q8Wz!kd0-Tt", "admin"), "admin")).isFalse();
    assertThat(PixHash.isGuessable("short", "")).isFalse();
  }
}
