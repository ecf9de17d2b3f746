package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SourceText;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Reads small configurations for the tests of this folder.
final class PanosFile {

  private static final PaloAltoPanos PANOS = PaloAltoPanos.create();

  private PanosFile() {}

  static Device read(String text) {
    return PANOS.read(SourceText.of("test.xml", text), () -> {});
  }

  /// A whole configuration of release 10.1 around the content of the device; the content begins on
  /// line 4.
  static Device device(String content) {
    return read(
        "<config version=\"10.1.0\" urldb=\"paloaltonetworks\">\n<devices>\n"
            + "<entry name=\"localhost.localdomain\">\n"
            + content
            + "</entry>\n</devices>\n</config>\n");
  }

  /// The same around the content of its only virtual system, which begins on line 6.
  static Device vsys(String content) {
    return device("<vsys>\n<entry name=\"vsys1\">\n" + content + "</entry>\n</vsys>\n");
  }

  static boolean recognised(String text) {
    return PANOS.recognise(SourceText.of("test", text)).sure();
  }

  /// `true @4` for line 4, `true by default`, `unknown`.
  static String show(Device device, SettingKey<?> key) {
    return show(device.settings().get(key));
  }

  static String show(Fact<?> fact) {
    return switch (fact) {
      case Fact.Explicit<?> explicit -> explicit.value() + " @" + explicit.span().firstLine();
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

  /// All facts and settings as text without their lines, so that two forms of one configuration can
  /// be compared.
  static String withoutLines(Device device) {
    var text = device.facts() + "\n" + device.settings().all() + "\n" + device.completeness();
    return text.replaceAll("SourceSpan\\[firstLine=\\d+, lastLine=\\d+\\]", "lines");
  }
}
