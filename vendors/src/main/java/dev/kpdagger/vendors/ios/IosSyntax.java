package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.SourceText;
import dev.kpdagger.vendors.lines.LineSyntax;
import dev.kpdagger.vendors.lines.Statement;

/// The lines of IOS: prompts and pager marks around them, banners and certificates over several.
final class IosSyntax implements LineSyntax {

  @Override
  public int commandStart(String text, int first, int end) {
    return Preamble.commandStart(text, first, end);
  }

  @Override
  public int margin(String text, int start, int command) {
    return Preamble.margin(text, start, command);
  }

  @Override
  public int lastLine(SourceText text, Statement statement) {
    return MultiLine.lastLine(text, statement);
  }
}
