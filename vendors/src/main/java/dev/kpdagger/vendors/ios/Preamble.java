package dev.kpdagger.vendors.ios;

/// The lines that a terminal or a backup tool leaves around a configuration.
final class Preamble {

  private Preamble() {}

  /// Whether a line is a header, a prompt with an echoed command, a pager mark or a backup tool's
  /// note.
  static boolean isNoise(String text, int first, int end) {
    char c = text.charAt(first);
    return switch (c) {
      case 'B' -> text.startsWith("Building configuration", first);
      case 'C' -> text.startsWith("Current configuration", first);
      case 'U' -> text.startsWith("Using ", first) && text.indexOf(" bytes", first) > 0;
      case 'L' ->
          text.startsWith("Load for five secs", first) || text.startsWith("Last login", first);
      case 'T' -> text.startsWith("Time source is", first);
      case '-' -> text.startsWith("--More--", first) || text.startsWith("-- More --", first);
      case '<' -> text.startsWith("<--- More --->", first);
      case '#' -> true;
      default -> isPrompt(text, first, end);
    };
  }

  /// `router#show running-config`, `router>` and `router(config)#`: a name, the mark, then nothing
  /// or a command.
  private static boolean isPrompt(String text, int first, int end) {
    int i = first;
    while (i < end && isNameCharacter(text.charAt(i))) {
      i++;
    }
    if (i == first || i == end || i - first > 64) {
      return false;
    }
    char mark = text.charAt(i);
    if (mark == '(') {
      int close = text.indexOf(')', i);
      if (close < 0 || close + 1 >= end || !text.startsWith("config", i + 1)) {
        return false;
      }
      i = close + 1;
      mark = text.charAt(i);
    }
    if (mark != '#' && mark != '>') {
      return false;
    }
    int command = i + 1;
    while (command < end && text.charAt(command) == ' ') {
      command++;
    }
    return command == end || isEchoedCommand(text, command);
  }

  private static boolean isEchoedCommand(String text, int start) {
    return text.startsWith("sh", start)
        || text.startsWith("term", start)
        || text.startsWith("more", start)
        || text.startsWith("wr", start)
        || text.startsWith("conf", start)
        || text.startsWith("en", start)
        || text.startsWith("exit", start)
        || text.startsWith("logout", start)
        || text.startsWith("dir", start)
        || text.startsWith("copy", start);
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
