package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SourceText;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Reads small configurations for the tests of this folder.
final class JunosFile {

  private static final Junos JUNOS = Junos.create();

  private JunosFile() {}

  static Device read(String text) {
    return JUNOS.read(SourceText.of("golden.conf", text), () -> {});
  }

  /// A whole configuration in braces; the given lines begin on line 5.
  static Device braces(String lines) {
    return read("version 21.4R3-S5.4;\nsystem {\n    host-name r1;\n}\n" + lines);
  }

  /// A whole configuration in the `set` form; the given lines begin on line 3.
  static Device sets(String lines) {
    return read("set version 21.4R3-S5.4\nset system host-name r1\n" + lines);
  }

  static boolean recognised(String text) {
    return JUNOS.recognise(SourceText.of("golden.conf", text)).sure();
  }

  static String setting(Device device, SettingKey<?> key) {
    return show(device.settings().get(key));
  }

  /// `true @4` for line 4, `true @4-6`, `true by default`, `unknown`.
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
