package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.SourceText;
import dev.kpdagger.vendors.lines.LineSyntax;
import dev.kpdagger.vendors.lines.Statement;

/// The lines of IOS XR: what a terminal, a backup tool or NETCONF leaves around a configuration,
/// and banners over several lines.
final class XrSyntax implements LineSyntax {

  private static final String[] WEEKDAYS = {"Mon ", "Tue ", "Wed ", "Thu ", "Fri ", "Sat ", "Sun "};

  /// What is typed to see or save a configuration, never a part of one.
  private static final String[] TYPED = {
    "sh", "term", "more", "conf", "admin", "exit", "logout", "dir", "copy", "ping", "clear",
    "commit"
  };

  @Override
  public int commandStart(String text, int first, int end) {
    char c = text.charAt(first);
    return switch (c) {
      case '#', '%', '<' -> -1;
      case '-' -> afterPager(text, first, end);
      case 'B' -> text.startsWith("Building configuration", first) ? -1 : first;
      case 'C' ->
          text.startsWith("Connection to ", first)
                  || text.startsWith("Connected to ", first)
                  || text.startsWith("Cisco IOS XR Software", first)
              ? -1
              : first;
      case 'L' -> text.startsWith("Last login", first) ? -1 : first;
      case 'R' -> text.startsWith("RP/", first) ? afterPrompt(text, first, end) : first;
      case 'M', 'T', 'W', 'F', 'S' -> isDate(text, first, end) ? -1 : first;
      default -> first;
    };
  }

  @Override
  public int margin(String text, int start, int command) {
    int at = command;
    while (at > start && text.charAt(at - 1) == ' ') {
      at--;
    }
    return at > start && text.charAt(at - 1) == '\b' ? at : command;
  }

  /// `Sat Feb 16 15:59:22.174 UTC` above the answer of a command.
  private static boolean isDate(String text, int first, int end) {
    for (String day : WEEKDAYS) {
      if (text.startsWith(day, first)) {
        int colon = text.indexOf(':', first);
        return colon > 0 && colon < end;
      }
    }
    return false;
  }

  private static int afterPager(String text, int first, int end) {
    if (!text.startsWith("--More--", first) && !text.startsWith(" --More--", first)) {
      return first;
    }
    int at = text.indexOf("--", first + 2) + 2;
    while (at < end && (text.charAt(at) <= ' ' || text.charAt(at) == '\b')) {
      at++;
    }
    return at < end ? at : -1;
  }

  /// After `RP/0/RSP0/CPU0:router(config)#` a command of the configuration follows; after a prompt
  /// without a mode something that was typed.
  private static int afterPrompt(String text, int first, int end) {
    int hash = text.indexOf('#', first);
    if (hash < 0 || hash >= end) {
      return first;
    }
    boolean configuring = text.lastIndexOf("(config", hash) > first;
    int at = hash + 1;
    while (at < end && text.charAt(at) == ' ') {
      at++;
    }
    if (!configuring || at >= end) {
      return -1;
    }
    for (String word : TYPED) {
      if (text.startsWith(word, at)) {
        return -1;
      }
    }
    return at;
  }

  @Override
  public int lastLine(SourceText text, Statement statement) {
    return statement.starts("banner") && !statement.negated()
        ? Banners.lastLine(text, statement)
        : statement.line();
  }

  /// `exit` leaves a mode of what was typed; `root` leaves all of them and is a command.
  @Override
  public boolean leavesMode(Statement statement) {
    return statement.starts("exit") && statement.size() == 1;
  }
}
