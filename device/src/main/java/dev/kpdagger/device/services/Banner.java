package dev.kpdagger.device.services;

import dev.kpdagger.device.Derived;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// A banner with its text.
public record Banner(BannerKind kind, String text, SourceSpan span) implements Located {

  /// Whether the text has any visible character.
  @Derived
  public boolean blank() {
    return text.isBlank();
  }

  /// The text with single spaces in place of line breaks and runs of spaces.
  @Derived
  public String words() {
    return String.join(" ", text.strip().split("\\s+"));
  }

  @Override
  public String subject() {
    return "banner " + kind.label();
  }
}
