package dev.kpdagger.audit;

/// How much the rules in force of one device let through from one place to another.
///
/// @param context the virtual context, empty for the device
/// @param byZones whether the rules name where packets come from and go to; otherwise `from` is an
///   interface and `to` the direction of the list applied to it
/// @param from a zone or interface, `any` for all
/// @param permits how many rules permit something
/// @param width of the widest of them
/// @param widest that rule
public record Openness(
    String context,
    boolean byZones,
    String from,
    String to,
    int permits,
    Width width,
    WidestRule widest) {

  /// How much one rule permits, the least first.
  public enum Width {
    /// Source, destination and service are all bounded.
    NARROW,
    /// One of source, destination and service is any.
    PARTLY,
    /// Two of the three are any.
    WIDE,
    /// From any to any, every service.
    EVERYTHING;

    public String label() {
      return switch (this) {
        case NARROW -> "narrow";
        case PARTLY -> "partly";
        case WIDE -> "wide";
        case EVERYTHING -> "everything";
      };
    }
  }

  /// A rule by its list and its number there.
  ///
  /// @param number of its row, from 1
  /// @param service with what else it asks: applications, flags ...
  /// @param limits why only a part of it passes in truth, such as `established`; empty for none
  public record WidestRule(
      String list,
      int number,
      String name,
      String source,
      String destination,
      String service,
      String limits) {}
}
