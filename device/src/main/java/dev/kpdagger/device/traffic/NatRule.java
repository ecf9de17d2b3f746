package dev.kpdagger.device.traffic;

import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.RuleMatch;
import dev.kpdagger.device.filtering.RulePlace;

/// A rule of a firewall that translates addresses by an ordered list. Routers that translate by the
/// sides of their interfaces have [TranslationRule] instead.
///
/// @param kind static, dynamic, port (many addresses share one by their ports) or none (exempt from
///   translation)
/// @param match which packets it is about, before translation
/// @param sourceTarget what stands in place of the source: addresses, an object, an interface, as
///   written; empty where it stays
/// @param destinationTarget what stands in place of the destination, empty where it stays
/// @param portTarget what stands in place of the destination port, empty where it stays
/// @param bidirectional whether it also translates the way back of new connections
/// @param unresolved why a part of it is not understood, or empty
public record NatRule(
    RulePlace place,
    String context,
    boolean enabled,
    String kind,
    RuleMatch match,
    String sourceTarget,
    String destinationTarget,
    String portTarget,
    boolean bidirectional,
    String remark,
    String unresolved,
    SourceSpan span)
    implements Located {

  @Override
  public String subject() {
    return "translation "
        + (place.name().isEmpty() ? place.list() + " rule " + place.sequence() : place.name());
  }
}
