package dev.kpdagger.firewall.cleanup;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Carries out commands on the lines of one access list as IOS and ASA do, for readers that look at
/// configurations and not at what changes them.
final class DeviceLines {

  private DeviceLines() {}

  /// The block of a list once the commands have been given. Lines with a number stand at it, lines
  /// without one are numbered by tens.
  static String ios(String block, List<String> commands) {
    var lines = new TreeMap<Integer, String>();
    var head = block.lines().findFirst().orElseThrow();
    for (String line : block.lines().skip(1).toList()) {
      put(lines, line.strip());
    }
    for (String command : commands) {
      if (command.startsWith("ip access-list resequence ")) {
        var old = new ArrayList<>(lines.values());
        lines.clear();
        old.forEach(line -> lines.put((lines.size() + 1) * 10, line));
      } else if (command.startsWith(" no ")) {
        remove(lines, command.strip().substring(3));
      } else if (command.startsWith(" ")) {
        put(lines, command.strip());
      } else if (!command.equals(head)) {
        throw new IllegalArgumentException(command);
      }
    }
    var text = new StringBuilder(head).append('\n');
    lines.forEach(
        (number, line) -> text.append(' ').append(number).append(' ').append(line + "\n"));
    return text.toString();
  }

  private static void put(NavigableMap<Integer, String> lines, String line) {
    int space = line.indexOf(' ');
    boolean numbered = Character.isDigit(line.charAt(0));
    int last = lines.isEmpty() ? 0 : lines.lastKey();
    int number = numbered ? Integer.parseInt(line.substring(0, space)) : last + 10;
    if (lines.put(number, numbered ? line.substring(space + 1) : line) != null) {
      throw new IllegalArgumentException("there is a line " + number);
    }
  }

  private static void remove(NavigableMap<Integer, String> lines, String what) {
    boolean numbered = what.chars().allMatch(Character::isDigit);
    boolean gone =
        numbered
            ? lines.remove(Integer.parseInt(what)) != null
            : lines.values().removeIf(what::equals);
    if (!gone) {
      throw new IllegalArgumentException("there is no " + what);
    }
  }

  /// The lines of a list once the commands have been given.
  static String asa(String block, List<String> commands) {
    var lines = new ArrayList<>(block.lines().toList());
    for (String command : commands) {
      var words = new ArrayList<>(List.of(command.split(" ", -1)));
      if (words.getFirst().equals("no")) {
        if (!lines.remove(command.substring(3))) {
          throw new IllegalArgumentException("there is no " + command);
        }
      } else {
        int place = Integer.parseInt(words.get(3));
        words.subList(2, 4).clear();
        lines.add(place - 1, String.join(" ", words));
      }
    }
    return String.join("\n", lines) + "\n";
  }
}
