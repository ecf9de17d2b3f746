package dev.kpdagger.device.fleet;

import dev.kpdagger.device.FactList;
import java.util.List;

/// What a device has in common with others of the scan.
///
/// @param storedSecrets its own secrets, with how many other devices have each of them; none when
///   the scan has one device
public record FleetFacts(FactList<StoredSecret> storedSecrets) {

  private static final FleetFacts ALONE = new FleetFacts(FactList.complete(List.of()));

  /// A device that is compared with no other.
  public static FleetFacts alone() {
    return ALONE;
  }
}
