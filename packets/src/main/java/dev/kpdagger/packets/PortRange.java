package dev.kpdagger.packets;

/// Ports from `first` to `last`, both included, each 0 to 65535.
public record PortRange(int first, int last) {

  public static final PortRange ALL = new PortRange(0, 65_535);

  public PortRange {
    if (first < 0 || last > 65_535 || last < first) {
      throw new IllegalArgumentException("ports " + first + " to " + last);
    }
  }

  public static PortRange of(int port) {
    return new PortRange(port, port);
  }

  public boolean contains(int port) {
    return port >= first && port <= last;
  }

  /// `443`, or `8000-8080`.
  @Override
  public String toString() {
    return first == last ? Integer.toString(first) : first + "-" + last;
  }
}
