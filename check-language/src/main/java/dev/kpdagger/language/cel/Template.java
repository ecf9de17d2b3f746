package dev.kpdagger.language.cel;

import java.util.List;

/// Text with terms in it: `Telnet on {item.subject}`. Braces of the text itself are doubled.
record Template(List<Part> parts) {

  /// Whether it says the same of everything.
  boolean isPlain() {
    return parts.stream().allMatch(Part.Text.class::isInstance);
  }

  /// The text of a plain one.
  String plain() {
    var text = new StringBuilder();
    for (Part part : parts) {
      if (part instanceof Part.Text(var piece)) {
        text.append(piece);
      }
    }
    return text.toString();
  }

  /// A piece of a template.
  sealed interface Part {
    record Text(String text) implements Part {}

    /// A term whose value is shown.
    ///
    /// @param source as written, which stands for the value when it is unknown
    record Value(Term term, String source) implements Part {}
  }
}
