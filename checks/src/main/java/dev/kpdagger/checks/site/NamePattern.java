package dev.kpdagger.checks.site;

import com.google.re2j.Pattern;

/// Names with `*` for any characters; upper and lower case are the same.
public final class NamePattern {

  private final String text;
  private final Pattern pattern;

  private NamePattern(String text) {
    this.text = text;
    var expression = new StringBuilder();
    for (String part : text.split("\\*", -1)) {
      expression.append(expression.isEmpty() ? "" : ".*").append(Pattern.quote(part));
    }
    // The first part of `*x` is empty, and so is the expression after it.
    this.pattern =
        Pattern.compile(
            (text.startsWith("*") ? ".*" + expression : expression.toString()),
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  static NamePattern of(String text) {
    return new NamePattern(text);
  }

  boolean matches(String name) {
    return pattern.matches(name);
  }

  @Override
  public String toString() {
    return text;
  }
}
