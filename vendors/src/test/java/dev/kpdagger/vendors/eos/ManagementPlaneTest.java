package dev.kpdagger.vendors.eos;

import static dev.kpdagger.vendors.FactText.setting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.SettingKeys;
import org.junit.jupiter.api.Test;

/// What the management plane of a benchmark asks for beyond the settings of one line.
final class ManagementPlaneTest {

  @Test
  void aHandlerCopiesWhatIsSaved() {
    var device =
        Golden.whole(
            """
            event-handler COPY
               trigger on-startup-config
               action bash FastCli -p15 -c 'copy startup-config scp://u@192.0.2.9/sw1'
            management ssh
               connection limit 5
            """);
    assertThat(setting(device, SettingKeys.ARCHIVE_AUTOMATIC)).isEqualTo("true @3-5");
    assertThat(setting(device, SettingKeys.SESSION_LIMIT)).isEqualTo("5 @7");
  }
}
