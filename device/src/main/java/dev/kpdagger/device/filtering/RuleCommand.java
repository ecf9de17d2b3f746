package dev.kpdagger.device.filtering;

/// How commands of the platform name a rule, so that they can take it out.
///
/// @param section the command that opens the place where the rule stands; empty where `words` are
///   enough
/// @param words that name it there: the rule as written, its number, or the path to it; empty where
///   no command of this device is known to take it out
public record RuleCommand(String section, String words) {

  public static final RuleCommand NONE = new RuleCommand("", "");

  /// A rule that words alone name.
  public static RuleCommand of(String words) {
    return words.isEmpty() ? NONE : new RuleCommand("", words);
  }
}
