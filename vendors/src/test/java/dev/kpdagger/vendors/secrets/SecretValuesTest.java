package dev.kpdagger.vendors.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.SecretStorage;
import dev.kpdagger.device.SourceSpan;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretValuesTest {

  @ParameterizedTest
  @ValueSource(strings = {"public", "Private", "CISCO123", "juniper123", "paloalto", "123456"})
  void whatEverybodyTriesFirst(String value) {
    var secret = SecretValues.written(value, SourceSpan.line(1));
    assertThat(secret.storage()).isEqualTo(SecretStorage.CLEARTEXT);
    assertThat(secret.guessable()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "***", "xxxxx", "XXX", "<removed>", "<removed", "[REDACTED]", "%censored%"})
  void whatWasTakenOut(String value) {
    var secret = SecretValues.written(value, SourceSpan.line(1));
    assertThat(secret.storage()).isEqualTo(SecretStorage.MASKED);
    assertThat(secret.guessable()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "xx", "xxy", "vN7-qT4x-Lm2w", "publicity"})
  void whatTellsNothing(String value) {
    var secret = SecretValues.written(value, SourceSpan.line(1));
    assertThat(secret.storage()).isEqualTo(SecretStorage.CLEARTEXT);
    assertThat(secret.guessable()).isFalse();
  }

  @Test
  void commonValuesAreInLowerCaseOnce() {
    assertThat(SecretValues.common())
        .doesNotHaveDuplicates()
        .allMatch(word -> word.equals(word.toLowerCase(Locale.ROOT)));
  }
}
