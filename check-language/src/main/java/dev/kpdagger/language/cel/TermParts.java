package dev.kpdagger.language.cel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The terms inside terms.
final class TermParts {

  private TermParts() {}

  /// The terms with everything in them, outer ones first.
  static List<Term> all(Collection<Term> terms) {
    var all = new ArrayList<Term>();
    terms.forEach(term -> collect(term, all));
    return all;
  }

  private static void collect(Term term, List<Term> into) {
    into.add(term);
    of(term).forEach(part -> collect(part, into));
  }

  private static List<Term> of(Term term) {
    return switch (term) {
      case Term.TruthLiteral _,
          Term.NumberLiteral _,
          Term.TextLiteral _,
          Term.Variable _,
          Term.Root _,
          Term.Setting _,
          Term.Limit _ ->
          List.of();
      case Term.ListLiteral(var elements, _) -> elements;
      case Term.Select(var target, _) -> List.of(target);
      case Term.Has(var target, _) -> List.of(target);
      case Term.Not(var inner) -> List.of(inner);
      case Term.And(var a, var b) -> List.of(a, b);
      case Term.Or(var a, var b) -> List.of(a, b);
      case Term.Choice(var condition, var then, var otherwise, _) ->
          List.of(condition, then, otherwise);
      case Term.Equal(var a, var b) -> List.of(a, b);
      case Term.Compare(_, var a, var b) -> List.of(a, b);
      case Term.CompareSize(_, var list, var bound) -> List.of(list, bound);
      case Term.In(var element, var list) -> List.of(element, list);
      case Term.Size(var inner) -> List.of(inner);
      case Term.TextTest(_, var text, var part) -> List.of(text, part);
      case Term.Matches(var text, _) -> List.of(text);
      case Term.Lower(var text) -> List.of(text);
      case Term.Concat(var a, var b) -> List.of(a, b);
      case Term.Calculate(_, var a, var b) -> List.of(a, b);
      case Term.Quantifier(_, _, var list, var body) -> List.of(list, body);
      case Term.Collect(_, var list, var filter, var mapping, _) -> List.of(list, filter, mapping);
    };
  }
}
