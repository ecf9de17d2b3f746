package dev.kpdagger.language.lines;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// A line that a house rule asks for or forbids, in one block of a configuration.
///
/// @param block the line that begins the block, without its secrets; empty for the whole file
/// @param says what is wrong where the rule is broken
/// @param broken whether the rule is broken; unknown where the file ends before the block does
/// @param span the forbidden line, or the line that begins the block
public record PatternClaim(String block, String says, Fact<Boolean> broken, SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return block.isEmpty() ? "the configuration" : block;
  }
}
