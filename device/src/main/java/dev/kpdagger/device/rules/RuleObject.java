package dev.kpdagger.device.rules;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;

/// An address or service object, and who uses it.
///
/// @param kind `address` or `service`
/// @param group whether other objects are in it, or more than one member is
/// @param context the virtual context that it belongs to, empty for the device
/// @param opening the words of the line that opens it, where the object is unused, empty or
///   recursive; otherwise empty, as hiding secrets in every line costs too much
/// @param predefined whether every device of its platform has it
/// @param rules how many rules name it
/// @param objects how many other objects have it as a member
/// @param translations how many translations name it
/// @param used whether anything uses it, seen by these or by its name elsewhere in the file
/// @param sameContent the first objects before it that stand for the same, at most five
/// @param shadows the objects of the same name in the scope around its own, with another content
public record RuleObject(
    String kind,
    boolean group,
    String name,
    String context,
    String opening,
    boolean predefined,
    long rules,
    long objects,
    long translations,
    Fact<Boolean> used,
    ObjectContent content,
    List<String> sameContent,
    List<String> shadows,
    SourceSpan span)
    implements Located {

  /// What an object holds.
  ///
  /// @param empty whether nothing is in it
  /// @param recursive whether it is a member of itself, or holds one that is
  /// @param symbolic whether it has members that only the running device resolves, such as names
  public record ObjectContent(boolean empty, boolean recursive, boolean symbolic) {}

  public RuleObject {
    sameContent = List.copyOf(sameContent);
    shadows = List.copyOf(shadows);
  }

  @Override
  public String subject() {
    return kind + " object " + name + (context.isEmpty() ? "" : " in " + context);
  }
}
