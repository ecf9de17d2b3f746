package dev.kpdagger.language;

/// A limit of checks that those who audit differ in, such as how long a session may idle.
///
/// @param value the default in the declaration of a page, or what a run uses instead
/// @param what the value means, with its unit, for a reader
/// @param source who set the value; empty for the default
public record Parameter(String name, ParameterValue value, String what, String source) {

  /// The declaration of a page.
  public static Parameter declared(String name, ParameterValue value, String what) {
    return new Parameter(name, value, what, "");
  }

  /// The same limit with another value.
  public Parameter set(ParameterValue other, String by) {
    return new Parameter(name, other, what, by);
  }
}
