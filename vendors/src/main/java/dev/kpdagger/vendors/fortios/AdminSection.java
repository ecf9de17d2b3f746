package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.access.User;
import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.RuleAddresses;
import dev.kpdagger.packets.AddressMatch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `system admin`: the administrators.
///
/// A trusted host of 0.0.0.0/0 is printed by full configurations and means none. Only where every
/// administrator has trusted hosts does the device refuse sessions from elsewhere before the login.
final class AdminSection {

  static final int TRUSTED_HOSTS = 10;

  private static final String ANY_SOURCE =
      "no trusted host: any source; FortiOS CLI Reference, system admin, and CIS FortiGate"
          + " Benchmark 2.4.2";
  private static final String EMPTY_PASSWORD =
      "an account without a password line has an empty password; STIG V-234209";
  private static final String ONE_FACTOR =
      "disabled unless set; FortiOS CLI Reference, system admin";
  private static final String LOCAL_LOGIN =
      "neither remote-auth nor peer-auth; FortiOS CLI Reference, system admin";
  private static final String NO_PROFILE = "a profile is always printed";
  private static final String NO_LEVELS = "FortiOS has access profiles, not levels";

  private AdminSection() {}

  static List<User> users(Reading reading) {
    var users = new ArrayList<User>();
    var limited = new Limits();
    for (Reading.Table table : reading.tables("system admin")) {
      for (Node entry : table.node().entries()) {
        var user = user(reading, entry);
        users.add(user);
        limited.add(user);
      }
    }
    limited.settle(reading);
    return users;
  }

  private static User user(Reading reading, Node entry) {
    var password = Secrets.admin(reading, entry);
    boolean remote = entry.enabled("remote-auth");
    boolean peer = entry.enabled("peer-auth");
    boolean elsewhere = remote || peer;
    return new User(
        entry.name(),
        Fact.unknown(NO_LEVELS),
        reading.word(entry, "accprofile", "", NO_PROFILE),
        password,
        passwordless(reading, entry, password, elsewhere),
        sources(reading, entry),
        secondFactor(reading, entry),
        elsewhere ? Fact.explicit(false, entry.span()) : reading.absentIn(entry, true, LOCAL_LOGIN),
        RoleSection.unrestricted(reading, entry),
        entry.span());
  }

  private static Fact<Boolean> passwordless(
      Reading reading, Node entry, @Nullable Secret password, boolean elsewhere) {
    if (password != null) {
      return Fact.explicit(false, password.span());
    }
    return elsewhere
        ? Fact.explicit(false, entry.span())
        : reading.absentIn(entry, true, EMPTY_PASSWORD);
  }

  private static Fact<List<String>> sources(Reading reading, Node entry) {
    var hosts = new ArrayList<String>();
    SourceSpan span = null;
    for (int i = 1; i <= TRUSTED_HOSTS; i++) {
      var host = entry.get("trusthost" + i);
      var host6 = entry.get("ip6-trusthost" + i);
      var match = host == null ? null : Addresses.network(host.values());
      var match6 = host6 == null ? null : Addresses.prefix6(host6.value());
      if (host != null && match != null && !match.isEverything()) {
        hosts.add(match.toString());
        span = joined(span, host.span());
      }
      if (host6 != null && match6 != null && !match6.isEverything()) {
        hosts.add(match6.toString());
        span = joined(span, host6.span());
      }
    }
    return span == null
        ? reading.absentIn(entry, List.of(), ANY_SOURCE)
        : Fact.explicit(List.copyOf(hosts), span);
  }

  private static SourceSpan joined(@Nullable SourceSpan before, SourceSpan next) {
    return before == null
        ? next
        : SourceSpan.of(
            Math.min(before.firstLine(), next.firstLine()),
            Math.max(before.lastLine(), next.lastLine()));
  }

  /// A certificate beside the password counts as well as a token.
  private static Fact<Boolean> secondFactor(Reading reading, Node entry) {
    var factor = entry.get("two-factor");
    if (factor != null && !factor.unset()) {
      return Fact.explicit(!factor.value().equals("disable"), factor.span());
    }
    var remote = entry.peek("remote-auth");
    if (remote != null && remote.value().equals("enable")) {
      return Fact.unknown("the server that decides the login may ask for a second factor");
    }
    return reading.absentIn(entry, false, ONE_FACTOR);
  }

  /// Whether all administrators are limited to trusted hosts.
  private static final class Limits {
    private @Nullable User open;
    private @Nullable User first;
    private boolean unknown;

    void add(User user) {
      first = first == null ? user : first;
      var hosts = user.sources().orNull();
      unknown |= hosts == null;
      if (hosts != null && hosts.isEmpty() && open == null) {
        open = user;
      }
    }

    void settle(Reading reading) {
      var key = SettingKeys.MANAGEMENT_PERMITTED_SOURCES;
      if (open != null) {
        reading.setting(key, Fact.explicit(false, open.span()));
      } else if (first != null && !unknown) {
        reading.setting(key, Fact.explicit(true, first.span()));
      }
    }
  }

  /// Where sessions may come from, whatever the interface: from anywhere as soon as one
  /// administrator has no trusted host, else from the trusted hosts of all. Of a file that does not
  /// show all administrators, the others stay unresolved.
  static RuleAddresses permitted(Reading reading) {
    var terms = new ArrayList<AddressTerm>();
    for (Reading.Table table : reading.tables("system admin")) {
      for (Node entry : table.node().entries()) {
        int before = terms.size();
        for (int i = 1; i <= TRUSTED_HOSTS; i++) {
          var host = entry.peek("trusthost" + i);
          AddressMatch match = host == null ? null : Addresses.network(host.values());
          if (match != null && !match.isEverything()) {
            terms.add(new AddressTerm.Literal(match));
          }
        }
        if (terms.size() == before) {
          return RuleAddresses.any();
        }
      }
    }
    if (terms.isEmpty() || reading.completeness() != Completeness.WHOLE) {
      terms.add(
          new AddressTerm.Unresolved(
              "further administrators", "the file does not show all administrators"));
    }
    return RuleAddresses.of(terms);
  }
}
