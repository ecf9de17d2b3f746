package dev.kpdagger.device.traffic;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// The addresses that translation takes from.
///
/// @param last the same as the first for a pool of one address
public record TranslationPool(String name, String first, String last, SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "translation pool " + name;
  }
}
