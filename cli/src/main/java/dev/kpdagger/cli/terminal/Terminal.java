package dev.kpdagger.cli.terminal;

import java.io.PrintStream;
import java.util.Map;

/// Where the program writes, and what can be shown there.
///
/// @param outIsTerminal whether a person sees `out`; else it is a file or another program
/// @param columns width of the terminal in characters
/// @param environment the variables of the process
public record Terminal(
    PrintStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    int columns,
    Map<String, String> environment) {

  /// The width for text that is no terminal's: wide enough for a table in a log.
  private static final int DEFAULT_COLUMNS = 100;

  private static final int LEAST_COLUMNS = 40;

  /// The process's own. The launcher tells which streams are a terminal, and how wide, as Java
  /// cannot for each.
  @SuppressWarnings("SystemConsoleNull") // its type says that it may be absent
  public static Terminal system() {
    var streams = System.getProperty("kpdagger.terminal");
    boolean out;
    boolean err;
    if (streams == null) {
      var console = System.console();
      out = console != null && console.isTerminal();
      err = out;
    } else {
      out = streams.contains("out");
      err = streams.contains("err");
    }
    return new Terminal(
        System.out,
        System.err,
        out,
        err,
        columns(System.getProperty("kpdagger.columns", "")),
        System.getenv());
  }

  private static int columns(String text) {
    try {
      int columns = Integer.parseInt(text);
      return columns <= 0 ? DEFAULT_COLUMNS : Math.max(LEAST_COLUMNS, columns);
    } catch (NumberFormatException _) {
      return DEFAULT_COLUMNS;
    }
  }

  /// Whether the terminal understands more than plain text.
  public boolean capable() {
    return !"dumb".equals(environment.get("TERM"));
  }

  /// How to write on `out`.
  public Style outStyle(ColorMode mode) {
    return style(mode, out, outIsTerminal);
  }

  /// How to write on `err`.
  public Style errStyle(ColorMode mode) {
    return style(mode, err, errIsTerminal);
  }

  private Style style(ColorMode mode, PrintStream stream, boolean isTerminal) {
    boolean color =
        switch (mode) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO ->
              isTerminal && capable() && environment.getOrDefault("NO_COLOR", "").isEmpty();
        };
    return new Style(color, stream.charset().newEncoder().canEncode('█'));
  }
}
