package dev.kpdagger.reports;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.function.Consumer;

/// Escapes what templates print, and before that makes visible what could mislead a reader: control
/// characters, direction marks and zero-width characters, all of which a hostname or a banner may
/// hold. Cuts what is too long for a page.
final class VisibleOutput extends OwaspHtmlTemplateOutput {

  /// Characters of one printed value.
  static final int VALUE_LIMIT = 4_000;

  private static final char REPLACEMENT = '\ufffd';

  VisibleOutput(TemplateOutput output) {
    super(output);
  }

  /// What a template printed, as a string.
  static String capture(Consumer<VisibleOutput> template) {
    var text = new StringOutput(1024);
    template.accept(new VisibleOutput(text));
    return text.toString();
  }

  @Override
  public void writeUserContent(String value) {
    super.writeUserContent(value == null ? null : visible(value));
  }

  static String visible(String text) {
    if (text.length() > VALUE_LIMIT) {
      return visible(CutText.cut(text, VALUE_LIMIT - 100, VALUE_LIMIT - 100));
    }
    for (int i = 0; i < text.length(); i++) {
      if (!plain(text.charAt(i))) {
        return replaceHidden(text);
      }
    }
    return text;
  }

  private static String replaceHidden(String text) {
    var shown = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> appendVisible(shown, c));
    return shown.toString();
  }

  private static void appendVisible(StringBuilder shown, int c) {
    switch (Character.getType(c)) {
      case Character.SURROGATE, Character.UNASSIGNED -> shown.append(REPLACEMENT);
      case Character.CONTROL -> appendControl(shown, c);
      case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          shown.append("[U+%04X]".formatted(c));
      default -> shown.appendCodePoint(c);
    }
  }

  private static void appendControl(StringBuilder shown, int c) {
    if (c == '\n' || c == '\t') {
      shown.append((char) c);
    } else {
      shown.append("[U+%04X]".formatted(c));
    }
  }

  /// Printable ASCII, or a letter beyond it that hides nothing.
  private static boolean plain(char c) {
    return (c >= 0x20 && c < 0x7f) || c == '\n' || c == '\t' || (c >= 0xc0 && c < 0x300);
  }
}
