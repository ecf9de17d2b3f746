package dev.kpdagger.device.rules;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// An object that a rule or a group names and that the file does not define.
///
/// @param kind `address` or `service`
/// @param user the rule or object that names it, in a reader's words
/// @param defined false; unknown where the file does not hold all objects
public record UndefinedObject(
    String kind, String name, String context, String user, Fact<Boolean> defined, SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return kind + " object " + name + " of " + user;
  }
}
