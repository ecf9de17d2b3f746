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

  @Override
  public String subject() {
    return "banner " + kind.label();
  }
}
