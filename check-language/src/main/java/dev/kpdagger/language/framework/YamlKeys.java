package dev.kpdagger.language.framework;

import dev.kpdagger.device.Labelled;
import dev.kpdagger.language.Nearest;
import dev.kpdagger.language.ParameterValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The keys of one mapping, read by their types.
///
/// @param file for messages
record YamlKeys(String file, YamlNode.Mapping node) {

  static YamlKeys of(String file, YamlNode node, String what, List<String> known)
      throws FrameworkException {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      throw new FrameworkException(file, node.line(), what + " is a mapping of keys");
    }
    var keys = new YamlKeys(file, mapping);
    for (String key : mapping.values().keySet()) {
      if (!known.contains(key)) {
        throw keys.error(key, "unknown key " + key + Nearest.hint(key, known));
      }
    }
    return keys;
  }

  boolean has(String key) {
    return node.values().containsKey(key);
  }

  int line(String key) {
    return node.lines().getOrDefault(key, node.line());
  }

  FrameworkException error(String key, String problem) {
    return new FrameworkException(file, line(key), problem);
  }

  String text(String key) throws FrameworkException {
    var text = textOr(key, "");
    if (text.isEmpty()) {
      throw error(key, "the key " + key + " is missing");
    }
    return text;
  }

  String textOr(String key, String otherwise) throws FrameworkException {
    var value = node.values().get(key);
    if (value == null) {
      return otherwise;
    }
    if (!(value instanceof YamlNode.Scalar scalar) || scalar.text().isBlank()) {
      throw error(key, key + " has no text");
    }
    return scalar.text().strip();
  }

  List<String> texts(String key) throws FrameworkException {
    var value = node.values().get(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof YamlNode.Sequence(_, var elements)) || elements.isEmpty()) {
      throw error(key, key + " is a list that is not empty");
    }
    var texts = new ArrayList<String>();
    for (YamlNode element : elements) {
      if (!(element instanceof YamlNode.Scalar scalar) || scalar.text().isBlank()) {
        throw new FrameworkException(file, element.line(), "an element of " + key + " is no text");
      }
      texts.add(scalar.text().strip());
    }
    return List.copyOf(texts);
  }

  <E extends Enum<E> & Labelled> E label(String key, E[] values, String text)
      throws FrameworkException {
    for (E value : values) {
      if (value.label().equals(text)) {
        return value;
      }
    }
    var labels = Arrays.stream(values).map(Labelled::label).toList();
    throw error(key, key + " is one of " + String.join(", ", labels) + ", not " + text);
  }

  /// The values of parameters under a key, by name, with their lines.
  Map<String, FrameworkText.Limit> limits(String key) throws FrameworkException {
    var value = node.values().get(key);
    if (value == null) {
      return Map.of();
    }
    if (!(value instanceof YamlNode.Mapping mapping)) {
      throw error(key, key + " maps names of parameters to values");
    }
    var limits = new LinkedHashMap<String, FrameworkText.Limit>();
    for (var entry : mapping.values().entrySet()) {
      int line = mapping.lines().getOrDefault(entry.getKey(), mapping.line());
      var limit =
          value(entry.getValue())
              .orElseThrow(
                  () ->
                      new FrameworkException(
                          file,
                          line,
                          "the parameter "
                              + entry.getKey()
                              + " is an int, a string or a list of one of them"));
      limits.put(entry.getKey(), new FrameworkText.Limit(limit, line));
    }
    return limits;
  }

  private static Optional<ParameterValue> value(YamlNode node) {
    return switch (node) {
      case YamlNode.Scalar scalar -> Optional.of(scalar(scalar));
      case YamlNode.Mapping _ -> Optional.empty();
      case YamlNode.Sequence(_, var elements) -> {
        var numbers = new ArrayList<Long>();
        var texts = new ArrayList<String>();
        for (YamlNode element : elements) {
          switch (element) {
            case YamlNode.Scalar scalar -> {
              switch (scalar(scalar)) {
                case ParameterValue.Number(var number) -> numbers.add(number);
                case ParameterValue.Text(var text) -> texts.add(text);
                case ParameterValue.Numbers _, ParameterValue.Texts _ -> {}
              }
            }
            case YamlNode.Mapping _, YamlNode.Sequence _ -> {}
          }
        }
        if (!numbers.isEmpty() && numbers.size() == elements.size()) {
          yield Optional.of(new ParameterValue.Numbers(numbers));
        }
        yield texts.size() == elements.size()
            ? Optional.of(new ParameterValue.Texts(texts))
            : Optional.empty();
      }
    };
  }

  private static ParameterValue scalar(YamlNode.Scalar scalar) {
    // A number that a long cannot hold is a text, and so of the wrong type wherever one is needed.
    return scalar.number() && scalar.text().matches("[-+]?[0-9]{1,18}")
        ? new ParameterValue.Number(Long.parseLong(scalar.text()))
        : new ParameterValue.Text(scalar.text());
  }
}
