package dev.kpdagger.checks;

import dev.kpdagger.audit.Evidence;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Labelled;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.language.Reads;
import dev.kpdagger.language.Reads.Read;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns what a condition read into evidence: lines first, in file order, then defaults, then what
/// is missing.
final class EvidenceTrail {
  /// Defaults or gaps of one kind that are listed each; more are counted.
  private static final int MOST_ALIKE = 3;

  private static final Comparator<Evidence> ORDER =
      Comparator.comparingInt(EvidenceTrail::rank)
          .thenComparingInt(EvidenceTrail::firstLine)
          .thenComparingInt(EvidenceTrail::lastLine)
          .thenComparing(EvidenceTrail::setting)
          .thenComparing(Object::toString);

  private EvidenceTrail() {}

  /// @param item cited by its own lines when no other line is, or null
  static List<Evidence> of(Reads reads, SourceText text, @Nullable Located item) {
    var all = new TreeSet<Evidence>(ORDER);
    boolean lines = false;
    for (Read read : reads.entries()) {
      var one = evidence(read, text);
      lines |= one instanceof Evidence.Lines;
      all.add(one);
    }
    if (!lines && item != null) {
      all.add(lines(item.span(), text));
    }
    return gathered(all);
  }

  /// The same default, or the same gap, of many subjects is one piece of evidence: a device with
  /// hundreds of interfaces would drown its reader otherwise.
  private static List<Evidence> gathered(Iterable<Evidence> all) {
    var kept = new ArrayList<Evidence>();
    var alike = new LinkedHashMap<Evidence, List<String>>();
    for (Evidence one : all) {
      switch (one) {
        case Evidence.Lines _ -> kept.add(one);
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
      case Evidence.Lines lines -> lines;
      case Evidence.DefaultValue(_, var value, var source) ->
          new Evidence.DefaultValue(setting, value, source);
      case Evidence.Missing(_, var reason) -> new Evidence.Missing(setting, reason);
    };
  }

  /// What the file does not tell, in one line, from the reads of an undecided condition.
  static String missing(Reads reads, SourceText text) {
    for (Evidence one : of(reads, text, null)) {
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
      case Evidence.DefaultValue _ -> 1;
      case Evidence.Missing _ -> 2;
    };
  }

  private static int firstLine(Evidence evidence) {
    return evidence instanceof Evidence.Lines lines ? lines.firstLine() : 0;
  }

  private static int lastLine(Evidence evidence) {
    return evidence instanceof Evidence.Lines lines ? lines.lastLine() : 0;
  }

  private static String setting(Evidence evidence) {
    return switch (evidence) {
      case Evidence.Lines _ -> "";
      case Evidence.DefaultValue value -> value.setting();
      case Evidence.Missing missing -> missing.setting();
    };
  }
}
