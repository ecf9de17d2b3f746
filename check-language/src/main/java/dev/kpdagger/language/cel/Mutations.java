package dev.kpdagger.language.cel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Conditions that differ from a given one in one place, each a mistake that an author could make.
final class Mutations {

  private Mutations() {}

  /// The condition with one part, or all of it, turned into its opposite. `true` has none.
  static List<Term> flips(Term condition) {
    var variants = new ArrayList<Term>();
    if (condition.equals(CompiledPage.ALWAYS)) {
      return variants;
    }
    if (condition instanceof Term.And || condition instanceof Term.Or) {
      variants.add(new Term.Not(condition));
    }
    collect(condition, UnaryOperator.identity(), variants);
    return variants;
  }

  /// The condition with one side of an `&&` or `||` left out.
  static List<Term> omissions(Term condition) {
    var variants = new ArrayList<Term>();
    omit(condition, UnaryOperator.identity(), variants);
    return variants;
  }

  private static void omit(Term term, UnaryOperator<Term> around, List<Term> into) {
    switch (term) {
      case Term.And(var left, var right) -> {
        into.add(around.apply(left));
        into.add(around.apply(right));
        omit(left, part -> around.apply(new Term.And(part, right)), into);
        omit(right, part -> around.apply(new Term.And(left, part)), into);
      }
      case Term.Or(var left, var right) -> {
        into.add(around.apply(left));
        into.add(around.apply(right));
        omit(left, part -> around.apply(new Term.Or(part, right)), into);
        omit(right, part -> around.apply(new Term.Or(left, part)), into);
      }
      case Term.Not(var inner) -> omit(inner, part -> around.apply(new Term.Not(part)), into);
      case Term.Quantifier(var kind, var variable, var list, var body) ->
          omit(body, part -> around.apply(new Term.Quantifier(kind, variable, list, part)), into);
      case Term.Choice(var condition, var then, var otherwise, var type) ->
          omit(condition, part -> around.apply(new Term.Choice(part, then, otherwise, type)), into);
      default -> {}
    }
  }

  /// @param around puts a variant of the term where the term is
  private static void collect(Term term, UnaryOperator<Term> around, List<Term> into) {
    switch (term) {
      case Term.Not(var inner) -> {
        into.add(around.apply(inner));
        if (!isAtom(inner)) {
          collect(inner, part -> around.apply(new Term.Not(part)), into);
        }
      }
      case Term.And(var left, var right) -> {
        collect(left, part -> around.apply(new Term.And(part, right)), into);
        collect(right, part -> around.apply(new Term.And(left, part)), into);
      }
      case Term.Or(var left, var right) -> {
        collect(left, part -> around.apply(new Term.Or(part, right)), into);
        collect(right, part -> around.apply(new Term.Or(left, part)), into);
      }
      case Term.Choice(var condition, var then, var otherwise, var type) -> {
        collect(
            condition, part -> around.apply(new Term.Choice(part, then, otherwise, type)), into);
        if (type == Type.Scalar.TRUTH) {
          collect(
              then, part -> around.apply(new Term.Choice(condition, part, otherwise, type)), into);
          collect(
              otherwise, part -> around.apply(new Term.Choice(condition, then, part, type)), into);
        }
      }
      case Term.Quantifier(var kind, var variable, var list, var body) -> {
        into.add(around.apply(new Term.Not(term)));
        if (!(body instanceof Term.TruthLiteral)) {
          collect(
              body, part -> around.apply(new Term.Quantifier(kind, variable, list, part)), into);
        }
      }
      case Term.TruthLiteral _ -> {}
      default -> into.add(around.apply(new Term.Not(term)));
    }
  }

  /// Whether a term has no conditions inside that could be changed.
  private static boolean isAtom(Term term) {
    return switch (term) {
      case Term.And _, Term.Or _, Term.Not _, Term.Choice _, Term.Quantifier _ -> false;
      default -> true;
    };
  }
}
