package dev.kpdagger.vendors.asa;

import dev.kpdagger.device.SourceText;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.RuleEditing;
import dev.kpdagger.device.filtering.WrittenRule;
import dev.kpdagger.vendors.lines.PortNames;
import dev.kpdagger.vendors.lines.RuleLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Changes lists by the place of a line among all lines of its list, remarks counted: `access-list
/// NAME line 3 extended ...`.
final class ListEditing implements RuleEditing {

  /// There is one port behind `eq`, so nothing has to be told from a port.
  private static final PortNames ONE_PORT =
      new PortNames() {
        @Override
        public int port(String protocol, String word) {
          return -1;
        }

        @Override
        public boolean rangesTurn() {
          return false;
        }
      };

  private static final RuleLines LINES =
      new RuleLines(
          ONE_PORT,
          RuleLines.Masks.NETMASK,
          Set.of("host", "object", "object-group", "interface"),
          "object-group",
          false);

  private final SourceText text;

  ListEditing(SourceText text) {
    this.text = text;
  }

  @Override
  public Optional<WrittenRule> written(AccessList list, AccessRule rule) {
    var words = words(rule);
    int action = -1;
    for (int i = 2; i < Math.min(words.size(), 4) && action < 0; i++) {
      action = words.get(i).equals("permit") || words.get(i).equals("deny") ? i : -1;
    }
    return action < 0 || !words.getFirst().equals("access-list")
        ? Optional.empty()
        : LINES.split(list.kind(), rule, words, action);
  }

  private static List<String> words(AccessRule rule) {
    return List.of(rule.command().words().split(" ", -1));
  }

  @Override
  public Optional<WrittenRule> merged(WrittenRule first, WrittenRule second, int part) {
    return LINES.merged(first, second, part);
  }

  @Override
  public List<String> text(WrittenRule merged, WrittenRule place) {
    return List.of(RuleLines.text(merged));
  }

  @Override
  public Commands commands(AccessList list, List<Merge> merges, List<Move> moves) {
    if (merges.isEmpty() && moves.isEmpty()) {
      return Commands.of(List.of());
    }
    if (list.rules().stream().anyMatch(rule -> rule.command().words().isEmpty())
        || list.kind() == AccessListKind.IPV6) {
      return Commands.none("the lines of the list are not the device's own to change");
    }
    var lines = lines(list);
    var commands = new ArrayList<String>();
    if (!list.context().isEmpty()) {
      commands.add("changeto context " + list.context());
    }
    for (Merge merge : merges) {
      var line = RuleLines.text(merge.merged());
      int place = lines.indexOf(merge.place().command().words());
      commands.add(inserted(line, place));
      lines.add(place, line);
      for (AccessRule rule : merge.rules()) {
        commands.add("no " + rule.command().words());
        lines.remove(rule.command().words());
      }
    }
    Map<AccessRule, String> now = new HashMap<>();
    merges.forEach(merge -> now.put(merge.place(), RuleLines.text(merge.merged())));
    for (Move move : moves) {
      var line = now.getOrDefault(move.rule(), move.rule().command().words());
      lines.remove(line);
      int place = lines.indexOf(now.getOrDefault(move.before(), move.before().command().words()));
      commands.add("no " + line);
      commands.add(inserted(line, place));
      lines.add(place, line);
    }
    return Commands.of(commands);
  }

  /// The command that puts a line at a place, counted from 0.
  private static String inserted(String line, int place) {
    int name = line.indexOf(' ') + 1;
    int rest = line.indexOf(' ', name);
    return line.substring(0, rest) + " line " + (place + 1) + line.substring(rest);
  }

  /// The lines of a list as the device counts them: rules by their commands, remarks as they are.
  private List<String> lines(AccessList list) {
    Map<Integer, AccessRule> byLine = new HashMap<>();
    list.rules().forEach(rule -> byLine.put(rule.span().firstLine(), rule));
    var found = new ArrayList<String>();
    int last = Math.min(list.span().lastLine(), text.lines());
    for (int line = Math.max(1, list.span().firstLine()); line <= last; line++) {
      var rule = byLine.get(line);
      if (rule != null) {
        found.add(rule.command().words());
      } else if (isRemark(text.line(line).strip(), list.name())) {
        found.add(text.line(line).strip());
      }
    }
    return found;
  }

  private static boolean isRemark(String line, String name) {
    var words = List.of(line.split("\\s+", -1));
    int at = words.size() > 4 && words.get(2).equals("line") ? 4 : 2;
    return words.size() > at
        && words.getFirst().equals("access-list")
        && words.get(1).equals(name)
        && words.get(at).equals("remark");
  }
}
