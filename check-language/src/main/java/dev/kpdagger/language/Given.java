package dev.kpdagger.language;

import dev.kpdagger.device.FactList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a run is told beside the device: the values of the parameters of its checks. Immutable.
public final class Given {
  private final Map<String, Parameter> parameters;

  private Given(Map<String, Parameter> parameters) {
    this.parameters = parameters;
  }

  /// What holds when nothing is told: the defaults of some checks. Those who declare the same
  /// parameter declare it alike, which is seen to where pages are loaded.
  public static Given defaults(Collection<Check> checks) {
    return defaultsOf(checks.stream().map(Check::head).toList());
  }

  /// The same of checks that need not run.
  public static Given defaultsOf(Collection<CheckHead> checks) {
    var declared = new TreeMap<String, Parameter>();
    for (CheckHead check : checks) {
      check.parameters().forEach(one -> declared.put(one.name(), one));
    }
    return new Given(declared);
  }

  /// The same with another value of a parameter.
  ///
  /// @param source who sets it, for evidence
  /// @throws ParameterException when there is no such parameter, or of another type
  public Given with(String name, ParameterValue value, String source) throws ParameterException {
    var before = parameters.get(name);
    if (before == null) {
      throw new ParameterException(
          "there is no parameter " + name + Nearest.hint(name, parameters.keySet()));
    }
    var fitting = fitting(before.value(), value);
    if (fitting == null) {
      throw new ParameterException(
          "the parameter " + name + " is a " + before.value().type() + ", not a " + value.type());
    }
    var changed = new TreeMap<>(parameters);
    changed.put(name, before.set(fitting, source));
    return new Given(changed);
  }

  /// The same with a value as a person writes it; elements of a list are parted by commas.
  ///
  /// @throws ParameterException when there is no such parameter, or the text is none of its values
  public Given withText(String name, String text, String source) throws ParameterException {
    var before = parameters.get(name);
    return with(
        name,
        before == null ? new ParameterValue.Text(text) : parsed(name, before.value(), text),
        source);
  }

  private static ParameterValue parsed(String name, ParameterValue like, String text)
      throws ParameterException {
    var elements = text.isEmpty() ? List.<String>of() : List.of(text.split("\\s*,\\s*"));
    try {
      return switch (like) {
        case ParameterValue.Number _ -> new ParameterValue.Number(Long.parseLong(text));
        case ParameterValue.Text _ -> new ParameterValue.Text(text);
        case ParameterValue.Numbers _ ->
            new ParameterValue.Numbers(elements.stream().map(Long::valueOf).toList());
        case ParameterValue.Texts _ -> new ParameterValue.Texts(elements);
      };
    } catch (NumberFormatException e) {
      throw new ParameterException(
          "the parameter " + name + " is a " + like.type() + ", not " + text, e);
    }
  }

  /// The value in the type that is needed, or null. An empty list is one of any type.
  private static @Nullable ParameterValue fitting(ParameterValue needed, ParameterValue value) {
    return switch (value) {
      case ParameterValue.Texts(var texts)
          when texts.isEmpty() && needed instanceof ParameterValue.Numbers ->
          new ParameterValue.Numbers(List.of());
      default -> needed.getClass() == value.getClass() ? value : null;
    };
  }

  /// All parameters, by name.
  public Collection<Parameter> parameters() {
    return List.copyOf(parameters.values());
  }

  /// The parameter of a name that a check declares.
  public Parameter parameter(String name) {
    var parameter = parameters.get(name);
    if (parameter == null) {
      throw new IllegalStateException("no check of the run declares the parameter " + name);
    }
    return parameter;
  }

  /// The value of a parameter as conditions see it: a [Long], a [String] or a [FactList] of those.
  Object value(String name) {
    return switch (parameter(name).value()) {
      case ParameterValue.Number(var value) -> value;
      case ParameterValue.Text(var value) -> value;
      case ParameterValue.Numbers(var values) -> FactList.complete(values);
      case ParameterValue.Texts(var values) -> FactList.complete(values);
    };
  }
}
