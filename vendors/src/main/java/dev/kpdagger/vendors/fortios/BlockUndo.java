package dev.kpdagger.vendors.fortios;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The commands that take back `config`, `edit`, `set`, `unset` and `delete` commands: a value that
/// was set goes back to the one that the finding cites, or is unset.
final class BlockUndo {

  private static final String COMMENT = "# ";
  private static final String MASK = "***";
  private static final String POLICIES = "config firewall policy";

  private final List<String> cited;
  private final List<String> undo = new ArrayList<>();

  private BlockUndo(List<String> cited) {
    this.cited = List.copyOf(cited);
  }

  static List<String> of(List<String> fix, List<String> cited) {
    var undo = new BlockUndo(cited);
    fix.forEach(undo::take);
    return List.copyOf(undo.undo);
  }

  private void take(String line) {
    var text = line.strip();
    var margin = line.substring(0, line.length() - line.stripLeading().length());
    var words = text.split(" ", 3);
    switch (words[0]) {
      case "config", "edit", "next", "end" -> undo.add(line);
      case "set", "unset" -> undo.add(margin + back(words));
      case "append" -> undo.add(margin + text.replaceFirst("append", "unselect"));
      case "unselect" -> undo.add(margin + text.replaceFirst("unselect", "append"));
      case "delete" -> restore(margin, words[1]);
      default -> {
        if (!text.isEmpty() && !text.startsWith("#")) {
          undo.add(margin + COMMENT + "nothing takes back: " + text);
        }
      }
    }
  }

  /// The entry as the finding cites it, at the end of its table.
  private void restore(String margin, String name) {
    var entry = new ArrayList<String>();
    int from = 0;
    while (from < cited.size() && !cited.get(from).strip().equals("edit " + name)) {
      from++;
    }
    var open = from < cited.size() ? cited.get(from) : "";
    var close = open.substring(0, open.length() - open.stripLeading().length()) + "next";
    for (int i = from; i < cited.size(); i++) {
      entry.add(
          margin + cited.get(i).substring(Math.min(cited.get(i).length(), close.length() - 4)));
      if (cited.get(i).equals(close)) {
        break;
      }
    }
    boolean whole = !entry.isEmpty() && entry.stream().noneMatch(line -> line.contains(MASK));
    if (whole) {
      undo.addAll(entry);
      if (undo.contains(POLICIES)) {
        undo.add(margin + "move " + name + " before <policy-that-followed-it>");
      }
    } else {
      undo.add(margin + COMMENT + "restore from a backup: edit " + name);
    }
  }

  private String back(String[] words) {
    if (words.length < 2) {
      return COMMENT + "nothing takes back: " + String.join(" ", words);
    }
    var before = before(words[1]);
    if (before == null) {
      return words[0].equals("unset")
          ? COMMENT + "restore from a backup: set " + words[1]
          : "unset " + words[1];
    }
    return before.contains(MASK) ? COMMENT + "with its secret: " + before : before;
  }

  private @Nullable String before(String name) {
    return cited.stream()
        .map(String::strip)
        .filter(line -> line.startsWith("set " + name + " "))
        .findFirst()
        .orElse(null);
  }
}
