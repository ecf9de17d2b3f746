package dev.kpdagger.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kpdagger.checks.CheckCatalog;
import dev.kpdagger.language.ParameterValue;
import java.util.List;
import org.junit.jupiter.api.Test;

class YardstickTest {
  private final CheckCatalog checks = CheckCatalog.builtIn();

  @Test
  void setsLimitsByTheirTypes() throws Exception {
    var given =
        new Yardstick(
                List.of(
                    "management-idle-minutes=15",
                    "management-idle-minutes = 5",
                    "ike-groups-weak=1, 2",
                    "ike-ciphers-weak="),
                List.of(),
                false)
            .given(checks);
    assertThat(given.parameter("management-idle-minutes").value())
        .isEqualTo(new ParameterValue.Number(5));
    assertThat(given.parameter("management-idle-minutes").source()).isEqualTo("this scan");
    assertThat(given.parameter("ike-groups-weak").value())
        .isEqualTo(new ParameterValue.Numbers(List.of(1L, 2L)));
    assertThat(given.parameter("ike-ciphers-weak").value())
        .isEqualTo(new ParameterValue.Texts(List.of()));
    assertThat(given.parameter("ssh-retries").source()).isEmpty();
  }

  @Test
  void refusesWhatIsNoLimit() {
    assertRefused("ssh-retries", "a parameter is NAME=VALUE, not ssh-retries");
    assertRefused("ssh-retrys=3", "there is no parameter ssh-retrys (did you mean ssh-retries?)");
    assertRefused("ssh-retries=three", "the parameter ssh-retries is a int, not three");
    assertRefused("ike-groups-weak=1,x", "the parameter ike-groups-weak is a list of int, not 1,x");
  }

  private void assertRefused(String limit, String message) {
    assertThatThrownBy(() -> new Yardstick(List.of(limit), List.of(), false).given(checks))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessage(message);
  }
}
