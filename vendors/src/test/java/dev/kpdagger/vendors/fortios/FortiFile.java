package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.device.filtering.AccessList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Reads small configurations for the tests of this folder.
final class FortiFile {

  static final String HEAD =
      "#config-version=FGT60F-7.2.5-FW-build1517-230606:opmode=0:vdom=0:user=admin\n";
  static final String TAIL = "config router multicast\nend\n";

  private static final FortinetFortios FORTIOS = FortinetFortios.create();

  private FortiFile() {}

  static Device read(String text) {
    return FORTIOS.read(SourceText.of("golden.conf", text), () -> {});
  }

  /// A whole configuration of 7.2.5 around some sections; the first of their lines is line 2.
  static Device whole(String sections) {
    return read(HEAD + sections + TAIL);
  }

  static int score(String text) {
    return FORTIOS.recognise(SourceText.of("golden.conf", text)).score();
  }

  static <T> String setting(Device device, SettingKey<T> key) {
    return show(device.settings().get(key));
  }

  static AccessList list(Device device, String name, String context) {
    return device.facts().filtering().accessLists().stream()
        .filter(list -> list.name().equals(name) && list.context().equals(context))
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
