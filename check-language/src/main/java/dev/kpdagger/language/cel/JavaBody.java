package dev.kpdagger.language.cel;

import dev.kpdagger.language.cel.Term.Quantifier;
import dev.kpdagger.language.cel.Term.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes the body of one generated method. Each operation becomes a statement that assigns a fresh
/// variable, so that what is read, and in which order, is what CEL's evaluation order says.
///
/// The method's parameters are `d` (the device), `g` (what is given), `item` and `r` (the reads).
final class JavaBody {
  private final StringBuilder out = new StringBuilder();
  private final Map<String, String> variables = new HashMap<>();
  private final JavaFields fields;
  private final List<String> patterns;
  private int indent = 2;
  private int next;

  /// @param patterns the pattern constants of the class, which this body adds to
  JavaBody(List<String> patterns) {
    this.patterns = patterns;
    this.fields = new JavaFields(this);
    variables.put("item", "item");
  }

  String source() {
    return out.toString();
  }

  void line(String statement) {
    out.append("  ".repeat(indent)).append(statement).append('\n');
  }

  void open(String statement) {
    line(statement + " {");
    indent++;
  }

  void close() {
    indent--;
    line("}");
  }

  String assign(String type, String expression) {
    var name = fresh();
    line(type + " " + name + " = " + expression + ";");
    return name;
  }

  private String fresh() {
    return "t" + next++;
  }

  /// Writes what computes a condition, and gives what to return.
  String emitted(Term term) {
    return emit(term);
  }

  /// Writes what computes a term; the result is a variable or a literal.
  String emit(Term term) {
    return switch (term) {
      case Term.TruthLiteral(var value) -> value ? "Truth.TRUE" : "Truth.FALSE";
      case Term.NumberLiteral(var value) -> "Long.valueOf(" + value + "L)";
      case Term.TextLiteral(var value) -> JavaText.quote(value);
      case Variable(var name, _) -> variables.getOrDefault(name, name);
      case Term.Root(var field) ->
          field.accessors().isEmpty()
              ? "d"
              : assign(JavaText.type(field.type()), "d." + field.call());
      case Term.Setting setting -> fields.setting(setting);
      case Term.Limit(var parameter, var type) -> limit(parameter, type);
      case Term.Select(var target, var field) -> fields.select(target, field);
      case Term.Has(var target, var field) -> fields.has(target, field);
      case Term.ListLiteral(var elements, var type) -> list(elements, type);
      case Term.Not(var inner) -> assign("Truth", emit(inner) + ".not()");
      case Term.And(var a, var b) -> shortCircuit(a, b, "FALSE", "both");
      case Term.Or(var a, var b) -> shortCircuit(a, b, "TRUE", "either");
      case Term.Choice choice -> choice(choice);
      case Term.Equal(var a, var b) -> equal(a, b);
      case Term.Compare(var order, var a, var b) ->
          call("Truth", "compare", "Logic.Order." + order, emit(a), emit(b));
      case Term.CompareSize(var order, var list, var bound) -> size(order.name(), list, bound);
      case Term.In(var element, var list) -> in(element, list);
      case Term.Size(var inner) ->
          call("Long", inner.type().isText() ? "length" : "size", emit(inner));
      case Term.TextTest(var kind, var text, var part) ->
          call(
              "Truth",
              switch (kind) {
                case CONTAINS -> "contains";
                case STARTS_WITH -> "startsWith";
                case ENDS_WITH -> "endsWith";
              },
              emit(text),
              emit(part));
      case Term.Matches(var text, var pattern) ->
          call("Truth", "matches", emit(text), pattern(pattern));
      case Term.Lower(var text) -> call("String", "lowerAscii", emit(text));
      case Term.Concat(var a, var b) -> call("String", "concat", emit(a), emit(b));
      case Term.Calculate(var operation, var a, var b) ->
          call("Long", "calculate", "Logic.Arithmetic." + operation, emit(a), emit(b));
      case Quantifier quantifier -> quantifier(quantifier);
      case Term.Collect collect -> collect(collect);
    };
  }

  private String call(String type, String operation, String... arguments) {
    return assign(type, "Logic." + operation + "(" + String.join(", ", arguments) + ")");
  }

  private String limit(String parameter, Type type) {
    var operation =
        type instanceof Type.ListOf(var element)
            ? element == Type.Scalar.NUMBER ? "limits" : "words"
            : type == Type.Scalar.NUMBER ? "limit" : "word";
    return assign(JavaText.type(type), "r." + operation + "(g, " + JavaText.quote(parameter) + ")");
  }

  private String pattern(String pattern) {
    if (!patterns.contains(pattern)) {
      patterns.add(pattern);
    }
    return "Patterns.P" + patterns.indexOf(pattern);
  }

  private String equal(Term a, Term b) {
    var operation =
        a.type() == Type.Scalar.TRUTH
            ? "equalTruth"
            : a.type() instanceof Type.ListOf ? "equalLists" : "equal";
    return call("Truth", operation, emit(a), emit(b));
  }

  private String in(Term element, Term list) {
    var what = emit(element);
    var where = emit(list);
    var result = call("Truth", "in", what, where);
    looked(result, list, where);
    return result;
  }

  private String size(String order, Term list, Term bound) {
    var where = emit(list);
    var result = call("Truth", "compareSize", "Logic.Order." + order, where, emit(bound));
    looked(result, list, where);
    return result;
  }

  /// Lists of facts have no origin of their own, so their emptiness or openness is noted.
  private void looked(String result, Term list, String variable) {
    var name = Readings.listName(list);
    if (!name.isEmpty()) {
      line("r.counted(" + result + ", " + JavaText.quote(name) + ", " + variable + ");");
    }
  }

  private String list(List<Term> elements, Type.ListOf type) {
    var element = JavaText.type(type.element());
    boolean literal =
        elements.stream()
            .allMatch(e -> e instanceof Term.TextLiteral || e instanceof Term.NumberLiteral);
    var values = new ArrayList<String>();
    for (Term one : elements) {
      values.add(emit(one));
    }
    var all = String.join(", ", values);
    if (literal) {
      return assign(
          "FactList<" + element + ">", "FactList.<" + element + ">complete(List.of(" + all + "))");
    }
    return assign(
        "FactList<" + element + ">", "Logic.<" + element + ">listOf(Arrays.asList(" + all + "))");
  }

  private String shortCircuit(Term a, Term b, String decides, String operation) {
    var from = assign("int", "r.mark()");
    var result = assign("Truth", emit(a));
    open("if (" + result + " != Truth." + decides + ")");
    var to = assign("int", "r.mark()");
    line(
        result + " = r." + operation + "(" + result + ", " + emit(b) + ", " + from + ", " + to
            + ");");
    close();
    return result;
  }

  private String choice(Term.Choice choice) {
    var condition = emit(choice.condition());
    var result =
        assign(
            JavaText.type(choice.type()),
            choice.type() == Type.Scalar.TRUTH ? "Truth.UNKNOWN" : "null");
    open("if (" + condition + " == Truth.TRUE)");
    line(result + " = " + emit(choice.then()) + ";");
    close();
    open("if (" + condition + " == Truth.FALSE)");
    line(result + " = " + emit(choice.otherwise()) + ";");
    close();
    return result;
  }

  private String quantifier(Quantifier quantifier) {
    var list = emit(quantifier.list());
    var name = JavaText.quote(Readings.listName(quantifier.list()));
    var result = assign("Truth", "Truth.UNKNOWN");
    open("if (" + list + " != null)");
    var start = assign("int", "r.mark()");
    switch (quantifier.kind()) {
      case EXISTS -> {
        line(result + " = Truth.FALSE;");
        var element = each(quantifier.variable(), list);
        var from = assign("int", "r.mark()");
        var body = emit(quantifier.body());
        line(result + " = r.any(" + String.join(", ", result, body, start, from, element) + ");");
        stop(result, "TRUE");
        line(result + " = r.endAny(" + String.join(", ", result, name, list) + ");");
      }
      case ALL -> {
        line(result + " = Truth.TRUE;");
        each(quantifier.variable(), list);
        var from = assign("int", "r.mark()");
        var body = emit(quantifier.body());
        line(result + " = r.every(" + String.join(", ", result, body, start, from) + ");");
        stop(result, "FALSE");
        line(result + " = r.endEvery(" + String.join(", ", result, name, list) + ");");
      }
      case EXISTS_ONE -> {
        var known = assign("int", "0");
        var unknown = assign("int", "0");
        each(quantifier.variable(), list);
        var body = emit(quantifier.body());
        line(known + " += " + body + " == Truth.TRUE ? 1 : 0;");
        line(unknown + " += " + body + " == Truth.UNKNOWN ? 1 : 0;");
        close();
        line(result + " = r.one(" + String.join(", ", known, unknown, name, list) + ");");
      }
    }
    close();
    return result;
  }

  private String each(Variable variable, String list) {
    var name = "v" + next++ + "_" + variable.name();
    variables.put(variable.name(), name);
    open("for (" + JavaText.type(variable.type()) + " " + name + " : " + list + ".items())");
    return name;
  }

  private void stop(String result, String decided) {
    open("if (" + result + " == Truth." + decided + ")");
    line("break;");
    close();
    close();
  }

  private String collect(Term.Collect collect) {
    var list = emit(collect.list());
    var element = JavaText.type(collect.type().element());
    var result = assign("FactList<" + element + ">", "null");
    open("if (" + list + " != null)");
    var kept = assign("ArrayList<" + element + ">", "new ArrayList<>()");
    var undecided = assign("boolean", "false");
    var broken = assign("boolean", "false");
    each(collect.variable(), list);
    var filter = emit(collect.filter());
    line(undecided + " |= " + filter + " == Truth.UNKNOWN;");
    open("if (" + filter + " == Truth.TRUE)");
    var value = emit(collect.mapping());
    line(broken + " |= " + value + " == null;");
    line(kept + ".add(" + value + ");");
    close();
    close();
    line(
        result
            + " = "
            + broken
            + " ? null : Logic.derived("
            + String.join(", ", kept, list, undecided)
            + ");");
    close();
    return result;
  }
}
