package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.SourceText;

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

  /// All facts and settings as text without their lines, so that two forms of one configuration can
  /// be compared.
  static String withoutLines(Device device) {
    var text = device.facts() + "\n" + device.settings().all() + "\n" + device.completeness();
    return text.replaceAll("SourceSpan\\[firstLine=\\d+, lastLine=\\d+\\]", "lines");
  }
}
