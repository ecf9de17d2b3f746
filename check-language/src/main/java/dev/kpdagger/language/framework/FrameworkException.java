package dev.kpdagger.language.framework;

/// A framework file that cannot be used: one line that names the file, the line and what is wrong.
public final class FrameworkException extends Exception {
  private static final long serialVersionUID = 1;

  /// A problem at a line, counted from 1.
  public FrameworkException(String file, int line, String problem) {
    super(file + ":" + line + ": " + problem.strip().replaceAll("\\s*\\R\\s*", " "));
  }
}
