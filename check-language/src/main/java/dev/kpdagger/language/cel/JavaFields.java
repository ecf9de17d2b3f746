package dev.kpdagger.language.cel;

import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import java.lang.reflect.Modifier;

/// Writes the reading of fields and settings.
final class JavaFields {
  private final JavaBody body;

  JavaFields(JavaBody body) {
    this.body = body;
  }

  String setting(Term.Setting setting) {
    var fact = "d.settings().get(SettingKeys." + constant(setting.key()) + ")";
    return body.assign(
        JavaText.type(setting.type()),
        read(setting.type(), JavaText.quote(setting.key().name()), "null", fact));
  }

  private static String constant(SettingKey<?> key) {
    for (var field : SettingKeys.class.getDeclaredFields()) {
      if (Modifier.isPublic(field.getModifiers()) && field.getType() == SettingKey.class) {
        try {
          if (key.equals(field.get(null))) {
            return field.getName();
          }
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(field + " is public", e);
        }
      }
    }
    throw new IllegalStateException("no constant for " + key.name());
  }

  private static String read(Type type, String name, String owner, String fact) {
    var operation =
        type == Type.Scalar.TRUTH ? "flag" : type instanceof Type.ListOf ? "list" : "value";
    return "r." + operation + "(" + name + ", " + owner + ", " + fact + ")";
  }

  String select(Term target, FactField field) {
    var struct = body.emit(target);
    boolean absent = Readings.mayBeAbsent(target);
    if (!field.fact() && Readings.cites(target, field.type())) {
      cite(target, struct, absent);
    }
    var value = value(target, field, struct);
    var expression = absent ? struct + " == null ? " + zero(field.type()) + " : " + value : value;
    return body.assign(JavaText.type(field.type()), expression);
  }

  private void cite(Term target, String struct, boolean absent) {
    var place = "r.place(" + owner(target, struct) + ", " + struct + ".span());";
    if (absent) {
      body.open("if (" + struct + " != null)");
      body.line(place);
      body.close();
    } else {
      body.line(place);
    }
  }

  /// The variable of the owner. Emitting it again only reads it again, without a trace: the way to
  /// a record leads through plain accessors.
  private String owner(Term target, String struct) {
    var owner = Readings.owner(target);
    return owner.equals(target) ? struct : body.emit(owner);
  }

  private String value(Term target, FactField field, String struct) {
    var raw = struct + "." + field.call();
    var type = field.type();
    if (field.fact()) {
      var owner = Readings.isLocated(Readings.owner(target)) ? owner(target, struct) : "null";
      var read = read(type, JavaText.quote(Readings.name(target, field)), owner, raw);
      return type instanceof Type.Labels
          ? "Logic.labelOrNull(" + read + ")"
          : type == Type.Scalar.NUMBER && field.raw() == Integer.class
              ? "Logic.numberOrNull(" + read + ")"
              : read;
    }
    return switch (type) {
      case Type.Scalar scalar when scalar == Type.Scalar.TRUTH ->
          field.raw() == Boolean.class ? "Logic.truth(" + raw + ")" : "Truth.of(" + raw + ")";
      case Type.Scalar scalar when scalar == Type.Scalar.NUMBER ->
          field.raw() == Integer.class ? "Logic.number(" + raw + ")" : "Long.valueOf(" + raw + ")";
      case Type.Scalar _ -> field.optional() ? "Logic.text(" + raw + ")" : raw;
      case Type.Labels _ -> field.optional() ? "Logic.label(" + raw + ")" : raw + ".label()";
      case Type.ListOf _ ->
          field.raw() == dev.kpdagger.device.FactList.class
              ? raw
              : "FactList.complete(" + raw + ")";
      case Type.Struct _ -> raw;
    };
  }

  private static String zero(Type type) {
    return switch (type) {
      case Type.Scalar scalar when scalar == Type.Scalar.TRUTH -> "Truth.FALSE";
      case Type.Scalar scalar when scalar == Type.Scalar.NUMBER -> "Long.valueOf(0)";
      case Type.Scalar _, Type.Labels _ -> "\"\"";
      case Type.ListOf(var element) ->
          "FactList.<" + JavaText.type(element) + ">complete(List.of())";
      case Type.Struct _ -> "null";
    };
  }

  String has(Term target, FactField field) {
    var struct = body.emit(target);
    var value = struct + "." + field.call();
    if (Readings.mayBeAbsent(target)) {
      value = "(" + struct + " == null ? null : " + value + ")";
    }
    var present = body.assign("Truth", "Truth.of(" + value + " != null)");
    if (field.type() instanceof Type.Struct(var java) && Readings.hasSpan(java)) {
      body.open("if (" + present + " == Truth.TRUE)");
      body.line(
          "r.place(" + owner(target, struct) + ", " + struct + "." + field.call() + ".span());");
      body.close();
    }
    return present;
  }
}
