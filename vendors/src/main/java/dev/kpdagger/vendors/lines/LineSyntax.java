package dev.kpdagger.vendors.lines;

import dev.kpdagger.device.SourceText;

/// Where the lines of one operating system differ from those of its relatives: what is no command,
/// and which commands run over several lines.
public interface LineSyntax {

  /// Where the command of a line begins: at `first`, or after a pager mark or a prompt; -1 when the
  /// line holds none.
  ///
  /// @param first its first visible character
  /// @param end after its last one
  int commandStart(String text, int first, int end);

  /// Where the indentation begins of a command that does not begin its line.
  ///
  /// @param start the first character of the line
  /// @param command where the command begins
  int margin(String text, int start, int command);

  /// The last line of a statement: its own, unless its text runs over several, such as a banner.
  int lastLine(SourceText text, Statement statement);

  /// Whether the statement ends the innermost mode and says nothing else.
  default boolean leavesMode(Statement statement) {
    var word = statement.word(0);
    return word.startsWith("exit") && (word.length() == 4 || word.charAt(4) == '-');
  }
}
