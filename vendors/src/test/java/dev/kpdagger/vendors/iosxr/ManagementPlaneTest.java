package dev.kpdagger.vendors.iosxr;

import static dev.kpdagger.vendors.FactText.setting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.SettingKeys;
import org.junit.jupiter.api.Test;

/// What the management plane of a benchmark asks for beyond the settings of one line.
final class ManagementPlaneTest {

  @Test
  void eachCommitIsCopied() {
    var device =
        Golden.whole(
            """
            configuration commit auto-save filename scp://192.0.2.9/r1
            """);
    assertThat(setting(device, SettingKeys.ARCHIVE_AUTOMATIC)).isEqualTo("true @4");
  }
}
