package dev.kpdagger.cli.configuration;

import java.util.List;

/// A value for an option.
///
/// @param values one, or the members of a list
/// @param origin where it comes from, in words: `KP_DAGGER_JOBS`, `kp-dagger.yaml`, `default`
public record Setting(List<String> values, String origin) {

  public Setting {
    values = List.copyOf(values);
  }
}
