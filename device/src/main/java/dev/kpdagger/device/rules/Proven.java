package dev.kpdagger.device.rules;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A claim with what a reader needs to check it.
public interface Proven extends Located {

  /// The lines of the other rules or objects that it rests on, in file order.
  List<SourceSpan> proofLines();

  /// A packet that shows it, or null where none can.
  @Nullable Witness witness();
}
