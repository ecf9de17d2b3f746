package dev.kpdagger.language.cel;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.language.Logic.Arithmetic;
import dev.kpdagger.language.Logic.Order;
import dev.kpdagger.language.Nearest;
import dev.kpdagger.language.Parameter;
import dev.kpdagger.language.ParameterValue;
import dev.kpdagger.language.cel.Term.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Turns one checked CEL expression into a [Term]: resolves names, types settings by their keys,
/// and refuses what the facts cannot answer. One instance per expression.
final class Lowering {
  private static final List<String> SETTINGS =
      SettingKeys.all().stream().map(SettingKey::name).toList();

  private final FactTypes facts;
  private final List<Parameter> parameters;
  private final Deque<Variable> scope = new ArrayDeque<>();

  /// @param parameters that can be read
  Lowering(FactTypes facts, Optional<Variable> item, List<Parameter> parameters) {
    this.facts = facts;
    this.parameters = parameters;
    item.ifPresent(scope::push);
  }

  Term lower(CelExpr expression) throws ConditionException {
    return switch (expression.getKind()) {
      case CONSTANT -> constant(expression);
      case IDENT -> identifier(expression.ident().name());
      case SELECT -> select(expression);
      case CALL -> call(expression.call());
      case LIST -> list(expression);
      case COMPREHENSION -> new Folds(this).lower(expression.comprehension());
      case MAP, STRUCT, NOT_SET ->
          throw new ConditionException("conditions have no maps or messages");
    };
  }

  Term truth(CelExpr expression) throws ConditionException {
    var term = lower(expression);
    if (term.type() != Type.Scalar.TRUTH) {
      throw new ConditionException(
          Term.name(term) + " is a " + term.type().words() + ", not a bool");
    }
    return term;
  }

  void push(Variable variable) throws ConditionException {
    if (scope.stream().anyMatch(known -> known.name().equals(variable.name()))
        || facts.roots().containsKey(variable.name())) {
      throw new ConditionException("the variable " + variable.name() + " hides another one");
    }
    scope.push(variable);
  }

  void pop() {
    scope.pop();
  }

  private static Term constant(CelExpr expression) throws ConditionException {
    var constant = expression.constant();
    return switch (constant.getKind()) {
      case BOOLEAN_VALUE -> new Term.TruthLiteral(constant.booleanValue());
      case INT64_VALUE -> new Term.NumberLiteral(constant.int64Value());
      case STRING_VALUE -> new Term.TextLiteral(constant.stringValue());
      default ->
          throw new ConditionException(
              "a value is a bool, an int or a string, not " + constant.getKind());
    };
  }

  private Term identifier(String name) throws ConditionException {
    for (Variable variable : scope) {
      if (variable.name().equals(name)) {
        return variable;
      }
    }
    var root = facts.roots().get(name);
    if (root != null) {
      return new Term.Root(root);
    }
    throw new ConditionException(
        switch (name) {
          case "settings" ->
              "settings are read by their name: settings[\"management.telnet.enabled\"]";
          case "parameters" -> "parameters are read by their name: parameters[\"ssh-timeout\"]";
          default -> "there is no " + name;
        });
  }

  private Term select(CelExpr expression) throws ConditionException {
    var select = expression.select();
    var target = lower(select.operand());
    if (!(target.type() instanceof Type.Struct struct)) {
      throw new ConditionException(Term.name(target) + " has no fields");
    }
    var fields = facts.fields(struct.java());
    var field = fields.get(select.field());
    if (field == null) {
      throw new ConditionException(
          Term.name(target)
              + " has no "
              + select.field()
              + Nearest.hint(select.field(), fields.keySet()));
    }
    if (!select.testOnly()) {
      return new Term.Select(target, field);
    }
    if (!field.optional()) {
      throw new ConditionException(
          "has() asks for an optional field, and "
              + Term.name(target)
              + "."
              + field.name()
              + " is always there");
    }
    return new Term.Has(target, field);
  }

  private Term list(CelExpr expression) throws ConditionException {
    var elements = new ArrayList<Term>();
    for (CelExpr element : expression.list().elements()) {
      elements.add(lower(element));
    }
    if (elements.isEmpty()) {
      return new Term.ListLiteral(elements, new Type.ListOf(Type.Scalar.TEXT));
    }
    var type = elements.getFirst().type().isText() ? Type.Scalar.TEXT : elements.getFirst().type();
    for (Term element : elements) {
      boolean same =
          type == Type.Scalar.TEXT ? element.type().isText() : element.type() == Type.Scalar.NUMBER;
      if (!same) {
        throw new ConditionException("a list holds only strings or only ints");
      }
    }
    return new Term.ListLiteral(elements, new Type.ListOf(type));
  }

  private Term call(CelExpr.CelCall call) throws ConditionException {
    var function = call.function();
    if (function.equals("_[_]")) {
      return indexed(call);
    }
    var terms = new ArrayList<Term>();
    if (call.target().isPresent()) {
      terms.add(lower(call.target().get()));
    }
    for (CelExpr argument : call.args()) {
      terms.add(lower(argument));
    }
    return switch (terms.size()) {
      case 1 -> unary(function, terms.getFirst());
      case 2 -> binary(function, terms.get(0), terms.get(1));
      default -> choice(function, terms);
    };
  }

  private Term indexed(CelExpr.CelCall call) throws ConditionException {
    var target = call.args().get(0);
    var index = call.args().get(1);
    boolean named =
        target.getKind() == CelExpr.ExprKind.Kind.IDENT
            && index.getKind() == CelExpr.ExprKind.Kind.CONSTANT
            && index.constant().getKind() == CelConstant.Kind.STRING_VALUE;
    return switch (named ? target.ident().name() : "") {
      case "settings" -> setting(index.constant().stringValue());
      case "parameters" -> limit(index.constant().stringValue());
      default ->
          throw new ConditionException(
              "only settings[\"...\"] and parameters[\"...\"] can be indexed, by a literal name");
    };
  }

  private Term limit(String name) throws ConditionException {
    for (Parameter parameter : parameters) {
      if (parameter.name().equals(name)) {
        return new Term.Limit(
            name,
            switch (parameter.value()) {
              case ParameterValue.Number _ -> Type.Scalar.NUMBER;
              case ParameterValue.Text _ -> Type.Scalar.TEXT;
              case ParameterValue.Numbers _ -> new Type.ListOf(Type.Scalar.NUMBER);
              case ParameterValue.Texts _ -> new Type.ListOf(Type.Scalar.TEXT);
            });
      }
    }
    throw new ConditionException(
        "the page declares no parameter "
            + name
            + Nearest.hint(name, parameters.stream().map(Parameter::name).toList()));
  }

  private static Term setting(String name) throws ConditionException {
    for (SettingKey<?> key : SettingKeys.all()) {
      if (key.name().equals(name)) {
        return new Term.Setting(key, settingType(key));
      }
    }
    throw new ConditionException("there is no setting " + name + Nearest.hint(name, SETTINGS));
  }

  private static Type settingType(SettingKey<?> key) {
    if (key.type() == Boolean.class) {
      return Type.Scalar.TRUTH;
    }
    if (key.type() == Long.class) {
      return Type.Scalar.NUMBER;
    }
    return key.type() == String.class ? Type.Scalar.TEXT : new Type.ListOf(Type.Scalar.TEXT);
  }

  private static Term unary(String function, Term term) throws ConditionException {
    return switch (function) {
      case "!_" -> new Term.Not(require(term, Type.Scalar.TRUTH));
      case "-_" ->
          new Term.Calculate(
              Arithmetic.SUBTRACT, new Term.NumberLiteral(0), require(term, Type.Scalar.NUMBER));
      case "size" -> {
        if (!term.type().isText() && !(term.type() instanceof Type.ListOf)) {
          throw new ConditionException(Term.name(term) + " has no size");
        }
        yield new Term.Size(term);
      }
      case "lowerAscii" -> new Term.Lower(text(term));
      default -> throw unknown(function);
    };
  }

  private static Term binary(String function, Term a, Term b) throws ConditionException {
    return switch (function) {
      case "_&&_" -> new Term.And(require(a, Type.Scalar.TRUTH), require(b, Type.Scalar.TRUTH));
      case "_||_" -> new Term.Or(require(a, Type.Scalar.TRUTH), require(b, Type.Scalar.TRUTH));
      case "_==_" -> Comparisons.equal(a, b, false);
      case "_!=_" -> Comparisons.equal(a, b, true);
      case "_<_" -> Comparisons.order(Order.LESS, a, b);
      case "_<=_" -> Comparisons.order(Order.AT_MOST, a, b);
      case "_>_" -> Comparisons.order(Order.MORE, a, b);
      case "_>=_" -> Comparisons.order(Order.AT_LEAST, a, b);
      case "@in" -> Comparisons.in(a, b);
      case "_+_" ->
          a.type().isText() ? new Term.Concat(text(a), text(b)) : calculate(Arithmetic.ADD, a, b);
      case "_-_" -> calculate(Arithmetic.SUBTRACT, a, b);
      case "_*_" -> calculate(Arithmetic.MULTIPLY, a, b);
      case "_/_" -> calculate(Arithmetic.DIVIDE, a, b);
      case "_%_" -> calculate(Arithmetic.MODULO, a, b);
      case "contains" -> new Term.TextTest(Term.TextTest.Kind.CONTAINS, text(a), text(b));
      case "startsWith" -> new Term.TextTest(Term.TextTest.Kind.STARTS_WITH, text(a), text(b));
      case "endsWith" -> new Term.TextTest(Term.TextTest.Kind.ENDS_WITH, text(a), text(b));
      case "matches" -> new Term.Matches(text(a), pattern(b));
      default -> throw unknown(function);
    };
  }

  private static String pattern(Term term) throws ConditionException {
    if (!(term instanceof Term.TextLiteral(var pattern))) {
      throw new ConditionException("the pattern of matches() is a literal");
    }
    try {
      return Pattern.compile(pattern).pattern();
    } catch (PatternSyntaxException e) {
      throw new ConditionException(
          "the pattern " + pattern + " is not valid: " + e.getDescription());
    }
  }

  private static Term choice(String function, List<Term> terms) throws ConditionException {
    if (!function.equals("_?_:_")) {
      throw unknown(function);
    }
    var then = terms.get(1);
    var otherwise = terms.get(2);
    boolean texts = then.type().isText() && otherwise.type().isText();
    if (!texts && !then.type().equals(otherwise.type())) {
      throw new ConditionException("both sides of ?: have to be of one type");
    }
    return new Term.Choice(
        require(terms.getFirst(), Type.Scalar.TRUTH),
        then,
        otherwise,
        texts ? Type.Scalar.TEXT : then.type());
  }

  private static Term calculate(Arithmetic operation, Term a, Term b) throws ConditionException {
    return new Term.Calculate(
        operation, require(a, Type.Scalar.NUMBER), require(b, Type.Scalar.NUMBER));
  }

  static Term require(Term term, Type type) throws ConditionException {
    if (!term.type().equals(type)) {
      throw new ConditionException(
          Term.name(term) + " is a " + term.type().words() + ", not a " + type.words());
    }
    return term;
  }

  private static Term text(Term term) throws ConditionException {
    return term.type().isText() ? term : require(term, Type.Scalar.TEXT);
  }

  private static ConditionException unknown(String function) {
    return new ConditionException("conditions do not have the function " + function);
  }
}
