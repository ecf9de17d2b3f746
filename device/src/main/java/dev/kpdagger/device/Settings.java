package dev.kpdagger.device;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// The settings of one device. A key that its vendor does not know reads as unknown.
public final class Settings {

  private final Map<String, Fact<?>> values;

  private Settings(Map<String, Fact<?>> values) {
    this.values = values;
  }

  /// Settings from facts whose types agree with their keys.
  public static Settings of(Map<SettingKey<?>, Fact<?>> facts) {
    var values = new TreeMap<String, Fact<?>>();
    facts.forEach(
        (key, fact) -> {
          Object value = fact.orNull();
          if (value != null && !key.type().isInstance(value)) {
            throw new IllegalArgumentException(
                key.name() + " is a " + key.type().getSimpleName() + ", not " + value);
          }
          values.put(key.name(), fact);
        });
    return new Settings(Collections.unmodifiableMap(values));
  }

  /// The value of a setting with its origin.
  @SuppressWarnings("unchecked") // types are checked when the settings are made
  public <T> Fact<T> get(SettingKey<T> key) {
    var fact = (Fact<T>) values.get(key.name());
    return fact != null ? fact : Fact.unknown("this platform's reader does not know the setting");
  }

  /// All settings by name, in the order of their names.
  public Map<String, Fact<?>> all() {
    return values;
  }
}
