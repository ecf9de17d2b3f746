package dev.kpdagger.firewall.permission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.rules.RiskyService;
import dev.kpdagger.firewall.ResourceLines;
import dev.kpdagger.firewall.measure.Intervals;
import dev.kpdagger.firewall.measure.Services;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class RiskyServicesTest {

  private final RiskyServices table = RiskyServices.load();

  @Test
  void aServiceOfSeveralPortsIsNamedOnce() {
    assertThat(table.named(tcp(27017, 27019), Services.NONE))
        .extracting(RiskyService::name)
        .containsExactly("mongodb");
  }

  @Test
  void portsOfTheOtherProtocolAreOtherServices() {
    assertThat(table.named(tcp(69, 69), Services.NONE)).isEmpty();
  }

  @Test
  void everyPortBelongsToOneService() {
    var owners = new HashMap<String, String>();
    for (String line : ResourceLines.of(RiskyServices.class, "risky-services.txt")) {
      var columns = line.split("\\|", -1);
      for (String port : columns[3].strip().split(" ", -1)) {
        assertThat(owners.put(port, columns[0].strip())).as(port).isNull();
      }
      assertThat(columns[2].strip()).isIn("critical", "high", "medium", "low");
    }
    assertThat(owners).hasSizeGreaterThan(60);
  }

  private static Services tcp(long first, long last) {
    return new Services(false, Intervals.of(first, last), Intervals.EMPTY, false, "");
  }

  @Test
  void applicationsCountWhateverTheirCase() {
    assertThat(table.applications(List.of("SSH", "ssl")))
        .extracting(RiskyService::name)
        .containsExactly("ssh");
  }
}
