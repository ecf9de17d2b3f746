package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.device.network.NetworkInterface;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Small configurations for one behaviour each.
final class Golden {

  private static final CiscoNxos NXOS = CiscoNxos.create();

  private Golden() {}

  /// The device of a whole configuration of a version; the given lines begin on line 3, and `line
  /// vty` is behind them.
  static Device whole(String version, String lines) {
    return read("version " + version + "\nhostname s1\n" + lines + "line vty\n");
  }

  static Device read(String text) {
    return NXOS.read(SourceText.of("golden.cfg", text), () -> {});
  }

  static NetworkInterface port(Device device, String name) {
    return device.facts().network().interfaces().stream()
        .filter(port -> port.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /// `true @4` for line 4, `true by default`, `unknown`.
  static String show(Fact<?> fact) {
    return switch (fact) {
      case Fact.Explicit<?> explicit ->
          explicit.value()
              + " @"
              + explicit.span().firstLine()
              + (explicit.span().lastLine() > explicit.span().firstLine()
                  ? "-" + explicit.span().lastLine()
                  : "");
      case Fact.Default<?> known -> known.value() + " by default";
      case Fact.Unknown<?> _ -> "unknown";
    };
  }

  /// The states of all lines by the first letters of their names: m, i, n, u, and ! for invalid.
  static String states(Device device) {
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
}
