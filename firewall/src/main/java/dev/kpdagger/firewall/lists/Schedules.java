package dev.kpdagger.firewall.lists;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.TimeRange;
import dev.kpdagger.device.rules.ScheduledRule;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The rules that hold in a named period only. For one thread.
public final class Schedules {

  private static final String NO_DAY = "the analysis was not told the day";

  private record Key(String context, String name) {}

  private final Device device;
  private final @Nullable LocalDate today;
  private final Map<Key, TimeRange> ranges = new HashMap<>();

  /// @param today the day against which periods are held, or null for none
  public Schedules(Device device, @Nullable LocalDate today) {
    this.device = device;
    this.today = today;
    for (TimeRange range : device.facts().filtering().timeRanges()) {
      ranges.put(new Key(range.context(), range.name()), range);
    }
  }

  /// Every explicit rule in force whose period the file holds.
  public List<ScheduledRule> all() {
    var found = new ArrayList<ScheduledRule>();
    for (AccessList list : device.facts().filtering().accessLists()) {
      for (AccessRule rule : list.rules()) {
        var range = rule.enabled() ? range(list.context(), rule.schedule()) : null;
        if (range != null) {
          found.add(scheduled(rule, range));
        }
      }
    }
    return found;
  }

  /// The period in the rule's context, or else the device's.
  private @Nullable TimeRange range(String context, String name) {
    if (name.isEmpty()) {
      return null;
    }
    var own = ranges.get(new Key(context, name));
    return own != null ? own : ranges.get(new Key("", name));
  }

  private ScheduledRule scheduled(AccessRule rule, TimeRange range) {
    var parts = parts(range);
    var endsOn = endsOn(parts);
    boolean never = parts.stream().allMatch(part -> part.periods().isEmpty());
    return new ScheduledRule(
        rule, range.name(), endsOn, expired(endsOn, range), because(never, range));
  }

  /// The members of a group of periods, or the period itself.
  private List<TimeRange> parts(TimeRange range) {
    var parts = new ArrayList<TimeRange>();
    for (String name : range.periods()) {
      var part = ranges.get(new Key(range.context(), name));
      if (part == null || part.equals(range)) {
        return List.of(range);
      }
      parts.add(part);
    }
    return parts.isEmpty() ? List.of(range) : parts;
  }

  /// The last of the days when the parts end; empty when one goes on.
  private static String endsOn(List<TimeRange> parts) {
    var latest = "";
    for (TimeRange part : parts) {
      if (part.endsOn().isEmpty()) {
        return "";
      }
      latest = part.endsOn().compareTo(latest) > 0 ? part.endsOn() : latest;
    }
    return latest;
  }

  private Fact<Boolean> expired(String endsOn, TimeRange range) {
    if (endsOn.isEmpty()) {
      return because(false, range);
    }
    var day = date(endsOn);
    if (day == null) {
      return Fact.unknown(endsOn + " is no day of the calendar");
    }
    return today == null ? Fact.unknown(NO_DAY) : because(day.isBefore(today), range);
  }

  /// Concluded from the period; it is told in words, so that a finding about a rule stands at the
  /// rule.
  private static Fact<Boolean> because(boolean value, TimeRange range) {
    return Fact.byDefault(value, range.subject() + ", line " + range.span().firstLine());
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException _) {
      return null;
    }
  }
}
