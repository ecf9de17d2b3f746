package dev.kpdagger.vendors.ios;

/// The lines, and beginnings of lines, that a terminal or a backup tool leaves around a
/// configuration.
final class Preamble {

  private static final int LONGEST_NAME = 64;

  /// Commands that are typed to see or save a configuration, never a part of one.
  private static final String[] TYPED = {
    "sh", "term", "more", "wr", "conf", "en", "ex", "logo", "dir", "copy", "do ", "end", "ping",
    "clear", "quit", "cat ", "verify", "debug", "u all", "undebug", "reload", "telnet", "ssh"
  };

  private static final String[] PAGER = {
    "--More--", "-- More --", "---- More ----", "<--- More --->"
  };

  private Preamble() {}

  /// Where the command of a line begins: after a pager mark, or after the prompt of configuration
  /// mode in a session log; -1 when the line holds none.
  static int commandStart(String text, int first, int end) {
    char c = text.charAt(first);
    if (c == '-' || c == '<') {
      return afterPager(text, first, end);
    }
    if (isNoise(text, c, first, end)) {
      return -1;
    }
    return afterPrompt(text, first, end);
  }

  /// Where the indentation of a command begins that does not begin its line: after the characters
  /// that wiped the pager mark, or at the command itself.
  static int margin(String text, int start, int command) {
    int at = command;
    while (at > start && text.charAt(at - 1) == ' ') {
      at--;
    }
    return at > start && text.charAt(at - 1) == '\b' ? at : command;
  }

  private static boolean isNoise(String text, char c, int first, int end) {
    return switch (c) {
      case 'B' -> text.startsWith("Building configuration", first);
      case 'C' ->
          text.startsWith("Current configuration", first)
              || text.startsWith("Connected to ", first)
              || text.startsWith("Connection to ", first);
      case 'E' -> text.startsWith("Escape character is", first);
      case 'U' ->
          (text.startsWith("Using ", first) && has(text, " bytes", first, end))
              || text.startsWith("User Access Verification", first);
      case 'L' ->
          text.startsWith("Load for five secs", first) || text.startsWith("Last login", first);
      case 'P' -> text.startsWith("Password:", first);
      case 'T' -> text.startsWith("Time source is", first) || text.startsWith("Trying ", first);
      case '#', '%' -> true;
      case '^' -> first + 1 == end;
      default -> false;
    };
  }

  private static boolean has(String text, String part, int first, int end) {
    int at = text.indexOf(part, first, end);
    return at >= 0;
  }

  private static int afterPager(String text, int first, int end) {
    for (String mark : PAGER) {
      if (text.startsWith(mark, first)) {
        int at = first + mark.length();
        while (at < end && text.charAt(at) <= ' ') {
          at++;
        }
        return at == end ? -1 : at;
      }
    }
    return first;
  }

  /// `router#show running-config` and `router>` hold no configuration; what follows
  /// `router(config)#` is one, unless it is a command for looking at it.
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
        || c == '.'
        || c == '/'
        || c == '@';
  }
}
