package dev.kpdagger.verify;

/// What the generated pages of the documentation share.
final class GeneratedDocs {

  static final String NOTICE =
      "Generated from the sources by the build (`GeneratedDocsTest`); do not edit.";

  private GeneratedDocs() {}

  /// Text for a cell of a table.
  static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ").replace("<", "&lt;").strip();
  }
}
