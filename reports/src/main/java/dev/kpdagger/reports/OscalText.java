package dev.kpdagger.reports;

import dev.kpdagger.audit.Evidence;
import java.util.Locale;
import java.util.regex.Pattern;

/// Texts in the forms that OSCAL allows.
final class OscalText {

  private static final int LINE_LIMIT = 400;
  private static final int LIMIT = 4_000;
  private static final Pattern NIST_ENHANCEMENT = Pattern.compile("\\((\\d+)\\)");
  private static final Pattern NOT_OF_TOKENS = Pattern.compile("[^\\p{L}\\p{N}._-]");
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_<>\\[\\]{}|#]");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private OscalText() {}

  /// How catalogues call a control: `AC-2(4)` of NIST is `ac-2.4` there; what begins with a digit
  /// has the family before it.
  static String controlId(String family, String id) {
    if (family.equals("nist-800-53")) {
      return NIST_ENHANCEMENT.matcher(id).replaceAll(".$1").toLowerCase(Locale.ROOT);
    }
    var token = NOT_OF_TOKENS.matcher(id).replaceAll("-");
    return Character.isLetter(token.codePointAt(0)) ? token : family + "-" + token;
  }

  /// One line of plain text as Markdown; `-` where there is none, as OSCAL has no empty lines.
  static String line(String text) {
    var plain = SPACES.matcher(CutText.wellFormed(text)).replaceAll(" ").strip();
    return plain.isEmpty()
        ? "-"
        : MARKUP.matcher(CutText.cut(plain, LINE_LIMIT, LIMIT)).replaceAll("\\\\$0");
  }

  /// One line of plain text that is no Markdown.
  static String value(String text) {
    var plain = SPACES.matcher(CutText.wellFormed(text)).replaceAll(" ").strip();
    return plain.isEmpty() ? "-" : CutText.cut(plain, LINE_LIMIT, LIMIT);
  }

  /// What a finding rests on.
  static String evidence(Evidence evidence) {
    return switch (evidence) {
      case Evidence.Lines(int first, int last, String text) ->
          (first == last ? "line " + first : "lines " + first + " to " + last)
              + "\n\n"
              + code(text);
      case Evidence.Packet(String packet, String shows) -> line(packet + ": " + shows);
      case Evidence.DefaultValue(String setting, String value, String source) ->
          line("default: " + setting + " is " + value + " (" + source + ")");
      case Evidence.Limit limit -> line("limit: " + limit.what() + ": " + limit.value());
      case Evidence.Missing(String setting, String reason) -> line(setting + ": " + reason);
    };
  }

  private static String code(String text) {
    var fence = new StringBuilder("```");
    while (text.contains(fence)) {
      fence.append('`');
    }
    var cut = CutText.cut(CutText.wellFormed(text), LINE_LIMIT, LIMIT);
    return fence + "\n" + cut + "\n" + fence;
  }
}
