package dev.kpdagger.scan;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.Coverage;
import dev.kpdagger.device.Device;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an inventory says of a device.
///
/// @param osVersion empty where the file does not say
/// @param contexts its virtual contexts, as `kind name`
/// @param rules of access lists and policies, implicit ones left out
public record InventoriedDevice(
    String hostname,
    String platform,
    String platformName,
    String model,
    String osVersion,
    Completeness completeness,
    List<String> contexts,
    int interfaces,
    int rules,
    Coverage coverage) {

  static InventoriedDevice of(Device device) {
    var identity = device.identity();
    var network = device.facts().network();
    return new InventoriedDevice(
        orEmpty(identity.hostname()),
        identity.platform(),
        identity.platformName(),
        orEmpty(identity.model()),
        orEmpty(identity.osVersion()),
        device.completeness(),
        network.contexts().stream().map(context -> context.subject()).toList(),
        network.interfaces().size(),
        device.facts().filtering().accessLists().stream()
            .mapToInt(list -> list.rules().size())
            .sum(),
        device.lines().coverage());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
