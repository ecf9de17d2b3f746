package dev.kpdagger.reports;

/// A name and a value that a page shows side by side.
///
/// @param mono in a fixed-width font
record Fact(String name, String value, boolean mono) {

  static Fact of(String name, String value) {
    return new Fact(name, value, false);
  }

  static Fact mono(String name, String value) {
    return new Fact(name, value, true);
  }
}
