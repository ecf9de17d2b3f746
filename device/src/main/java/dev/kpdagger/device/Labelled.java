package dev.kpdagger.device;

/// An enum whose constants have a stable name for conditions and reports, in kebab-case.
public interface Labelled {

  String label();

  /// The label that belongs to a constant's name: `MD5_CRYPT` gives `md5-crypt`.
  static String labelOf(Enum<?> constant) {
    var name = constant.name();
    var label = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      label.append(c == '_' ? '-' : Character.toLowerCase(c));
    }
    return label.toString();
  }
}
