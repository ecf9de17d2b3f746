package dev.kpdagger.firewall.model;

import dev.kpdagger.packets.TcpFlags;
import dev.kpdagger.packets.ValueSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What else a rule asks of a packet.
///
/// @param flags combinations of TCP flags, or null for any
/// @param laterFragments whether it asks for fragments after the first
/// @param other conditions that are not modelled, as written; all of them must hold
record Conditions(@Nullable ValueSet flags, boolean laterFragments, Set<String> other) {

  static final Conditions NONE = new Conditions(null, false, Set.of());

  /// @param byApplication whether the ports are those that the application usually has
  static Conditions of(List<String> texts, boolean byApplication) {
    if (texts.isEmpty() && !byApplication) {
      return NONE;
    }
    ValueSet flags = null;
    boolean fragments = false;
    var other = new TreeSet<String>();
    for (String text : texts) {
      var known = flags(text);
      if (known != null && flags == null) {
        flags = known;
      } else if (text.equals("fragments")) {
        fragments = true;
      } else {
        other.add(text);
      }
    }
    if (byApplication) {
      other.add("application-default");
    }
    return new Conditions(flags, fragments, other);
  }

  private static @Nullable ValueSet flags(String text) {
    if (text.equals("established")) {
      return TcpFlags.anyOf(TcpFlags.ACK | TcpFlags.RST);
    }
    if (text.equals("tcp-initial")) {
      return TcpFlags.with(TcpFlags.SYN, TcpFlags.ACK);
    }
    if (text.startsWith("match-all ") || text.startsWith("match-any ")) {
      return listed(text.substring("match-all ".length()), text.startsWith("match-all "));
    }
    int flag = TcpFlags.flag(text);
    return flag == 0 ? null : TcpFlags.with(flag, 0);
  }

  /// Flags with `+` for set and `-` for not set, such as `+ack -syn`.
  private static @Nullable ValueSet listed(String text, boolean all) {
    int set = 0;
    int clear = 0;
    for (String word : List.of(text.split(" ", -1))) {
      int flag = word.isEmpty() ? 0 : TcpFlags.flag(word.substring(1));
      if (flag == 0) {
        return null;
      }
      if (word.startsWith("+")) {
        set |= flag;
      } else if (word.startsWith("-")) {
        clear |= flag;
      } else {
        return null;
      }
    }
    return all
        ? TcpFlags.with(set, clear)
        : ValueSet.union(List.of(TcpFlags.anyOf(set), TcpFlags.noneOfSome(clear)));
  }
}
