package dev.kpdagger.language.cel;

import com.google.re2j.Pattern;
import dev.kpdagger.device.Device;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.Labelled;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.language.Given;
import dev.kpdagger.language.Logic;
import dev.kpdagger.language.Reads;
import dev.kpdagger.language.Truth;
import dev.kpdagger.language.cel.Term.Quantifier;
import dev.kpdagger.language.cel.Term.Variable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Evaluates terms directly, for pages that were not there when the product was built. It calls the
/// same operations as the generated form, in the same order.
///
/// Values are [Truth], [Long], [String], [FactList] and records; null is unknown, or an absent
/// record.
final class Interpreter {
  private final Device device;
  private final Given given;
  private final Reads reads;
  private final Map<String, Object> variables = new HashMap<>();

  Interpreter(Device device, Given given, @Nullable Located item, Reads reads) {
    this.device = device;
    this.given = given;
    this.reads = reads;
    if (item != null) {
      variables.put("item", item);
    }
  }

  Truth truth(Term term) {
    return (Truth) known(evaluate(term));
  }

  private static Object known(@Nullable Object value) {
    if (value == null) {
      throw new IllegalStateException("a truth is never null");
    }
    return value;
  }

  private @Nullable Long number(Term term) {
    return (Long) evaluate(term);
  }

  private @Nullable String text(Term term) {
    return (String) evaluate(term);
  }

  private @Nullable FactList<?> list(Term term) {
    return (FactList<?>) evaluate(term);
  }

  @Nullable Object evaluate(Term term) {
    return switch (term) {
      case Term.TruthLiteral(var value) -> Truth.of(value);
      case Term.NumberLiteral(var value) -> value;
      case Term.TextLiteral(var value) -> value;
      case Variable(var name, _) -> variables.get(name);
      case Term.Root(var field) -> field.accessors().isEmpty() ? device : raw(field, device);
      case Term.Setting setting -> setting(setting);
      case Term.Limit(var parameter, _) -> reads.parameter(given, parameter);
      case Term.Select(var target, var field) -> select(target, field);
      case Term.ListLiteral(var elements, _) -> {
        var values = new ArrayList<@Nullable Object>();
        elements.forEach(element -> values.add(evaluate(element)));
        yield Logic.listOf(values);
      }
      case Term.Choice(var condition, var then, var otherwise, var type) ->
          switch (truth(condition)) {
            case TRUE -> evaluate(then);
            case FALSE -> evaluate(otherwise);
            case UNKNOWN -> type == Type.Scalar.TRUTH ? Truth.UNKNOWN : null;
          };
      case Term.Size(var inner) ->
          inner.type().isText() ? Logic.length(text(inner)) : Logic.size(list(inner));
      case Term.Lower(var inner) -> Logic.lowerAscii(text(inner));
      case Term.Concat(var a, var b) -> Logic.concat(text(a), text(b));
      case Term.Calculate(var operation, var a, var b) ->
          Logic.calculate(operation, number(a), number(b));
      case Term.Collect collect -> collect(collect);
      case Term.Truthy condition -> condition(condition);
    };
  }

  private Truth condition(Term.Truthy term) {
    return switch (term) {
      case Term.Has(var target, var field) -> has(target, field);
      case Term.Not(var inner) -> truth(inner).not();
      case Term.And(var a, var b) -> {
        int from = reads.mark();
        var left = truth(a);
        int to = reads.mark();
        yield left == Truth.FALSE ? left : reads.both(left, truth(b), from, to);
      }
      case Term.Or(var a, var b) -> {
        int from = reads.mark();
        var left = truth(a);
        int to = reads.mark();
        yield left == Truth.TRUE ? left : reads.either(left, truth(b), from, to);
      }
      case Term.Equal(var a, var b) -> equal(a, b);
      case Term.Compare(var order, var a, var b) -> Logic.compare(order, number(a), number(b));
      case Term.CompareSize(var order, var inner, var bound) -> {
        var list = list(inner);
        yield counted(Logic.compareSize(order, list, number(bound)), inner, list);
      }
      case Term.In(var element, var inner) -> {
        var what = evaluate(element);
        var list = list(inner);
        yield counted(Logic.in(what, list), inner, list);
      }
      case Term.TextTest(var kind, var text, var part) ->
          switch (kind) {
            case CONTAINS -> Logic.contains(text(text), text(part));
            case STARTS_WITH -> Logic.startsWith(text(text), text(part));
            case ENDS_WITH -> Logic.endsWith(text(text), text(part));
          };
      case Term.Matches(var text, var pattern) ->
          Logic.matches(text(text), Pattern.compile(pattern));
      case Quantifier quantifier -> quantifier(quantifier);
    };
  }

  private Truth counted(Truth outcome, Term term, @Nullable FactList<?> list) {
    var name = Readings.listName(term);
    if (!name.isEmpty()) {
      reads.counted(outcome, name, list);
    }
    return outcome;
  }

  private Truth equal(Term a, Term b) {
    if (a.type() == Type.Scalar.TRUTH) {
      return Logic.equalTruth(truth(a), truth(b));
    }
    return a.type() instanceof Type.ListOf
        ? Logic.equalLists(list(a), list(b))
        : Logic.equal(evaluate(a), evaluate(b));
  }

  private Truth quantifier(Quantifier quantifier) {
    var list = list(quantifier.list());
    if (list == null) {
      return Truth.UNKNOWN;
    }
    var name = Readings.listName(quantifier.list());
    int start = reads.mark();
    return switch (quantifier.kind()) {
      case EXISTS -> {
        var result = Truth.FALSE;
        for (Object element : list) {
          int from = reads.mark();
          result = reads.any(result, body(quantifier, element), start, from, element);
          if (result == Truth.TRUE) {
            break;
          }
        }
        yield reads.endAny(result, name, list);
      }
      case ALL -> {
        var result = Truth.TRUE;
        for (Object element : list) {
          int from = reads.mark();
          result = reads.every(result, body(quantifier, element), start, from);
          if (result == Truth.FALSE) {
            break;
          }
        }
        yield reads.endEvery(result, name, list);
      }
      case EXISTS_ONE -> {
        int known = 0;
        int unknown = 0;
        for (Object element : list) {
          var body = body(quantifier, element);
          known += body == Truth.TRUE ? 1 : 0;
          unknown += body == Truth.UNKNOWN ? 1 : 0;
        }
        yield reads.one(known, unknown, name, list);
      }
    };
  }

  private Truth body(Quantifier quantifier, Object element) {
    variables.put(quantifier.variable().name(), element);
    return truth(quantifier.body());
  }

  private @Nullable FactList<?> collect(Term.Collect collect) {
    var list = list(collect.list());
    if (list == null) {
      return null;
    }
    var kept = new ArrayList<Object>();
    boolean undecided = false;
    boolean broken = false;
    for (Object element : list) {
      variables.put(collect.variable().name(), element);
      var filter = truth(collect.filter());
      undecided |= filter == Truth.UNKNOWN;
      if (filter == Truth.TRUE) {
        var value = evaluate(collect.mapping());
        if (value == null) {
          broken = true;
        } else {
          kept.add(value);
        }
      }
    }
    return broken ? null : Logic.derived(kept, list, undecided);
  }

  private @Nullable Object setting(Term.Setting setting) {
    var key = setting.key();
    return origin(key.name(), null, device.settings().get(key), setting.type());
  }

  private @Nullable Object origin(String name, @Nullable Located owner, Fact<?> fact, Type type) {
    var value = reads.value(name, owner, fact);
    if (value == null) {
      return type == Type.Scalar.TRUTH ? Truth.UNKNOWN : null;
    }
    return value(value, type);
  }

  private static Object value(Object raw, Type type) {
    return switch (raw) {
      case Boolean flag -> Truth.of(flag);
      case Integer number -> Long.valueOf(number);
      case Labelled labelled when type instanceof Type.Labels -> labelled.label();
      case List<?> list -> FactList.complete(list);
      default -> raw;
    };
  }

  private @Nullable Object select(Term target, FactField field) {
    var struct = evaluate(target);
    if (struct == null) {
      return zero(field.type());
    }
    if (field.fact()) {
      var owner = Readings.owner(target);
      return origin(
          Readings.name(target, field),
          Readings.isLocated(owner) ? (Located) owner(target, struct) : null,
          (Fact<?>) raw(field, struct),
          field.type());
    }
    if (Readings.cites(target, field.type())) {
      reads.place(owner(target, struct), span(struct));
    }
    var raw = invoke(field.accessors(), struct);
    return raw == null ? zero(field.type()) : value(raw, field.type());
  }

  private Object owner(Term target, @Nullable Object struct) {
    var owner = Readings.owner(target);
    return known(owner.equals(target) ? struct : evaluate(owner));
  }

  private static @Nullable Object zero(Type type) {
    return switch (type) {
      case Type.Scalar scalar when scalar == Type.Scalar.TRUTH -> Truth.FALSE;
      case Type.Scalar scalar when scalar == Type.Scalar.NUMBER -> 0L;
      case Type.Scalar _, Type.Labels _ -> "";
      case Type.ListOf _ -> FactList.complete(List.of());
      case Type.Struct _ -> null;
    };
  }

  private Truth has(Term target, FactField field) {
    var struct = evaluate(target);
    var value = struct == null ? null : invoke(field.accessors(), struct);
    if (value != null && field.type() instanceof Type.Struct(var java) && Readings.hasSpan(java)) {
      reads.place(owner(target, struct), span(value));
    }
    return Truth.of(value != null);
  }

  private static SourceSpan span(Object struct) {
    try {
      return (SourceSpan) struct.getClass().getMethod("span").invoke(struct);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(struct.getClass() + " has no span", e);
    }
  }

  /// What the accessors of a field that is always there give.
  static Object raw(FactField field, Object target) {
    return known(invoke(field.accessors(), target));
  }

  private static @Nullable Object invoke(List<Method> accessors, Object target) {
    Object value = target;
    for (Method accessor : accessors) {
      try {
        value = accessor.invoke(value);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException(accessor + " cannot be read", e);
      }
    }
    return value;
  }
}
