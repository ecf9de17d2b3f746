package dev.kpdagger.checks;

import dev.kpdagger.audit.Evidence;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Labelled;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.device.rules.Proven;
import dev.kpdagger.language.Reads;
import dev.kpdagger.language.Reads.Read;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns what a condition read into evidence: lines first, in file order, then packets, then
/// defaults, then limits, then what is missing. The lines of a claim that is proven by others come
/// before those.
final class EvidenceTrail {
  /// Defaults or gaps of one kind that are listed each; more are counted.
  private static final int MOST_ALIKE = 3;

  private EvidenceTrail() {}

  /// @param item cited by its own lines when no other line is, or null; a proven one always, with
  ///   its proof
  static List<Evidence> of(Reads reads, SourceText text, @Nullable Located item) {
    var all = new ArrayList<Evidence>(4);
    boolean lines = false;
    for (Read read : reads.entries()) {
      if (isNowhere(read)) {
        continue;
      }
      var one = evidence(read, text);
      lines |= one instanceof Evidence.Lines;
      insert(all, one);
    }
    if (item instanceof Proven proven) {
      prove(all, proven, text);
    } else if (!lines && item != null && !item.span().isNowhere()) {
      insert(all, lines(item.span(), text));
    }
    return all.size() <= MOST_ALIKE ? all : gathered(all);
  }

  /// Adds the proof, and puts the item's own lines in front: they are what the claim is about.
  private static void prove(List<Evidence> all, Proven item, SourceText text) {
    item.proofLines().stream()
        .filter(span -> !span.isNowhere())
        .forEach(span -> insert(all, lines(span, text)));
    var witness = item.witness();
    if (witness != null) {
      insert(all, new Evidence.Packet(witness.packet(), witness.shows()));
    }
    if (!item.span().isNowhere()) {
      var own = lines(item.span(), text);
      all.remove(own);
      all.addFirst(own);
    }
  }

  /// Whether no line of the file speaks of it: a console without a block is a place all the same.
  private static boolean isNowhere(Read read) {
    return switch (read) {
      case Read.OfFact(_, _, Fact.Explicit<?>(_, var span)) -> span.isNowhere();
      case Read.OfPlace(_, var span) -> span.isNowhere();
      case Read.OfFact _, Read.OfParameter _, Read.Absent _, Read.Open _ -> false;
    };
  }

  /// Puts a piece of evidence in its place, unless it is there: most have one to three pieces,
  /// which come in order.
  private static void insert(List<Evidence> sorted, Evidence one) {
    int at = sorted.size();
    while (at > 0) {
      int order = compare(sorted.get(at - 1), one);
      if (order == 0) {
        return;
      }
      if (order < 0) {
        break;
      }
      at--;
    }
    sorted.add(at, one);
  }

  private static int compare(Evidence a, Evidence b) {
    int order = Integer.compare(rank(a), rank(b));
    if (order != 0) {
      return order;
    }
    if (a instanceof Evidence.Lines x && b instanceof Evidence.Lines y) {
      int first = Integer.compare(x.firstLine(), y.firstLine());
      return first != 0 ? first : Integer.compare(x.lastLine(), y.lastLine());
    }
    int setting = setting(a).compareTo(setting(b));
    return setting != 0 ? setting : detail(a).compareTo(detail(b));
  }

  /// The same default, or the same gap, of many subjects is one piece of evidence: a device with
  /// hundreds of interfaces would drown its reader otherwise.
  private static List<Evidence> gathered(Iterable<Evidence> all) {
    var kept = new ArrayList<Evidence>();
    var alike = new LinkedHashMap<Evidence, List<String>>();
    for (Evidence one : all) {
      switch (one) {
        case Evidence.Lines _, Evidence.Packet _, Evidence.Limit _ -> kept.add(one);
        case Evidence.DefaultValue(var setting, var value, var source) ->
            alike
                .computeIfAbsent(
                    new Evidence.DefaultValue("", value, source), _ -> new ArrayList<>())
                .add(setting);
        case Evidence.Missing(var setting, var reason) ->
            alike
                .computeIfAbsent(new Evidence.Missing("", reason), _ -> new ArrayList<>())
                .add(setting);
      }
    }
    alike.forEach((kind, settings) -> kept.addAll(named(kind, settings)));
    return kept;
  }

  private static List<Evidence> named(Evidence kind, List<String> settings) {
    if (settings.size() <= MOST_ALIKE) {
      return settings.stream().map(setting -> named(kind, setting)).toList();
    }
    return List.of(
        named(kind, settings.getFirst() + " and " + (settings.size() - 1) + " more like it"));
  }

  private static Evidence named(Evidence kind, String setting) {
    return switch (kind) {
      case Evidence.Lines _, Evidence.Packet _, Evidence.Limit _ -> kind;
      case Evidence.DefaultValue(_, var value, var source) ->
          new Evidence.DefaultValue(setting, value, source);
      case Evidence.Missing(_, var reason) -> new Evidence.Missing(setting, reason);
    };
  }

  /// What the file does not tell, in one line, from the evidence of an undecided condition.
  static String missing(List<Evidence> evidence) {
    for (Evidence one : evidence) {
      if (one instanceof Evidence.Missing(var setting, var reason)) {
        return setting + ": " + reason;
      }
    }
    return "the condition has no result for these values";
  }

  private static Evidence evidence(Read read, SourceText text) {
    return switch (read) {
      case Read.OfFact(var name, var owner, var fact) -> {
        var subject = owner == null ? name : name + " of " + owner.subject();
        yield switch (fact) {
          case Fact.Explicit<?>(_, var span) -> lines(span, text);
          case Fact.Default<?>(var value, var source) ->
              new Evidence.DefaultValue(subject, show(value), source);
          case Fact.Unknown<?>(var reason) -> new Evidence.Missing(subject, reason);
        };
      }
      case Read.OfPlace(_, var span) -> lines(span, text);
      case Read.OfParameter(var limit) ->
          new Evidence.Limit(limit.name(), limit.value().show(), limit.what(), limit.source());
      case Read.Absent(var list, var size) ->
          new Evidence.DefaultValue(
              list, size == 0 ? "none" : "none of " + size, "the file holds the whole list");
      case Read.Open(var list, var reason) ->
          new Evidence.Missing(list.isEmpty() ? "list" : list, reason);
    };
  }

  private static Evidence lines(SourceSpan span, SourceText text) {
    var redacted = new StringBuilder();
    for (int line = span.firstLine(); line <= span.lastLine(); line++) {
      redacted.append(line == span.firstLine() ? "" : "\n").append(text.redacted(line));
    }
    return new Evidence.Lines(span.firstLine(), span.lastLine(), redacted.toString());
  }

  private static String show(Object value) {
    return switch (value) {
      case Labelled labelled -> labelled.label();
      case List<?> list when !list.isEmpty() ->
          list.stream().map(EvidenceTrail::show).collect(Collectors.joining(", "));
      case List<?> _ -> "none";
      case String text -> text.isEmpty() ? "none" : text;
      default -> value.toString();
    };
  }

  private static int rank(Evidence evidence) {
    return switch (evidence) {
      case Evidence.Lines _ -> 0;
      case Evidence.Packet _ -> 1;
      case Evidence.DefaultValue _ -> 2;
      case Evidence.Limit _ -> 3;
      case Evidence.Missing _ -> 4;
    };
  }

  private static String setting(Evidence evidence) {
    return switch (evidence) {
      case Evidence.Lines _ -> "";
      case Evidence.Packet packet -> packet.packet();
      case Evidence.Limit limit -> limit.parameter();
      case Evidence.DefaultValue value -> value.setting();
      case Evidence.Missing missing -> missing.setting();
    };
  }

  private static String detail(Evidence evidence) {
    return switch (evidence) {
      case Evidence.Lines _ -> "";
      case Evidence.Packet packet -> packet.shows();
      case Evidence.Limit limit -> limit.value() + '\n' + limit.source();
      case Evidence.DefaultValue value -> value.value() + '\n' + value.source();
      case Evidence.Missing missing -> missing.reason();
    };
  }
}
