package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.SourceText;
import dev.kpdagger.vendors.lines.LineSyntax;
import dev.kpdagger.vendors.lines.Statement;

/// What terminals and backup tools leave around an NX-OS configuration, and its banners.
final class NxosSyntax implements LineSyntax {

  /// A banner that is not closed within this many lines is taken for one line.
  private static final int MAX_BANNER_LINES = 1000;

  private static final int LONGEST_NAME = 64;

  /// Commands that are typed to see or save a configuration, never a part of one.
  private static final String[] TYPED = {
    "sh", "term", "more", "wr", "conf", "ex", "dir", "copy", "end", "ping", "clear", "reload"
  };

  @Override
  public int commandStart(String text, int first, int end) {
    char c = text.charAt(first);
    if (c == '-' && text.startsWith("--More--", first)) {
      int at = first + "--More--".length();
      while (at < end && text.charAt(at) <= ' ') {
        at++;
      }
      return at == end ? -1 : at;
    }
    return isNoise(text, c, first, end) ? -1 : afterPrompt(text, first, end);
  }

  private static boolean isNoise(String text, char c, int first, int end) {
    return switch (c) {
      case 'B' -> text.startsWith("Building configuration", first);
      case 'C' ->
          text.startsWith("Cisco Nexus Operating System", first)
              || text.startsWith("Copyright (", first)
              || text.startsWith("Connected to ", first)
              || text.startsWith("Connection to ", first);
      case 'U' -> text.startsWith("User Access Verification", first);
      case 'T' -> text.startsWith("TAC support:", first) || text.startsWith("Trying ", first);
      case 'L' -> text.startsWith("Last login", first);
      case 'P' -> text.startsWith("Password:", first);
      case '#', '%' -> true;
      case '^' -> first + 1 == end;
      default -> false;
    };
  }

  /// `switch# show running-config` holds no configuration; what follows `switch(config)#` is one,
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
    if (text.charAt(i) != '#') {
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
        return true;
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
    int at = command;
    while (at > start && text.charAt(at - 1) == ' ') {
      at--;
    }
    return at > start && text.charAt(at - 1) == '\b' ? at : command;
  }

  @Override
  public int lastLine(SourceText text, Statement statement) {
    if (!statement.starts("banner") || statement.negated() || statement.size() < 3) {
      return statement.line();
    }
    int delimiter = delimiter(text, statement);
    var line = text.line(statement.line());
    if (delimiter < 0 || line.indexOf(line.charAt(delimiter), delimiter + 1) >= 0) {
      return statement.line();
    }
    int last = Math.min(text.lines(), statement.line() + MAX_BANNER_LINES);
    for (int next = statement.line() + 1; next <= last; next++) {
      if (text.line(next).indexOf(line.charAt(delimiter)) >= 0) {
        return next;
      }
    }
    return statement.line();
  }

  /// The text of a banner, without its delimiters.
  static String bannerText(SourceText text, Statement statement) {
    int delimiter = delimiter(text, statement);
    if (delimiter < 0) {
      return "";
    }
    var first = text.line(statement.line());
    char mark = first.charAt(delimiter);
    var banner = new StringBuilder();
    for (int line = statement.line(); line <= statement.lastLine(); line++) {
      var part = text.line(line);
      int from = line == statement.line() ? delimiter + 1 : 0;
      int close = part.indexOf(mark, from);
      banner.append(part, from, close < 0 ? part.length() : close);
      if (line < statement.lastLine()) {
        banner.append('\n');
      }
    }
    return banner.toString().strip();
  }

  /// The column of the delimiter: the first character after `banner motd`.
  private static int delimiter(SourceText text, Statement statement) {
    var line = text.line(statement.line());
    int at = line.indexOf(statement.word(1), statement.column() + "banner".length());
    if (at < 0) {
      return -1;
    }
    at += statement.word(1).length();
    while (at < line.length() && line.charAt(at) <= ' ') {
      at++;
    }
    return at < line.length() ? at : -1;
  }
}
