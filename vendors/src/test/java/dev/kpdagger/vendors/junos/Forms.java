package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.LineStates;
import dev.kpdagger.device.SourceText;
import java.util.ArrayList;
import java.util.List;

/// Writes a configuration in the other form, and facts without their lines.
final class Forms {

  private Forms() {}

  private static Node tree(String text) {
    var source = SourceText.of("form.conf", text);
    return new StatementReader(source, LineStates.unclaimed(source.lines()), Schema.load())
        .read(() -> {})
        .root();
  }

  static String sets(String text) {
    var lines = new ArrayList<String>();
    sets(tree(text), "", lines);
    return String.join("\n", lines) + "\n";
  }

  private static void sets(Node node, String path, List<String> lines) {
    for (Node child : node.all()) {
      var below = path + " " + quoted(child.word());
      if (child.isLeaf()) {
        lines.add("set" + below);
      } else {
        sets(child, below, lines);
      }
      if (child.inactive()) {
        lines.add("deactivate" + below);
      }
    }
  }

  static String braces(String text) {
    var out = new StringBuilder();
    braces(tree(text), "", out);
    return out.toString();
  }

  private static void braces(Node node, String indent, StringBuilder out) {
    for (Node child : node.all()) {
      out.append(indent).append(child.inactive() ? "inactive: " : "").append(quoted(child.word()));
      var last = child;
      while (!child.inactive() && last.all().size() == 1 && !last.all().getFirst().inactive()) {
        last = last.all().getFirst();
        out.append(' ').append(quoted(last.word()));
      }
      if (last.isLeaf()) {
        out.append(";\n");
      } else {
        out.append(" {\n");
        braces(last, indent + "    ", out);
        out.append(indent).append("}\n");
      }
    }
  }

  private static String quoted(String word) {
    boolean plain = !word.isEmpty();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      plain &= c > ' ' && "\"{};[]\\#".indexOf(c) < 0;
    }
    return plain ? word : '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /// All facts and settings as text, without the lines that they were read from.
  static String facts(Device device) {
    return (device.identity() + "\n" + device.settings().all() + "\n" + device.facts())
        .replaceAll("SourceSpan\\[firstLine=\\d+, lastLine=\\d+\\]", "@")
        .replaceAll("span=@", "@")
        .replaceAll("reason=line \\d+ ", "reason=line @ ")
        .replace("Record[", "\nRecord[");
  }
}
