package dev.kpdagger.vendors.fortios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.vendors.Recognition;
import org.junit.jupiter.api.Test;

/// FortiOS is told from other systems, and from other products of its maker.
final class RecognitionTest {

  @Test
  void backupsAndPartsOfThemAreRecognised() {
    assertThat(FortiFile.score(FortiFile.HEAD)).isGreaterThanOrEqualTo(Recognition.SURE);
    assertThat(FortiFile.score("config firewall policy\n    edit 1\n"))
        .isGreaterThanOrEqualTo(Recognition.SURE);
    assertThat(FortiFile.score("config system global\n    set hostname a\nend\n"))
        .isGreaterThanOrEqualTo(Recognition.SURE);
  }

  @Test
  void otherProductsOfTheMakerAreNot() {
    var sections = "config system global\nend\nconfig system interface\nend\n";
    for (String model : new String[] {"FWB_VM-6.3.1", "S424EN-7.0.3", "FADV_KVM-6.2.0"}) {
      assertThat(FortiFile.score("#config-version=" + model + "-FW-build1\n" + sections))
          .as(model)
          .isLessThan(Recognition.SURE);
    }
  }

  @Test
  void otherSystemsAreNot() {
    assertThat(FortiFile.score("hostname r1\ninterface Vlan1\n no ip address\nend\n")).isZero();
    assertThat(FortiFile.score("config system 'system'\n\toption hostname 'OpenWrt'\n")).isZero();
  }
}
