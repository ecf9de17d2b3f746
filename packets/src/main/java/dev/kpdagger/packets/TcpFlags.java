package dev.kpdagger.packets;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// Sets of TCP flags, as the numbers of [PacketField#TCP_FLAGS].
public final class TcpFlags {

  public static final int FIN = 1;
  public static final int SYN = 2;
  public static final int RST = 4;
  public static final int PSH = 8;
  public static final int ACK = 16;
  public static final int URG = 32;

  private static final List<String> NAMES = List.of("fin", "syn", "rst", "psh", "ack", "urg");

  private static final int COMBINATIONS = 64;

  private TcpFlags() {}

  /// The flag of a name such as `ack`; 0 for anything else.
  public static int flag(String name) {
    int index = NAMES.indexOf(name);
    return index < 0 ? 0 : 1 << index;
  }

  /// The combinations with any of some flags.
  public static ValueSet anyOf(int flags) {
    return where(combination -> (combination & flags) != 0);
  }

  /// The combinations with all of some flags and none of some others.
  public static ValueSet with(int set, int clear) {
    return where(combination -> (combination & set) == set && (combination & clear) == 0);
  }

  /// The combinations that lack at least one of some flags.
  public static ValueSet noneOfSome(int flags) {
    return where(combination -> (combination & flags) != flags);
  }

  private static ValueSet where(IntPredicate holds) {
    var numbers = new ValueSet.Ranges(COMBINATIONS);
    for (int combination = 0; combination < COMBINATIONS; combination++) {
      if (holds.test(combination)) {
        numbers.add(combination, combination);
      }
    }
    return numbers.toSet();
  }

  /// Such as `syn ack`; `no flag` for none.
  static String show(int combination) {
    var names = new ArrayList<String>();
    for (int i = 0; i < NAMES.size(); i++) {
      if ((combination & 1 << i) != 0) {
        names.add(NAMES.get(i));
      }
    }
    return names.isEmpty() ? "no flag" : String.join(" ", names);
  }
}
