package dev.kpdagger.cli.facts;

import dev.kpdagger.cli.terminal.PlainText;
import dev.kpdagger.cli.terminal.Style;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Writes facts as an indented tree.
public final class FactText implements FactTree.Visitor {

  private final PrintStream out;
  private final Style style;
  private final Deque<Boolean> inList = new ArrayDeque<>();

  public FactText(PrintStream out, Style style) {
    this.out = out;
    this.style = style;
    inList.push(false);
  }

  @Override
  public void enter(String name, String note) {
    line(label(name) + style.bold(PlainText.clean(note)));
    inList.push(false);
  }

  @Override
  public void leave() {
    inList.pop();
  }

  @Override
  public void enterList(String name, String openReason) {
    var note =
        openReason.isEmpty()
            ? ""
            : style.warning("[may be more: " + PlainText.clean(openReason) + "]");
    line(label(name) + note);
    inList.push(true);
  }

  @Override
  public void leaveList() {
    inList.pop();
  }

  @Override
  public void value(String name, @Nullable Object value, FactTree.Origin origin) {
    var text =
        switch (value) {
          case null -> origin.kind().equals("unknown") ? "?" : "-";
          case String words -> words.isEmpty() ? "\"\"" : PlainText.clean(words);
          default -> value.toString();
        };
    var from =
        switch (origin.kind()) {
          case "line" -> style.dim(" [line " + origin.lines() + "]");
          case "default" -> style.dim(" [default: " + PlainText.clean(origin.note()) + "]");
          case "unknown" -> style.warning(" [unknown: " + PlainText.clean(origin.note()) + "]");
          default -> "";
        };
    line(label(name) + text + from);
  }

  private String label(String name) {
    return Boolean.TRUE.equals(inList.peek()) ? "- " : PlainText.clean(name) + ": ";
  }

  private void line(String text) {
    out.println("  ".repeat(inList.size() - 1) + text.stripTrailing());
  }
}
