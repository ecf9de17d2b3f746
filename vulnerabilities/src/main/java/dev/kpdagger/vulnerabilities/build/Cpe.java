package dev.kpdagger.vulnerabilities.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A name of Common Platform Enumeration 2.3, as far as it names an operating system.
///
/// @param part `o` for an operating system, `a` for an application, `h` for hardware
/// @param version `*` for any, `-` for none
/// @param update behind the version; `*` or `-` for none
record Cpe(String part, String vendor, String product, String version, String update) {

  static final String PREFIX = "cpe:2.3:";
  private static final int FIELDS = 5;

  /// @throws IllegalArgumentException when it is no such name
  static Cpe parse(String text) {
    if (!text.startsWith(PREFIX)) {
      throw new IllegalArgumentException("no name of CPE 2.3: " + text);
    }
    var fields = fields(text.substring(PREFIX.length()));
    if (fields.size() < FIELDS) {
      throw new IllegalArgumentException("no whole name of CPE 2.3: " + text);
    }
    return new Cpe(fields.get(0), fields.get(1), fields.get(2), fields.get(3), fields.get(4));
  }

  private static List<String> fields(String text) {
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        i++;
        field.append(text.charAt(i));
      } else if (c == ':') {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }

  boolean anyVersion() {
    return version.equals("*");
  }

  boolean noVersion() {
    return version.equals("-");
  }

  /// The release as its vendor would write it: the update is behind the number of Junos, and behind
  /// a hyphen elsewhere.
  String release() {
    if (update.equals("*") || update.equals("-")) {
      return version;
    }
    return vendor.equals("juniper")
        ? version + update.toUpperCase(Locale.ROOT)
        : version + "-" + update;
  }
}
