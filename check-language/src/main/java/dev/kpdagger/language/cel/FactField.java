package dev.kpdagger.language.cel;

import java.lang.reflect.Method;
import java.util.List;

/// What a condition can read of a record.
///
/// @param type as conditions see it
/// @param raw the Java type behind the last accessor, inside its `Fact` if it has one
/// @param fact whether it carries its origin
/// @param optional whether it may be absent, so that `has()` makes sense
/// @param accessors to call one after another
record FactField(
    String name, Type type, Class<?> raw, boolean fact, boolean optional, List<Method> accessors) {

  /// The calls as Java source: `identity().platform()`.
  String call() {
    var calls = new StringBuilder();
    for (Method accessor : accessors) {
      calls.append(calls.isEmpty() ? "" : ".").append(accessor.getName()).append("()");
    }
    return calls.toString();
  }
}
