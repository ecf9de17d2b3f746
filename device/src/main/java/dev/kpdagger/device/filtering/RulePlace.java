package dev.kpdagger.device.filtering;

/// Where a rule stands.
///
/// @param list the name of its list
/// @param sequence its number in the list, as written or as the platform would number it; within a
///   list it orders the rules
/// @param name of its own, or its id where the platform tells rules by one; empty for none
public record RulePlace(String list, long sequence, String name, RuleCommand command) {

  /// A rule that no command of the device is known to take out.
  public RulePlace(String list, long sequence, String name) {
    this(list, sequence, name, RuleCommand.NONE);
  }
}
