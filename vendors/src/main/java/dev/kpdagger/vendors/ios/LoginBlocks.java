package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.Map;

/// `login block-for SECONDS attempts N within SECONDS` and `ip http timeout-policy idle SECONDS
/// ...`: commands with several numbers.
final class LoginBlocks {

  private LoginBlocks() {}

  static void read(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    for (Statement line : reading.global("login")) {
      if (line.word(1).equals("block-for") && !line.negated()) {
        put(reading, line, "attempts", SettingKeys.LOGIN_BLOCK_ATTEMPTS, settings);
        put(reading, line, "within", SettingKeys.LOGIN_BLOCK_WINDOW, settings);
      }
    }
    for (Statement line : reading.global("ip")) {
      if (line.starts("ip", "http", "timeout-policy")) {
        reading.claim(line);
        if (!line.negated()) {
          put(reading, line, "idle", SettingKeys.MANAGEMENT_HTTPS_IDLE_TIMEOUT, settings);
        }
      }
    }
  }

  private static void put(
      Reading reading,
      Statement line,
      String word,
      SettingKey<Long> key,
      Map<SettingKey<?>, Fact<?>> settings) {
    Long number = Numbers.parse(line.after(word, 2));
    settings.put(
        key, number == null ? reading.notUnderstood(line) : Fact.explicit(number, line.span()));
  }
}
