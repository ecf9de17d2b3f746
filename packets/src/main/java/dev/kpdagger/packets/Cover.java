package dev.kpdagger.packets;

import java.util.List;

/// Whether some boxes together hold every packet of another.
public sealed interface Cover {

  /// They do; each of those listed is needed.
  ///
  /// @param boxes their places among the boxes that were asked about, ascending
  record Complete(List<Integer> boxes) implements Cover {
    public Complete {
      boxes = List.copyOf(boxes);
    }
  }

  /// They do not.
  ///
  /// @param outside packets of the box that none of them holds
  record Gap(PacketBox outside) implements Cover {}

  /// Not found out with the work that was allowed.
  record Unknown() implements Cover {}
}
