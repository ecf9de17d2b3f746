package dev.kpdagger.device.filtering;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import java.util.List;

/// An ordered list of rules; a packet takes the action of the first rule that matches.
public record AccessList(String name, AccessListKind kind, List<AccessRule> rules, SourceSpan span)
    implements Located {

  public AccessList {
    rules = List.copyOf(rules);
  }

  @Override
  public String subject() {
    return "access list " + name;
  }
}
