package dev.kpdagger.device.label;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;

/// A protocol of label switching that runs on the device.
///
/// @param protocol mpls for the forwarding of labelled packets itself, ldp or rsvp
/// @param source of ldp: the interface or address that its sessions start from, empty for whatever
///   the device chooses
/// @param sourceIsLoopback of ldp: whether that is an interface that never goes down
/// @param ttlPropagated of mpls: whether customers see each router of the core in a trace
/// @param paced of rsvp: whether its messages are sent at a limited rate or bundled
public record LabelProcess(
    String protocol,
    Fact<String> source,
    Fact<Boolean> sourceIsLoopback,
    Fact<Boolean> ttlPropagated,
    Fact<Boolean> paced,
    SourceSpan span)
    implements Located {

  private static final String OTHER = "another protocol of label switching";

  /// The forwarding of labelled packets.
  public static LabelProcess mpls(Fact<Boolean> ttlPropagated, SourceSpan span) {
    return new LabelProcess(
        "mpls", Fact.unknown(OTHER), Fact.unknown(OTHER), ttlPropagated, Fact.unknown(OTHER), span);
  }

  /// The label distribution protocol.
  public static LabelProcess ldp(
      Fact<String> source, Fact<Boolean> sourceIsLoopback, SourceSpan span) {
    return new LabelProcess(
        "ldp", source, sourceIsLoopback, Fact.unknown(OTHER), Fact.unknown(OTHER), span);
  }

  /// The resource reservation protocol.
  public static LabelProcess rsvp(Fact<Boolean> paced, SourceSpan span) {
    return new LabelProcess(
        "rsvp", Fact.unknown(OTHER), Fact.unknown(OTHER), Fact.unknown(OTHER), paced, span);
  }

  @Override
  public String subject() {
    return protocol;
  }
}
