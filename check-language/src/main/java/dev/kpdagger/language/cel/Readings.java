package dev.kpdagger.language.cel;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.language.cel.Term.Select;

/// What reading a field means for the evidence; shared by both forms of a condition.
final class Readings {

  private Readings() {}

  /// The term whose value names the fact in evidence: the nearest record with a place and a name of
  /// its own on the way to the field. The target itself when there is none.
  static Term owner(Term target) {
    Term owner = target;
    while (!isLocated(owner) && owner instanceof Select(var outer, _)) {
      owner = outer;
    }
    return isLocated(owner) ? owner : target;
  }

  /// The name of a field as seen from its owner: `hardening.proxyArp`.
  static String name(Term target, FactField field) {
    var owner = owner(target);
    var name = new StringBuilder(field.name());
    Term step = target;
    while (!step.equals(owner) && step instanceof Select(var outer, var through)) {
      name.insert(0, through.name() + ".");
      step = outer;
    }
    return name.toString();
  }

  /// The name under which a look through the list in vain is noted; empty for a list of texts or
  /// numbers, which is a fact with an origin of its own.
  static String listName(Term list) {
    return list.type() instanceof Type.ListOf(var element) && element instanceof Type.Struct
        ? Term.name(list)
        : "";
  }

  static boolean isLocated(Term term) {
    return term.type() instanceof Type.Struct(var java) && Located.class.isAssignableFrom(java);
  }

  /// Whether reading a plain field of the target cites the target's lines.
  static boolean cites(Term target, Type field) {
    return !(field instanceof Type.Struct) && !(field instanceof Type.ListOf) && hasSpan(target);
  }

  static boolean hasSpan(Term target) {
    return target.type() instanceof Type.Struct(var java) && hasSpan(java);
  }

  static boolean hasSpan(Class<?> struct) {
    try {
      return struct.getMethod("span").getReturnType() == SourceSpan.class;
    } catch (NoSuchMethodException _) {
      return false;
    }
  }

  /// Whether a record that the term stands for may be absent.
  static boolean mayBeAbsent(Term term) {
    return switch (term) {
      case Select(var target, var field) -> field.optional() || mayBeAbsent(target);
      case Term.Choice(_, var then, var otherwise, _) ->
          mayBeAbsent(then) || mayBeAbsent(otherwise);
      default -> false;
    };
  }
}
