package dev.kpdagger.language.page;

/// A page that cannot be used: one line that names the page, the line and what is wrong.
public final class PageException extends Exception {
  private static final long serialVersionUID = 1;

  /// A problem at a line of a page.
  ///
  /// @param line counted from 1; 0 when the page as a whole is meant
  public PageException(String page, int line, String problem) {
    super(page + (line > 0 ? ":" + line : "") + ": " + oneLine(problem));
  }

  private PageException(String message) {
    super(message);
  }

  /// A problem that was worded before.
  public static PageException of(String message) {
    return new PageException(message);
  }

  private static String oneLine(String problem) {
    return problem.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
