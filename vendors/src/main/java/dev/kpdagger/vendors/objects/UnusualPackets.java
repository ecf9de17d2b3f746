package dev.kpdagger.vendors.objects;

import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.ServiceTerm;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// What access lists do with packets that hardly anybody needs.
public final class UnusualPackets {

  private UnusualPackets() {}

  /// What a list refuses before a rule lets everything through.
  ///
  /// @param kinds the kinds of packets that a rule is about, by the words of the platform; asked of
  ///   rules that deny from every source to every destination
  public static List<String> refused(AccessList list, Function<AccessRule, List<String>> kinds) {
    var refused = new LinkedHashSet<String>();
    for (AccessRule rule : list.rules()) {
      if (!rule.enabled() || !rule.schedule().isEmpty()) {
        continue;
      }
      if (rule.permit()) {
        if (rule.matchesEverything()) {
          break;
        }
      } else if (rule.source().isAny() && rule.destination().isAny()) {
        refused.addAll(kinds.apply(rule));
      }
    }
    return new ArrayList<>(refused);
  }

  /// Whether each rule that denies, the last one of which must deny everything, says something;
  /// `logged`, or a property that the platform's words give it.
  public static boolean denials(AccessList list, Predicate<AccessRule> says) {
    boolean all = true;
    boolean last = false;
    for (AccessRule rule : list.rules()) {
      if (rule.enabled() && !rule.permit()) {
        all &= says.test(rule);
        last |= rule.matchesEverything();
      } else if (rule.enabled() && rule.matchesEverything()) {
        last = true;
      }
    }
    return all && last;
  }

  /// Whether a rule logs for certain.
  public static boolean logs(AccessRule rule) {
    return Boolean.TRUE.equals(rule.logged().orNull());
  }

  /// Whether a rule is about a protocol, named so.
  public static boolean isAbout(AccessRule rule, String... protocols) {
    for (ServiceTerm service : rule.match().services()) {
      if (service instanceof ServiceTerm.Match match && match.messageType().isEmpty()) {
        for (String protocol : protocols) {
          if (match.protocol().equals(protocol)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
