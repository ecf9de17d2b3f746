package dev.kpdagger.firewall.anomaly;

import dev.kpdagger.firewall.anomaly.GeneratedLines.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Answers questions about lines by trying a packet of every part into which the ends of all ranges
/// divide them: slow, and plainly right.
final class LineOracle {

  private final List<Line> lines;

  LineOracle(List<Line> lines) {
    this.lines = lines;
  }

  /// A packet of numbers.
  record Sample(long source, long target, int protocol, int port) {}

  /// Whether the line is the first to hold some packet.
  boolean decidesSomething(int line) {
    var earlier = overlapping(line, 0, line);
    return samples(line, earlier).stream()
        .anyMatch(s -> earlier.stream().noneMatch(other -> holds(other, s)));
  }

  /// Whether some packet of the line is decided by an earlier line of the other action.
  boolean someDecidedOtherwise(int line) {
    var earlier = overlapping(line, 0, line);
    for (Sample sample : samples(line, earlier)) {
      for (int other : earlier) {
        if (holds(other, sample)) {
          if (lines.get(other).permit() != lines.get(line).permit()) {
            return true;
          }
          break;
        }
      }
    }
    return false;
  }

  /// Whether lines hold every packet of a line.
  boolean areCover(List<Integer> covers, int line) {
    return samples(line, covers).stream()
        .allMatch(s -> covers.stream().anyMatch(other -> holds(other, s)));
  }

  /// Whether every packet of the line would be decided in the same way without it, by some line.
  boolean isNeedless(int line) {
    var others = overlapping(line, 0, lines.size());
    others.remove(Integer.valueOf(line));
    for (Sample sample : samples(line, others)) {
      int first = -1;
      for (int other : others) {
        if (holds(other, sample)) {
          first = other;
          break;
        }
      }
      if (first < 0 || (first > line && lines.get(first).permit() != lines.get(line).permit())) {
        return false;
      }
    }
    return true;
  }

  boolean holdsAll(int outer, int inner) {
    var one = lines.get(outer);
    var two = lines.get(inner);
    return one.sourceFirst() <= two.sourceFirst()
        && two.sourceLast() <= one.sourceLast()
        && one.targetFirst() <= two.targetFirst()
        && two.targetLast() <= one.targetLast()
        && (one.protocol() < 0 || one.protocol() == two.protocol())
        && one.portFirst() <= two.portFirst()
        && two.portLast() <= one.portLast();
  }

  List<Integer> overlapping(int line, int from, int to) {
    var one = lines.get(line);
    var found = new ArrayList<Integer>();
    for (int i = from; i < to; i++) {
      var two = lines.get(i);
      if (one.sourceFirst() <= two.sourceLast()
          && two.sourceFirst() <= one.sourceLast()
          && one.targetFirst() <= two.targetLast()
          && two.targetFirst() <= one.targetLast()
          && (one.protocol() < 0 || two.protocol() < 0 || one.protocol() == two.protocol())
          && one.portFirst() <= two.portLast()
          && two.portFirst() <= one.portLast()) {
        found.add(i);
      }
    }
    return found;
  }

  private boolean holds(int line, Sample sample) {
    return lines.get(line).holds(sample.source, sample.target, sample.protocol, sample.port);
  }

  /// A packet of every part of the line.
  private List<Sample> samples(int line, List<Integer> others) {
    var one = lines.get(line);
    var sources = new TreeSet<>(List.of(one.sourceFirst()));
    var targets = new TreeSet<>(List.of(one.targetFirst()));
    var ports = new TreeSet<>(List.of((long) one.portFirst()));
    for (int other : others) {
      var two = lines.get(other);
      ends(two.sourceFirst(), two.sourceLast(), one.sourceFirst(), one.sourceLast(), sources);
      ends(two.targetFirst(), two.targetLast(), one.targetFirst(), one.targetLast(), targets);
      ends(two.portFirst(), two.portLast(), one.portFirst(), one.portLast(), ports);
    }
    var samples = new ArrayList<Sample>();
    var protocols = one.protocol() < 0 ? List.of(6, 17, 1, 99) : List.of(one.protocol());
    for (int protocol : protocols) {
      for (long port : ports) {
        for (long source : sources) {
          for (long target : targets) {
            samples.add(new Sample(source, target, protocol, (int) port));
          }
        }
      }
    }
    return samples;
  }

  private static void ends(long first, long last, long low, long high, Set<Long> into) {
    if (first >= low && first <= high) {
      into.add(first);
    }
    if (last + 1 >= low && last + 1 <= high) {
      into.add(last + 1);
    }
  }
}
