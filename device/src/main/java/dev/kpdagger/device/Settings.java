package dev.kpdagger.device;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The settings of one device. A key that its vendor does not know reads as unknown.
public final class Settings {

  private final Map<String, Fact<?>> values;

  /// Asked for what is not in the values, or null.
  private final @Nullable Settings others;

  private Settings(Map<String, Fact<?>> values, @Nullable Settings others) {
    this.values = values;
    this.others = others;
  }

  /// Settings from facts whose types agree with their keys.
  public static Settings of(Map<SettingKey<?>, Fact<?>> facts) {
    return of(facts, null);
  }

  /// Settings that go before others: many devices share their platform's defaults.
  public static Settings of(Map<SettingKey<?>, Fact<?>> facts, @Nullable Settings others) {
    var values = HashMap.<String, Fact<?>>newHashMap(facts.size());
    for (var entry : facts.entrySet()) {
      var key = entry.getKey();
      Object value = entry.getValue().orNull();
      if (value != null && !key.type().isInstance(value)) {
        throw new IllegalArgumentException(
            key.name() + " is a " + key.type().getSimpleName() + ", not " + value);
      }
      values.put(key.name(), entry.getValue());
    }
    return new Settings(values, others);
  }

  /// The value of a setting with its origin.
  @SuppressWarnings("unchecked") // types are checked when the settings are made
  public <T> Fact<T> get(SettingKey<T> key) {
    var fact = (Fact<T>) values.get(key.name());
    if (fact != null) {
      return fact;
    }
    return others != null
        ? others.get(key)
        : Fact.unknown("this platform's reader does not know the setting");
  }

  /// All settings by name, in the order of their names.
  public Map<String, Fact<?>> all() {
    var all = new TreeMap<String, Fact<?>>(others == null ? Map.of() : others.all());
    all.putAll(values);
    return Collections.unmodifiableMap(all);
  }
}
