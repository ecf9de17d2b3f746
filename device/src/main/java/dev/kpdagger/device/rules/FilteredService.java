package dev.kpdagger.device.rules;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.AccessRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A service of the device itself behind a filter before its control plane.
///
/// @param service `ssh`, `telnet`, `http`, `https`, `netconf`, `snmp`, `ntp`, `ike` or
///   `smart-install`
/// @param list the filter
/// @param open whether a rule for every source lets packets to the service in; unknown where a part
///   of the rules is not understood
/// @param rule that rule, or null where there is none
/// @param witness a packet that it lets in, or null where there is none
public record FilteredService(
    String service,
    String list,
    Fact<Boolean> open,
    @Nullable AccessRule rule,
    @Nullable Witness witness,
    SourceSpan span)
    implements Proven {

  @Override
  public String subject() {
    return service + " behind filter " + list;
  }

  @Override
  public List<SourceSpan> proofLines() {
    return rule == null || rule.implicit() ? List.of() : List.of(rule.span());
  }
}
