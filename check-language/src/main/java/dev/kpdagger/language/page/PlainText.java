package dev.kpdagger.language.page;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/// Markdown as text for a terminal: headings underlined, paragraphs wrapped, blocks indented.
public final class PlainText {
  private static final int WIDTH = 80;
  private static final String INDENT = "    ";

  private PlainText() {}

  /// The text, ending in one newline.
  public static String of(String markdown) {
    var writer = new Writer();
    Parser.builder().build().parse(markdown).accept(writer);
    return String.join("\n", writer.lines).strip() + "\n";
  }

  private static final class Writer extends AbstractVisitor {
    private final List<String> lines = new ArrayList<>();

    @Override
    public void visit(Document document) {
      visitChildren(document);
    }

    @Override
    public void visit(Heading heading) {
      var text = inline(heading);
      lines.add("");
      lines.add(text);
      lines.add((heading.getLevel() == 1 ? "=" : "-").repeat(text.length()));
    }

    @Override
    public void visit(Paragraph paragraph) {
      lines.add("");
      wrap(inline(paragraph), "", "");
    }

    @Override
    public void visit(BulletList list) {
      items(list, 0);
    }

    @Override
    public void visit(OrderedList list) {
      items(list, 1);
    }

    /// @param first number of the first item, 0 for bullets
    private void items(Node list, int first) {
      lines.add("");
      int number = first;
      for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
        var bullet = first == 0 ? "- " : number++ + ". ";
        if (item instanceof ListItem) {
          wrap(inline(item), bullet, " ".repeat(bullet.length()));
        }
      }
    }

    @Override
    public void visit(FencedCodeBlock block) {
      if (block.getInfo().equals("findings")) {
        lines.add("");
        lines.add(block.getLiteral().isBlank() ? INDENT + "No findings." : INDENT + "Findings:");
      }
      code(block.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock block) {
      code(block.getLiteral());
    }

    private void code(String literal) {
      if (literal.isBlank()) {
        return;
      }
      if (!lines.getLast().endsWith("Findings:")) {
        lines.add("");
      }
      literal.lines().forEach(line -> lines.add((INDENT + line).stripTrailing()));
    }

    private void wrap(String text, String start, String next) {
      var line = new StringBuilder(start);
      boolean fresh = true;
      for (String word : text.split(" +", -1)) {
        if (!fresh && line.length() + 1 + word.length() > WIDTH) {
          lines.add(line.toString());
          line.setLength(0);
          line.append(next);
          fresh = true;
        }
        line.append(fresh ? "" : " ").append(word);
        fresh = false;
      }
      lines.add(line.toString());
    }

    private static String inline(Node node) {
      var out = new StringBuilder();
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        switch (child) {
          case Text text -> out.append(text.getLiteral());
          case Code code -> out.append(code.getLiteral());
          case SoftLineBreak _, HardLineBreak _ -> out.append(' ');
          case Link link -> {
            var text = inline(link);
            out.append(text);
            if (!text.equals(link.getDestination())) {
              out.append(" (").append(link.getDestination()).append(')');
            }
          }
          default -> out.append(inline(child));
        }
      }
      return out.toString();
    }
  }
}
