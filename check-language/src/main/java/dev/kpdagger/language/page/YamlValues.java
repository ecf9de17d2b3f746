package dev.kpdagger.language.page;

import dev.kpdagger.language.ParameterValue;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Values of parameters as YAML writes them.
final class YamlValues {

  private YamlValues() {}

  /// The value of a node; empty when it is none that a parameter can have.
  static Optional<ParameterValue> of(@Nullable JsonNode node) {
    if (node == null) {
      return Optional.empty();
    }
    if (isNumber(node)) {
      return Optional.of(new ParameterValue.Number(node.longValue()));
    }
    if (node.isString()) {
      return Optional.of(new ParameterValue.Text(node.stringValue()));
    }
    return node.isArray() ? list(node) : Optional.empty();
  }

  private static Optional<ParameterValue> list(JsonNode node) {
    var numbers = new ArrayList<Long>();
    var texts = new ArrayList<String>();
    for (JsonNode element : node) {
      if (isNumber(element)) {
        numbers.add(element.longValue());
      } else if (element.isString()) {
        texts.add(element.stringValue());
      }
    }
    if (!numbers.isEmpty() && numbers.size() == node.size()) {
      return Optional.of(new ParameterValue.Numbers(numbers));
    }
    return texts.size() == node.size()
        ? Optional.of(new ParameterValue.Texts(texts))
        : Optional.empty();
  }

  private static boolean isNumber(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToLong();
  }
}
