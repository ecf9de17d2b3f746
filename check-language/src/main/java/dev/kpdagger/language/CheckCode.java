package dev.kpdagger.language;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The conditions and templates of some checks, addressed by number, so that many checks can share
/// one class and a program starts fast.
///
/// `item` is null exactly when [#items] is, for a check of the device as a whole.
public interface CheckCode {

  /// What the check looks at one by one, or null when it looks at the device as a whole.
  @Nullable FactList<? extends Located> items(int check, Device device);

  /// What the items are called in reasons, such as `snmp.communities`; empty without items.
  String itemsName(int check);

  /// Whether each item is something odd that an analysis found, so that having none is good.
  boolean itemsAreClaims(int check);

  /// Whether the check has anything to say of the device.
  Truth when(int check, Device device, Given given, Reads reads);

  /// Whether the check looks at the item.
  Truth where(int check, Device device, Given given, @Nullable Located item, Reads reads);

  /// Whether the bad state is there.
  Truth fails(int check, Device device, Given given, @Nullable Located item, Reads reads);

  /// Reads the facts that the page names as evidence; false when it names none.
  boolean evidence(int check, Device device, Given given, @Nullable Located item, Reads reads);

  String title(int check, Device device, Given given, @Nullable Located item);

  /// Commands for the platform of the device, empty when the page has none for it.
  List<String> fix(int check, Device device, Given given, @Nullable Located item);
}
