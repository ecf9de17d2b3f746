package dev.kpdagger.language.cel;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.kpdagger.language.cel.Term.Quantifier;
import dev.kpdagger.language.cel.Term.Variable;

/// Recognises the macros that CEL has expanded into folds, by the shapes that its specification
/// gives them.
final class Folds {
  private final Lowering lowering;

  Folds(Lowering lowering) {
    this.lowering = lowering;
  }

  Term lower(CelComprehension fold) throws ConditionException {
    var list = lowering.lower(fold.iterRange());
    if (!(list.type() instanceof Type.ListOf(var element)) || !fold.iterVar2().isEmpty()) {
      throw new ConditionException(Term.name(list) + " is not a list");
    }
    var variable = new Variable(fold.iterVar(), element);
    lowering.push(variable);
    var term = body(fold, list, variable);
    lowering.pop();
    return term;
  }

  private Term body(CelComprehension fold, Term list, Variable variable) throws ConditionException {
    var step = fold.loopStep().callOrDefault();
    return switch (step.function()) {
      case "_||_" ->
          new Quantifier(
              Quantifier.Kind.EXISTS, variable, list, lowering.truth(step.args().get(1)));
      case "_&&_" ->
          new Quantifier(Quantifier.Kind.ALL, variable, list, lowering.truth(step.args().get(1)));
      case "_+_" -> collect(variable, list, new Term.TruthLiteral(true), added(step));
      case "_?_:_" -> {
        var condition = lowering.truth(step.args().get(0));
        var then = step.args().get(1).callOrDefault();
        yield fold.accuInit().getKind() == Kind.LIST
            ? collect(variable, list, condition, added(then))
            : new Quantifier(Quantifier.Kind.EXISTS_ONE, variable, list, condition);
      }
      default -> throw new ConditionException("conditions have no such fold");
    };
  }

  private static CelExpr added(CelExpr.CelCall step) {
    return step.args().get(1).list().elements().getFirst();
  }

  private Term collect(Variable variable, Term list, Term filter, CelExpr mapping)
      throws ConditionException {
    var term = lowering.lower(mapping);
    if (term.type() == Type.Scalar.TRUTH || term.type() instanceof Type.ListOf) {
      throw new ConditionException("map() gives strings, ints or records");
    }
    return new Term.Collect(variable, list, filter, term, new Type.ListOf(term.type()));
  }
}
