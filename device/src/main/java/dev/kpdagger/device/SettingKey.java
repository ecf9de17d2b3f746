package dev.kpdagger.device;

/// The stable name and type of a scalar fact. The keys of the product are in [SettingKeys].
///
/// @param name dotted, as conditions and reports write it: `management.telnet.enabled`
/// @param type Boolean, Long or String
/// @param unit of a number, or empty: `seconds`, `bits`
/// @param description one line for a reader
public record SettingKey<T>(String name, Class<T> type, String unit, String description) {

  /// Of the name alone, which is a key's own: settings are looked up very often.
  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
