package dev.kpdagger.language.cel;

import dev.kpdagger.device.SettingKey;
import dev.kpdagger.language.Logic;
import java.util.List;

/// A condition, or a part of one, with every name resolved and every type known.
sealed interface Term {
  Type type();

  record TruthLiteral(boolean value) implements Term {
    @Override
    public Type type() {
      return Type.Scalar.TRUTH;
    }
  }

  record NumberLiteral(long value) implements Term {
    @Override
    public Type type() {
      return Type.Scalar.NUMBER;
    }
  }

  record TextLiteral(String value) implements Term {
    @Override
    public Type type() {
      return Type.Scalar.TEXT;
    }
  }

  /// A list as written; an empty one has elements of the type that is needed.
  record ListLiteral(List<Term> elements, Type.ListOf type) implements Term {}

  /// `item`, or the variable of a fold.
  record Variable(String name, Type type) implements Term {}

  /// A root variable.
  record Root(FactField field) implements Term {
    @Override
    public Type type() {
      return field.type();
    }
  }

  record Setting(SettingKey<?> key, Type type) implements Term {}

  /// The value of a parameter.
  record Limit(String parameter, Type type) implements Term {}

  record Select(Term target, FactField field) implements Term {
    @Override
    public Type type() {
      return field.type();
    }
  }

  record Has(Term target, FactField field) implements Truthy {}

  record Not(Term term) implements Truthy {}

  record And(Term left, Term right) implements Truthy {}

  record Or(Term left, Term right) implements Truthy {}

  record Choice(Term condition, Term then, Term otherwise, Type type) implements Term {}

  record Equal(Term left, Term right) implements Truthy {}

  record Compare(Logic.Order order, Term left, Term right) implements Truthy {}

  record CompareSize(Logic.Order order, Term list, Term bound) implements Truthy {}

  record In(Term element, Term list) implements Truthy {}

  /// The number of elements of a list, or of characters of a text.
  record Size(Term term) implements Term {
    @Override
    public Type type() {
      return Type.Scalar.NUMBER;
    }
  }

  record TextTest(TextTest.Kind kind, Term text, Term part) implements Truthy {
    enum Kind {
      CONTAINS,
      STARTS_WITH,
      ENDS_WITH
    }
  }

  /// A search for an RE2 pattern.
  record Matches(Term text, String pattern) implements Truthy {}

  record Lower(Term text) implements Term {
    @Override
    public Type type() {
      return Type.Scalar.TEXT;
    }
  }

  record Concat(Term left, Term right) implements Term {
    @Override
    public Type type() {
      return Type.Scalar.TEXT;
    }
  }

  record Calculate(Logic.Arithmetic operation, Term left, Term right) implements Term {
    @Override
    public Type type() {
      return Type.Scalar.NUMBER;
    }
  }

  /// `exists`, `all` or `exists_one` over a list.
  record Quantifier(Quantifier.Kind kind, Variable variable, Term list, Term body)
      implements Truthy {
    enum Kind {
      EXISTS,
      ALL,
      EXISTS_ONE
    }
  }

  /// `filter` (`mapping` is the variable itself) or `map` (`filter` is true where none is given).
  record Collect(Variable variable, Term list, Term filter, Term mapping, Type.ListOf type)
      implements Term {}

  /// A term that is true, false or unknown.
  sealed interface Truthy extends Term {
    @Override
    default Type type() {
      return Type.Scalar.TRUTH;
    }
  }

  /// What evidence and messages call it.
  static String name(Term term) {
    return switch (term) {
      case Variable variable -> variable.name();
      case Root root -> root.field().name();
      case Setting setting -> setting.key().name();
      case Limit(var parameter, _) -> "parameters[\"" + parameter + "\"]";
      case Select(var target, var field) -> name(target) + "." + field.name();
      case Collect collect -> name(collect.list());
      case ListLiteral _ -> "the list";
      case TruthLiteral _,
          NumberLiteral _,
          TextLiteral _,
          Choice _,
          Size _,
          Lower _,
          Concat _,
          Calculate _,
          Truthy _ ->
          "the condition";
    };
  }
}
