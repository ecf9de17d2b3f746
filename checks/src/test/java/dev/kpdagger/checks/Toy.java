package dev.kpdagger.checks;

import dev.kpdagger.checks.site.SiteStatements;
import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.Device;
import dev.kpdagger.device.DeviceIdentity;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.LineStates;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SecretStorage;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.Settings;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.device.access.AccessFacts;
import dev.kpdagger.device.access.AccessLine;
import dev.kpdagger.device.access.LineKind;
import dev.kpdagger.device.access.User;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessListUse;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.FilteringFacts;
import dev.kpdagger.device.filtering.RuleAction;
import dev.kpdagger.device.filtering.RuleAddresses;
import dev.kpdagger.device.filtering.RuleIdentities;
import dev.kpdagger.device.filtering.RuleMatch;
import dev.kpdagger.device.filtering.RuleOptions;
import dev.kpdagger.device.filtering.RulePlace;
import dev.kpdagger.device.filtering.RuleZones;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.device.network.NetworkFacts;
import dev.kpdagger.device.network.RoutingFacts;
import dev.kpdagger.device.services.LogServer;
import dev.kpdagger.device.services.ServiceFacts;
import dev.kpdagger.device.services.SnmpFacts;
import dev.kpdagger.device.vpn.VpnFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the few commands that the tests of this module need; the real reader is a vendor's.
public final class Toy {
  public static final String PLATFORM = "cisco-ios";
  private static final String OPEN = "a fragment";

  private final SourceText text;
  private final boolean whole;
  private final List<User> users = new ArrayList<>();
  private final List<AccessLine> lines = new ArrayList<>();
  private final List<LogServer> logServers = new ArrayList<>();
  private final List<AccessRule> rules = new ArrayList<>();
  private final List<AccessListUse> uses = new ArrayList<>();
  private final Map<SettingKey<?>, Fact<?>> settings = new HashMap<>();
  private @Nullable String hostname;

  private Toy(String configuration) {
    this.text = SourceText.of("toy.cfg", configuration);
    this.whole = configuration.contains("end\n");
  }

  /// @throws IllegalArgumentException for a platform other than cisco-ios
  static Device read(String platform, String configuration, SiteStatements site) {
    var device = read(platform, configuration);
    return device.with(site.of(device));
  }

  public static Device read(String platform, String configuration) {
    if (!platform.equals(PLATFORM)) {
      throw new IllegalArgumentException(platform);
    }
    return new Toy(configuration).device();
  }

  private Device device() {
    for (int line = 1; line <= text.lines(); line++) {
      read(line, text.line(line).strip().split(" +"));
    }
    var identity = new DeviceIdentity("cisco-ios", "Cisco IOS", null, null, hostname);
    return new Device(
        identity,
        text,
        LineStates.unclaimed(text.lines()),
        whole ? Completeness.WHOLE : Completeness.FRAGMENT,
        Settings.of(settings),
        facts());
  }

  private Device.DeviceFacts facts() {
    List<AccessList> lists =
        rules.isEmpty()
            ? List.of()
            : List.of(
                new AccessList(
                    rules.getFirst().list(),
                    "",
                    AccessListKind.EXTENDED,
                    rules,
                    List.of(),
                    rules.getFirst().span()));
    return new Device.DeviceFacts(
        new AccessFacts(facts(users), none(), facts(lines), none(), none(), none()),
        new ServiceFacts(
            new SnmpFacts(none(), none(), none(), none(), none()),
            facts(logServers),
            none(),
            none(),
            none()),
        new NetworkFacts(none(), none(), new RoutingFacts(none(), none(), none(), none(), none())),
        new VpnFacts(none(), none(), none(), none(), none()),
        new FilteringFacts(facts(lists), facts(uses), none(), none(), none()));
  }

  private <T> FactList<T> facts(List<T> items) {
    return whole || !items.isEmpty() ? FactList.complete(items) : FactList.open(items, OPEN);
  }

  private <T> FactList<T> none() {
    return FactList.complete(List.of());
  }

  private void read(int line, String[] words) {
    var span = SourceSpan.line(line);
    switch (words[0]) {
      case "hostname" -> hostname = words[1];
      case "username" -> user(line, words);
      case "line" -> lines.add(vty(Integer.parseInt(words[2]), Integer.parseInt(words[3]), span));
      case "transport" -> transport(List.of(words).subList(2, words.length), span);
      case "logging" -> {
        if (words[1].equals("host")) {
          logServers.add(new LogServer(words[2], "", Fact.byDefault("udp", "toy"), span));
        }
      }
      case "permit", "deny" -> rule(words, span);
      case "ip" -> ip(words, span);
      case "no" -> settings.put(SettingKeys.MANAGEMENT_HTTP_ENABLED, Fact.explicit(false, span));
      default -> {}
    }
  }

  private void user(int line, String[] words) {
    var storage =
        switch (words[words.length - 2]) {
          case "7" -> SecretStorage.REVERSIBLE;
          case "9" -> SecretStorage.SCRYPT;
          default -> SecretStorage.CLEARTEXT;
        };
    var raw = text.line(line);
    int start = raw.lastIndexOf(' ') + 1;
    text.markSecret(line, start, raw.length());
    var span = SourceSpan.line(line);
    users.add(
        new User(
            words[1],
            words.length > 6 ? Fact.explicit(15L, span) : Fact.byDefault(1L, "toy manual"),
            Fact.byDefault("", "toy manual"),
            Secret.sealed(storage, span),
            Fact.byDefault(false, "toy manual"),
            span));
  }

  private static AccessLine vty(int first, int last, SourceSpan span) {
    return new AccessLine(
        LineKind.VTY,
        first,
        last,
        Fact.unknown("the default differs between versions"),
        Fact.byDefault(List.of("all"), "toy manual"),
        Fact.byDefault(600L, "toy manual"),
        Fact.byDefault("", "toy manual"),
        Fact.byDefault("", "toy manual"),
        Fact.byDefault("password", "toy manual"),
        Fact.byDefault("", "toy manual"),
        null,
        Fact.byDefault(true, "toy manual"),
        Fact.byDefault(1L, "toy manual"),
        Fact.byDefault(0L, "toy manual"),
        span);
  }

  private void transport(List<String> protocols, SourceSpan span) {
    var line = lines.removeLast();
    lines.add(
        new AccessLine(
            line.kind(),
            line.first(),
            line.last(),
            Fact.explicit(protocols, span),
            line.transportOutput(),
            line.execTimeout(),
            line.accessListIn(),
            line.accessListIn6(),
            line.login(),
            line.loginList(),
            line.password(),
            line.exec(),
            line.privilege(),
            line.sessionLimit(),
            line.span()));
  }

  private void ip(String[] words, SourceSpan span) {
    switch (words[1]) {
      case "http" -> {
        if (words[2].equals("server")) {
          settings.put(SettingKeys.MANAGEMENT_HTTP_ENABLED, Fact.explicit(true, span));
        }
      }
      case "access-group" ->
          uses.add(
              new AccessListUse(
                  words[2], "interface", "one", words[3], Fact.explicit(true, span), span));
      default -> {}
    }
  }

  private void rule(String[] words, SourceSpan span) {
    boolean anyToAny = words[2].equals("any") && words[3].equals("any");
    var destination =
        anyToAny
            ? RuleAddresses.any()
            : RuleAddresses.of(new AddressTerm.Symbolic("interface", "other"));
    rules.add(
        new AccessRule(
            new RulePlace("OUTSIDE", 10L * (rules.size() + 1), ""),
            words[0].equals("permit") ? RuleAction.PERMIT : RuleAction.DENY,
            new RuleMatch(
                RuleZones.ANY,
                RuleAddresses.any(),
                destination,
                List.of(ServiceTerm.Match.of(words[1])),
                words.length > 4 ? List.of(words[4]) : List.of(),
                RuleIdentities.ANY),
            RuleOptions.inForce(Fact.byDefault(false, "a toy logs nothing")),
            "",
            "",
            span));
  }
}
