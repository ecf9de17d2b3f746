package dev.kpdagger.language.cel;

import dev.kpdagger.language.Logic.Order;
import dev.kpdagger.language.Nearest;

/// Lowers `==`, `<` and `in`: both sides have to be of one type, and a literal beside an enum has
/// to be one of its labels.
final class Comparisons {

  private Comparisons() {}

  static Term equal(Term a, Term b, boolean negated) throws ConditionException {
    if (a.type() == Type.Scalar.NUMBER && b.type() == Type.Scalar.NUMBER) {
      return order(negated ? Order.UNEQUAL : Order.EQUAL, a, b);
    }
    var equal = new Term.Equal(a, b);
    if (a.type().isText() && b.type().isText()) {
      labels(a, b);
      labels(b, a);
    } else if (a.type() instanceof Type.ListOf(var left)
        && b.type() instanceof Type.ListOf(var right)) {
      boolean comparable =
          isEmptyLiteral(a)
              || isEmptyLiteral(b)
              || (left == Type.Scalar.NUMBER && right == Type.Scalar.NUMBER)
              || (left.isText() && right.isText());
      if (!comparable || left instanceof Type.Struct || right instanceof Type.Struct) {
        throw different(a, b);
      }
    } else if (a.type() != Type.Scalar.TRUTH || b.type() != Type.Scalar.TRUTH) {
      throw different(a, b);
    }
    return negated ? new Term.Not(equal) : equal;
  }

  private static boolean isEmptyLiteral(Term term) {
    return term instanceof Term.ListLiteral(var elements, _) && elements.isEmpty();
  }

  private static ConditionException different(Term a, Term b) {
    return new ConditionException(
        "a " + a.type().words() + " cannot be compared with a " + b.type().words());
  }

  static Term order(Order order, Term a, Term b) throws ConditionException {
    Lowering.require(a, Type.Scalar.NUMBER);
    Lowering.require(b, Type.Scalar.NUMBER);
    if (a instanceof Term.Size(var list) && list.type() instanceof Type.ListOf) {
      return new Term.CompareSize(order, list, b);
    }
    if (b instanceof Term.Size(var list) && list.type() instanceof Type.ListOf) {
      return new Term.CompareSize(mirrored(order), list, a);
    }
    return new Term.Compare(order, a, b);
  }

  private static Order mirrored(Order order) {
    return switch (order) {
      case LESS -> Order.MORE;
      case AT_MOST -> Order.AT_LEAST;
      case MORE -> Order.LESS;
      case AT_LEAST -> Order.AT_MOST;
      case EQUAL, UNEQUAL -> order;
    };
  }

  static Term in(Term element, Term list) throws ConditionException {
    if (!(list.type() instanceof Type.ListOf(var inner))) {
      throw new ConditionException(Term.name(list) + " is not a list");
    }
    boolean texts = element.type().isText() && inner.isText();
    if (!texts
        && !(element.type() == Type.Scalar.NUMBER
            && (inner == Type.Scalar.NUMBER || isEmptyLiteral(list)))) {
      throw new ConditionException(
          "a " + element.type().words() + " cannot be in a " + list.type().words());
    }
    if (list instanceof Term.ListLiteral(var elements, _)) {
      for (Term one : elements) {
        labels(element, one);
      }
    } else if (inner instanceof Type.Labels allowed
        && element instanceof Term.TextLiteral(var text)) {
      allow(allowed, text, Term.name(list));
    }
    return new Term.In(element, list);
  }

  private static void labels(Term term, Term other) throws ConditionException {
    if (!(term.type() instanceof Type.Labels allowed)) {
      return;
    }
    if (other.type() instanceof Type.Labels others && !others.equals(allowed)) {
      throw new ConditionException(
          Term.name(term) + " and " + Term.name(other) + " have no values in common");
    }
    if (other instanceof Term.TextLiteral(var text)) {
      allow(allowed, text, Term.name(term));
    }
  }

  private static void allow(Type.Labels allowed, String text, String name)
      throws ConditionException {
    var labels = allowed.labels();
    if (!labels.contains(text)) {
      throw new ConditionException(
          name
              + " is never \""
              + text
              + "\""
              + Nearest.hint(text, labels)
              + "; it is one of "
              + String.join(", ", labels));
    }
  }
}
