package dev.kpdagger.device;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The columns of each line that hold a secret.
final class Redactions {

  static final String MASK = "***";

  private record Columns(int start, int end) {}

  private final Map<Integer, List<Columns>> byLine = new HashMap<>();

  void add(int line, int start, int end) {
    if (end > start) {
      byLine.computeIfAbsent(line, _ -> new ArrayList<>(1)).add(new Columns(start, end));
    }
  }

  String apply(int line, String raw) {
    var columns = byLine.get(line);
    if (columns == null) {
      return raw;
    }
    var hidden = new boolean[raw.length()];
    for (Columns c : columns) {
      for (int i = c.start; i < Math.min(c.end, raw.length()); i++) {
        hidden[i] = true;
      }
    }
    var out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      if (!hidden[i]) {
        out.append(raw.charAt(i));
      } else if (i == 0 || !hidden[i - 1]) {
        out.append(MASK);
      }
    }
    return out.toString();
  }

  /// The characters of a line that are hidden, empty for none.
  String hidden(int line, String raw) {
    var hidden = new StringBuilder();
    for (Columns c : byLine.getOrDefault(line, List.of())) {
      hidden.append(raw, Math.min(c.start, raw.length()), Math.min(c.end, raw.length()));
    }
    return hidden.toString();
  }
}
