package dev.kpdagger.vendors.lines;

import dev.kpdagger.device.SourceText;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.RuleEditing;
import dev.kpdagger.device.filtering.WrittenRule;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/// Changes lists whose rules have numbers: a new rule gets a free number at its place, then the old
/// ones go.
public final class NumberedLines implements RuleEditing {

  /// What a platform does with lists whose numbers the file does not show.
  public enum Unnumbered {
    /// Nothing: they have to be written anew.
    FIXED,
    /// It can number them anew first, as long as no line of them is a remark.
    RESEQUENCED
  }

  /// How a platform writes numbers.
  ///
  /// @param prefix6 what stands before the number of a new rule for IPv6
  public record Platform(RuleLines lines, Unnumbered unnumbered, String prefix6) {}

  private static final int STEP = 10;

  private final SourceText text;
  private final Platform platform;

  public NumberedLines(SourceText text, Platform platform) {
    this.text = text;
    this.platform = platform;
  }

  @Override
  public Optional<WrittenRule> written(AccessList list, AccessRule rule) {
    var words = words(rule);
    int action = action(words);
    return action < 0 || rule.command().section().isEmpty()
        ? Optional.empty()
        : platform.lines.split(list.kind(), rule, words.subList(action, words.size()), 0);
  }

  @Override
  public Optional<WrittenRule> merged(WrittenRule first, WrittenRule second, int part) {
    return platform.lines.merged(first, second, part);
  }

  @Override
  public List<String> text(WrittenRule merged, WrittenRule place) {
    return List.of(RuleLines.text(merged));
  }

  private List<String> words(AccessRule rule) {
    var span = rule.span();
    return span.isNowhere() || span.firstLine() != span.lastLine()
        ? List.of()
        : List.of(text.line(span.firstLine()).strip().split("\\s+", -1));
  }

  private static int action(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).equals("permit") || words.get(i).equals("deny")) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public Commands commands(AccessList list, List<Merge> merges, List<Move> moves) {
    if (!moves.isEmpty()) {
      throw new IllegalArgumentException("nothing counts the packets of these rules");
    }
    if (merges.isEmpty()) {
      return Commands.of(List.of());
    }
    long shown = list.rules().stream().filter(this::showsNumber).count();
    boolean known = shown == list.rules().size() || areAsCounted(list);
    if (known) {
      return Commands.of(numbered(list, merges, written(list), AccessRule::sequence));
    }
    var missing = missing(list, shown);
    if (!missing.isEmpty()) {
      return Commands.none(missing);
    }
    var numbers = new IdentityHashMap<AccessRule, Long>();
    list.rules().forEach(rule -> numbers.put(rule, (numbers.size() + 1L) * STEP));
    var commands = new ArrayList<String>();
    commands.add("ip access-list resequence " + list.name() + " " + STEP + " " + STEP);
    commands.addAll(
        numbered(
            list, merges, new TreeSet<>(numbers.values()), rule -> numbers.getOrDefault(rule, 0L)));
    return Commands.of(commands);
  }

  /// Whether the number stands before the rule: `10 permit`, `sequence 10 permit`, `ipv4
  /// access-list NAME 10 permit`.
  private boolean showsNumber(AccessRule rule) {
    var words = words(rule);
    int action = action(words);
    // Rules that are made while the device runs have another word there
    int before = action >= 0 ? action : words.isEmpty() ? 0 : 1;
    boolean plain =
        before == 1 || before == 4 || (before == 2 && words.getFirst().equals("sequence"));
    return plain && String.valueOf(rule.sequence()).equals(words.get(before - 1));
  }

  /// Whether the file leaves out only such numbers as follow from the number before: IOS does that
  /// in lists for IPv6.
  private boolean areAsCounted(AccessList list) {
    return list.kind() == AccessListKind.IPV6
        && platform.unnumbered == Unnumbered.RESEQUENCED
        && !hasRemarks(list);
  }

  /// Why a list cannot be numbered anew, or empty.
  private String missing(AccessList list, long shown) {
    boolean dynamic = list.rules().stream().anyMatch(rule -> action(words(rule)) < 0);
    if (shown > 0
        || platform.unnumbered == Unnumbered.FIXED
        || list.kind() == AccessListKind.IPV6) {
      return "the file does not show the numbers of the rules: write the list anew with the new"
          + " lines";
    }
    return dynamic || hasRemarks(list)
        ? "the file does not show the numbers of the rules, and remarks and rules that are made"
            + " while the device runs may have numbers, too: write the list anew with the new lines"
        : "";
  }

  private boolean hasRemarks(AccessList list) {
    return lines(list).stream().anyMatch(words -> words.contains("remark"));
  }

  private List<List<String>> lines(AccessList list) {
    var found = new ArrayList<List<String>>();
    int last = Math.min(list.span().lastLine(), text.lines());
    for (int line = Math.max(1, list.span().firstLine()); line <= last; line++) {
      found.add(List.of(text.line(line).strip().split("\\s+", -1)));
    }
    return found;
  }

  /// Numbers that lines of the list have: remarks have some, too, on most platforms.
  private NavigableSet<Long> written(AccessList list) {
    var numbers = new TreeSet<Long>();
    list.rules().forEach(rule -> numbers.add(rule.sequence()));
    for (List<String> words : lines(list)) {
      for (String word : words.subList(0, Math.min(words.size(), 4))) {
        var number = Numbers.parse(word);
        if (number != null) {
          numbers.add(number);
        }
      }
    }
    return numbers;
  }

  private List<String> numbered(
      AccessList list,
      List<Merge> merges,
      NavigableSet<Long> used,
      ToLongFunction<AccessRule> number) {
    var commands = new ArrayList<String>();
    commands.add(list.rules().getFirst().command().section());
    var prefix = list.kind() == AccessListKind.IPV6 ? platform.prefix6 : "";
    for (Merge merge : merges) {
      long place = number.applyAsLong(merge.place());
      long free = free(place, used);
      if (free == place) {
        commands.add(" no " + merge.place().command().words());
      }
      commands.add(" " + prefix + free + " " + RuleLines.text(merge.merged()));
      used.add(free);
      for (AccessRule rule : merge.rules()) {
        if (free != place || !rule.equals(merge.place())) {
          commands.add(" no " + rule.command().words());
        }
      }
    }
    return commands;
  }

  /// A number right beside another one that no line has; the number itself where there is none.
  private static long free(long number, NavigableSet<Long> used) {
    var lower = used.lower(number);
    if (number - 1 > (lower == null ? 0 : lower)) {
      return number - 1;
    }
    var higher = used.higher(number);
    return higher == null || number + 1 < higher ? number + 1 : number;
  }
}
