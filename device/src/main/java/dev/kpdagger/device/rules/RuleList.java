package dev.kpdagger.device.rules;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.AccessListKind;
import java.util.List;

/// An access list or policy as a whole.
///
/// @param subject of the list itself
/// @param ruleCount explicit rules
/// @param uncommented how many of them have neither comment nor description
/// @param applied whether anything uses it, seen by its uses or by its name elsewhere in the file
/// @param repeatedAt places where it is applied more than once: `GigabitEthernet0/1 in and out`
/// @param span the line that opens it
public record RuleList(
    String name,
    String context,
    String subject,
    AccessListKind kind,
    long ruleCount,
    long uncommented,
    Fact<Boolean> applied,
    List<String> repeatedAt,
    SourceSpan span)
    implements Located {

  public RuleList {
    repeatedAt = List.copyOf(repeatedAt);
  }
}
