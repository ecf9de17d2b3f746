package dev.kpdagger.firewall.measure;

/// Services, as far as the file tells them.
///
/// @param any whether nothing is asked of protocol and ports
/// @param tcp destination ports
/// @param udp destination ports
/// @param fixedSource whether all of it must come from few source ports, as answers do
/// @param unknown why a part is not counted, or empty
public record Services(
    boolean any, Intervals tcp, Intervals udp, boolean fixedSource, String unknown) {

  public static final Services NONE =
      new Services(false, Intervals.EMPTY, Intervals.EMPTY, false, "");
  public static final Intervals ALL_PORTS = Intervals.of(0, 65_535);

  /// The ports of both, kept where both have them; `any` has all.
  public Services and(Services other) {
    return new Services(
        any && other.any,
        tcp.and(other.tcp),
        udp.and(other.udp),
        fixedSource || other.fixedSource,
        unknown.isEmpty() ? other.unknown : unknown);
  }

  public Services union(Services other) {
    return new Services(
        any || other.any,
        tcp.union(other.tcp),
        udp.union(other.udp),
        fixedSource && other.fixedSource,
        unknown.isEmpty() ? other.unknown : unknown);
  }
}
