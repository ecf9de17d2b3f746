package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `role name R`: what users and SNMP groups may do.
final class Roles {

  /// What the rules of a role amount to.
  private enum Rights {
    NOTHING,
    READ,
    /// Single commands or features.
    SOME,
    WRITE
  }

  private final Reading reading;
  private final Map<String, Rights> rights = new HashMap<>();

  private Roles(Reading reading) {
    this.reading = reading;
    for (Statement head : reading.global("role")) {
      if (head.starts("role", "name") && !head.negated()) {
        reading.claim(head);
        rights.put(head.word(2), rights(head));
      }
    }
  }

  static Roles of(Reading reading) {
    return reading.once(Roles.class, Roles::new);
  }

  /// The rule with the greatest number decides first; one that permits everything outweighs.
  private Rights rights(Statement head) {
    var most = Rights.NOTHING;
    for (Statement line : head.children()) {
      if (!line.starts("rule") || line.negated()) {
        continue;
      }
      reading.claim(line);
      if (!line.word(2).equals("permit")) {
        continue;
      }
      boolean everything = line.size() == 4;
      var granted =
          switch (line.word(3)) {
            case "read-write" -> everything ? Rights.WRITE : Rights.SOME;
            case "read" -> Rights.READ;
            default -> Rights.SOME;
          };
      most = granted.compareTo(most) > 0 ? granted : most;
    }
    return most;
  }

  /// The level that a role amounts to: 15 for all rights, 1 for reading.
  Fact<Long> privilege(String role, SourceSpan span) {
    var level = builtIn(role);
    if (level != null) {
      return Fact.explicit(level, span);
    }
    var known = rights.get(role);
    if (known == Rights.WRITE) {
      return Fact.explicit(15L, span);
    }
    return known == Rights.NOTHING || known == Rights.READ
        ? Fact.explicit(1L, span)
        : Fact.unknown("the rules of role " + role + " decide");
  }

  /// The roles `priv-0` to `priv-15` are in every file, with rules that say nothing of 1 to 12.
  private static @Nullable Long builtIn(String role) {
    return switch (role) {
      case "network-admin", "vdc-admin", "dev-ops", "server-admin" -> 15L;
      case "network-operator", "vdc-operator" -> 1L;
      default -> role.startsWith("priv-") ? Numbers.parse(role.substring(5)) : null;
    };
  }

  /// Whether a group of SNMP, which is a role, may write.
  Fact<Boolean> writes(String role, SourceSpan span) {
    return switch (role) {
      case "network-admin", "vdc-admin", "priv-15", "priv-14" -> Fact.explicit(true, span);
      case "network-operator", "vdc-operator" -> Fact.explicit(false, span);
      default -> {
        var known = rights.get(role);
        if (known == Rights.WRITE) {
          yield Fact.explicit(true, span);
        }
        yield known == Rights.READ || known == Rights.NOTHING
            ? Fact.explicit(false, span)
            : Fact.unknown("the rules of role " + role + " decide");
      }
    };
  }
}
