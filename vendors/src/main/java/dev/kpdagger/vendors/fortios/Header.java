package dev.kpdagger.vendors.fortios;

import dev.kpdagger.vendors.lines.PrintedRelease;
import org.jspecify.annotations.Nullable;

/// What the comment lines in front of a configuration tell: `#config-version=` of the device
/// itself, and the status lines that backup tools put before it.
///
/// Forms seen: `FGVM64-7.0.3-FW-build0237-211207:opmode=0:vdom=0:user=admin`, the older
/// `FG100D-5.06-FW-build1630` where 5.06 is 5.6, and `FortiGate-VM64 v6.2.3,build1066,191218 (GA)`.
final class Header {

  private static final String CONFIG_VERSION = "#config-version=";
  private static final String GLOBAL_VDOM = "#global_vdom=0";
  private static final String STATUS_VERSION = "# Version: ";
  private static final String STATUS_HOSTNAME = "# Hostname: ";

  private boolean present;
  private boolean oneDomain;
  private String domain = "";
  private @Nullable String model;
  private @Nullable String version;
  private @Nullable String statusHostname;

  /// Takes what a comment line tells.
  void read(String line) {
    if (line.startsWith(CONFIG_VERSION)) {
      present = true;
      identity(line.substring(CONFIG_VERSION.length()).strip());
    } else if (line.startsWith(GLOBAL_VDOM)) {
      oneDomain = true;
      int name = line.indexOf("vd_name=");
      if (name > 0) {
        var text = line.substring(name + "vd_name=".length());
        int slash = text.indexOf('/');
        domain = (slash < 0 ? text : text.substring(0, slash)).strip();
      }
    } else if (line.startsWith(STATUS_VERSION) && version == null) {
      spaced(line.substring(STATUS_VERSION.length()));
    } else if (line.startsWith(STATUS_HOSTNAME)) {
      statusHostname = line.substring(STATUS_HOSTNAME.length()).strip();
    }
  }

  private void identity(String text) {
    int colon = text.indexOf(':');
    var device = colon < 0 ? text : text.substring(0, colon);
    if (device.contains(" v")) {
      spaced(device);
      return;
    }
    var parts = device.split("-", -1);
    for (int i = 1; i < parts.length; i++) {
      var written = release(parts[i]);
      if (written != null && i + 1 < parts.length && parts[i + 1].equals("FW")) {
        model = String.join("-", java.util.Arrays.asList(parts).subList(0, i));
        version = written;
        return;
      }
    }
  }

  /// `FortiGate-VM64 v6.2.3,build1066,191218 (GA)`.
  private void spaced(String text) {
    int space = text.indexOf(" v");
    if (space <= 0) {
      return;
    }
    int end = space + 2;
    while (end < text.length() && (text.charAt(end) == '.' || isDigit(text.charAt(end)))) {
      end++;
    }
    var written = release(text.substring(space + 2, end));
    if (written != null) {
      model = text.substring(0, space).strip();
      version = written;
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /// A release with leading zeros taken off its numbers, or null.
  private static @Nullable String release(String text) {
    var out = new StringBuilder();
    for (String number : text.split("\\.", -1)) {
      if (number.isEmpty()
          || number.length() > 4
          || !number.chars().allMatch(c -> isDigit((char) c))) {
        return null;
      }
      out.append(out.isEmpty() ? "" : ".").append(Integer.parseInt(number));
    }
    return out.indexOf(".") < 0 ? null : out.toString();
  }

  /// Whether the device's own head is there.
  boolean present() {
    return present;
  }

  /// Whether the file is the backup of one virtual domain, which has no global part.
  boolean oneDomain() {
    return oneDomain;
  }

  /// The virtual domain of a backup of one, or empty.
  String domain() {
    return domain;
  }

  @Nullable String model() {
    return model;
  }

  @Nullable String version() {
    return version;
  }

  @Nullable PrintedRelease release() {
    return version == null ? null : PrintedRelease.parse(version);
  }

  @Nullable String statusHostname() {
    return statusHostname;
  }
}
