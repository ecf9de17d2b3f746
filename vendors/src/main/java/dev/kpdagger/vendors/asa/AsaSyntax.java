package dev.kpdagger.vendors.asa;

import dev.kpdagger.device.SourceText;
import dev.kpdagger.vendors.lines.LineSyntax;
import dev.kpdagger.vendors.lines.Statement;

/// The lines of ASA: comments that begin with a colon, prompts, pager marks, certificates.
final class AsaSyntax implements LineSyntax {

  private static final String CHECKSUM = "Cryptochecksum:";
  private static final String PAGER = "<--- More --->";
  private static final int LONGEST_PROMPT = 120;
  private static final int MAX_CERTIFICATE_LINES = 2000;

  @Override
  public int commandStart(String text, int first, int end) {
    if (text.charAt(first) == ':' || text.startsWith(CHECKSUM, first)) {
      return -1;
    }
    int start = first;
    if (text.startsWith(PAGER, start)) {
      start = skipSpace(text, start + PAGER.length(), end);
    }
    if (start < end) {
      int prompt = promptEnd(text, start, end);
      start = prompt < 0 ? start : skipSpace(text, prompt, end);
    }
    return start < end ? start : -1;
  }

  /// The index after a prompt such as `fw/context(config-if)#`, or -1. No command has these marks
  /// in its first word.
  static int promptEnd(String text, int start, int end) {
    int limit = Math.min(end, start + LONGEST_PROMPT);
    for (int i = start; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '#' || c == '>') {
        return i > start ? i + 1 : -1;
      }
      if (c <= ' ') {
        return -1;
      }
    }
    return -1;
  }

  private static int skipSpace(String text, int from, int end) {
    int at = from;
    while (at < end && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  @Override
  public int margin(String text, int start, int command) {
    return command;
  }

  /// The hexadecimal lines of a certificate end with `quit`.
  @Override
  public int lastLine(SourceText text, Statement statement) {
    if (!statement.starts("certificate") || statement.negated()) {
      return statement.line();
    }
    int limit = Math.min(text.lines(), statement.line() + MAX_CERTIFICATE_LINES);
    for (int line = statement.line() + 1; line <= limit; line++) {
      var content = text.line(line).strip();
      if (content.equals("quit")) {
        return line;
      }
      if (!isHexadecimal(content)) {
        return line - 1;
      }
    }
    return statement.line();
  }

  private static boolean isHexadecimal(String content) {
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (c > ' ' && Character.digit(c, 16) < 0) {
        return false;
      }
    }
    return true;
  }
}
