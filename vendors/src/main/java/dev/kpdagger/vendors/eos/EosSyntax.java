package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.SourceText;
import dev.kpdagger.vendors.lines.LineSyntax;
import dev.kpdagger.vendors.lines.Statement;

/// The lines of EOS: prompts around them, texts that end with `EOF` on a line of its own, and
/// `default` forms, which say what absence says.
final class EosSyntax implements LineSyntax {

  private static final int LONGEST_NAME = 64;

  private static final int MAX_TEXT_LINES = 1000;

  private static final String END_OF_TEXT = "EOF";

  /// Commands that are typed to see or save a configuration, never a part of one.
  private static final String[] TYPED = {
    "sh", "terminal ", "more", "wr", "conf", "en", "ex", "dir", "copy", "end", "ping", "bash"
  };

  @Override
  public int commandStart(String text, int first, int end) {
    return switch (text.charAt(first)) {
      case '%', '#' -> -1;
      case 'd' -> isDefaultForm(text, first, end) ? -1 : afterPrompt(text, first, end);
      case 'C' -> text.startsWith("Connection to ", first) ? -1 : afterPrompt(text, first, end);
      case 'L' -> text.startsWith("Last login", first) ? -1 : afterPrompt(text, first, end);
      default -> afterPrompt(text, first, end);
    };
  }

  /// `show running-config all` prints `default X` for what a feature decides by itself.
  private static boolean isDefaultForm(String text, int first, int end) {
    return text.startsWith("default ", first) && first + "default ".length() < end;
  }

  /// `switch#show running-config` holds no configuration; what follows `switch(config)#` is one,
  /// unless it is a command for looking at it.
  private static int afterPrompt(String text, int first, int end) {
    int i = first;
    while (i < end && isNameCharacter(text.charAt(i))) {
      i++;
    }
    if (i == first || i == end || i - first > LONGEST_NAME) {
      return first;
    }
    boolean configuring = text.charAt(i) == '(' && text.startsWith("config", i + 1);
    if (configuring) {
      int close = text.indexOf(')', i, end);
      if (close < 0 || close + 1 >= end) {
        return first;
      }
      i = close + 1;
    }
    char mark = text.charAt(i);
    if (mark != '#' && mark != '>') {
      return first;
    }
    int command = i + 1;
    while (command < end && text.charAt(command) <= ' ') {
      command++;
    }
    if (command == end || isTyped(text, command)) {
      return -1;
    }
    return configuring ? command : first;
  }

  private static boolean isTyped(String text, int start) {
    for (String word : TYPED) {
      if (text.startsWith(word, start)) {
        return !text.startsWith("enable ", start);
      }
    }
    return false;
  }

  private static boolean isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_'
        || c == '.';
  }

  @Override
  public int margin(String text, int start, int command) {
    return command;
  }

  /// Only the bare word: `exit-group NAME` is a section.
  @Override
  public boolean leavesMode(Statement statement) {
    return statement.size() == 1 && statement.starts("exit");
  }

  @Override
  public int lastLine(SourceText text, Statement statement) {
    if (statement.negated()) {
      return statement.line();
    }
    return switch (statement.word(0)) {
      case "banner" -> statement.size() == 2 ? endOfText(text, statement.line()) : statement.line();
      case "comment" ->
          statement.size() == 1 ? endOfText(text, statement.line()) : statement.line();
      case "action" ->
          statement.starts("action", "bash") && statement.size() == 2
              ? endOfText(text, statement.line())
              : statement.line();
      case "code" ->
          statement.starts("code", "unit") ? endOfText(text, statement.line()) : statement.line();
      case "protocol" ->
          statement.starts("protocol", "https", "certificate")
              ? endOfKeyPair(text, statement.line())
              : statement.line();
      default -> statement.line();
    };
  }

  /// The line of the next `EOF`, or the line itself when there is none.
  private static int endOfText(SourceText text, int line) {
    int limit = Math.min(text.lines(), line + MAX_TEXT_LINES);
    for (int next = line + 1; next <= limit; next++) {
      if (text.line(next).strip().equals(END_OF_TEXT)) {
        return next;
      }
    }
    return line;
  }

  /// A certificate and its private key follow each other, each with an `EOF` of its own.
  private static int endOfKeyPair(SourceText text, int line) {
    int first = endOfText(text, line);
    boolean key =
        first > line
            && first < text.lines()
            && text.line(first + 1).strip().startsWith("-----BEGIN");
    return key ? endOfText(text, first) : first;
  }

  /// The lines of a text, without the command and the `EOF` around them, joined by LF.
  static String textOf(SourceText text, Statement statement) {
    var body = new StringBuilder();
    for (int line = statement.line() + 1; line < statement.lastLine(); line++) {
      body.append(body.isEmpty() ? "" : "\n").append(text.line(line));
    }
    return body.toString().strip();
  }
}
