package dev.kpdagger.packets;

/// What a filter can tell packets apart by.
public enum PacketField {
  SOURCE,
  DESTINATION,
  /// IP protocol number, 0 to 255.
  PROTOCOL,
  /// Source port, or type of an ICMP message.
  SOURCE_PORT,
  /// Destination port, or code of an ICMP message.
  DESTINATION_PORT,
  /// The six flags of TCP, each 0 or 1, as one number: FIN is 1, SYN 2, RST 4, PSH 8, ACK 16, URG
  /// 32.
  TCP_FLAGS,
  /// 0 for whole packets and first fragments, 1 for later fragments.
  FRAGMENT,
  FROM_ZONE,
  TO_ZONE,
  APPLICATION,
  USER,
  CATEGORY,
  SCHEDULE,
  /// Whatever else a filter asks for.
  CONDITION;

  static final int COUNT = values().length;
}
