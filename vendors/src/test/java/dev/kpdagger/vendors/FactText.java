package dev.kpdagger.vendors;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.network.NetworkInterface;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What was read, in few words, for golden tests.
public final class FactText {

  private FactText() {}

  public static String setting(Device device, SettingKey<?> key) {
    return show(device.settings().get(key));
  }

  /// `true @4` for line 4, `true @4-6`, `true by default`, `unknown`.
  public static String show(Fact<?> fact) {
    return switch (fact) {
      case Fact.Explicit<?>(var value, var span) -> value + " @" + lines(span);
      case Fact.Default<?>(var value, _) -> value + " by default";
      case Fact.Unknown<?> _ -> "unknown";
    };
  }

  private static String lines(SourceSpan span) {
    return span.firstLine() == span.lastLine()
        ? Integer.toString(span.firstLine())
        : span.firstLine() + "-" + span.lastLine();
  }

  /// The states of all lines by the first letters of their names: m, i, n, u, and ! for invalid.
  public static String states(Device device) {
    return IntStream.rangeClosed(1, device.lines().lines())
        .mapToObj(
            line ->
                switch (device.lines().of(line)) {
                  case MODELLED -> "m";
                  case IRRELEVANT -> "i";
                  case NOT_MODELLED -> "n";
                  case UNRECOGNISED -> "u";
                  case INVALID -> "!";
                })
        .collect(Collectors.joining());
  }

  public static NetworkInterface port(Device device, String name) {
    return device.facts().network().interfaces().stream()
        .filter(port -> port.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
