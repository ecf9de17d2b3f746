package dev.kpdagger.vendors.secrets;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/// Finds keys that neighbours of different autonomous systems share, while a file is read. The
/// values are forgotten with it.
public final class KeyComparison {

  /// A key of a neighbour.
  ///
  /// @param owner the autonomous system that it belongs to
  /// @param form how the value is stored: values of different forms cannot be compared unless both
  ///   are readable
  /// @param value the plain text where it is readable, else the text of the file
  /// @param readable whether the plain text is known
  /// @param salted whether one text is stored differently each time
  public record PeerKey(String owner, String form, String value, boolean readable, boolean salted) {
    @Override
    public String toString() {
      return "***";
    }
  }

  private final List<PeerKey> keys = new ArrayList<>();

  public void add(PeerKey key) {
    keys.add(key);
  }

  /// Whether another owner has the same key.
  public Fact<Boolean> isShared(PeerKey key, SourceSpan span) {
    boolean certain = true;
    for (PeerKey other : keys) {
      if (other.owner.equals(key.owner)) {
        continue;
      }
      if (SecretValues.isMasked(other.value) || SecretValues.isMasked(key.value)) {
        // what a tool put in their place is the same for all
        certain = false;
        continue;
      }
      boolean comparable = other.form.equals(key.form) || (other.readable && key.readable);
      if (comparable && other.value.equals(key.value)) {
        return Fact.explicit(true, span);
      }
      certain &= (other.readable && key.readable) || (comparable && !key.salted);
    }
    return certain
        ? Fact.explicit(false, span)
        : Fact.unknown(
            "keys that are encrypted, or were taken out of the file, cannot be compared");
  }
}
