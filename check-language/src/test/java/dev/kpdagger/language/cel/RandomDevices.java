package dev.kpdagger.language.cel;

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
import dev.kpdagger.device.filtering.FilteringFacts;
import dev.kpdagger.device.network.NetworkFacts;
import dev.kpdagger.device.network.RoutingFacts;
import dev.kpdagger.device.services.ServiceFacts;
import dev.kpdagger.device.services.SnmpFacts;
import dev.kpdagger.device.vpn.VpnFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Small random devices, and what is left of them when some of their facts are hidden.
@SuppressWarnings("EnumOrdinal") // a random constant
final class RandomDevices {
  private static final SourceText TEXT = SourceText.of("random.cfg", "\n".repeat(40));
  private static final List<String> WORDS = List.of("", "telnet", "ssh", "all", "admin");

  private final RandomGenerator random;

  RandomDevices(long seed) {
    this.random = new Random(seed);
  }

  /// A device of which everything is known.
  Device whole() {
    var users = new ArrayList<User>();
    for (int i = random.nextInt(4); i > 0; i--) {
      users.add(new User(word(), number(), text(), secret(), flag(), span()));
    }
    var lines = new ArrayList<AccessLine>();
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      lines.add(line());
    }
    var settings = new HashMap<SettingKey<?>, Fact<?>>();
    settings.put(SettingKeys.AAA_ENABLED, flag());
    settings.put(SettingKeys.MANAGEMENT_SSH_TIMEOUT, number());
    settings.put(SettingKeys.MANAGEMENT_SSH_VERSION, text());
    settings.put(SettingKeys.MANAGEMENT_SSH_CIPHERS, texts());
    return device(FactList.complete(users), FactList.complete(lines), settings);
  }

  private AccessLine line() {
    var kind = LineKind.values()[random.nextInt(4)];
    return new AccessLine(
        kind,
        random.nextInt(4),
        4 + random.nextInt(4),
        texts(),
        texts(),
        number(),
        text(),
        text(),
        text(),
        text(),
        secret(),
        flag(),
        number(),
        number(),
        span());
  }

  /// The same device with some facts unknown and some lists cut short.
  Device masked(Device device) {
    var access = device.facts().access();
    var settings = new HashMap<SettingKey<?>, Fact<?>>();
    for (SettingKey<?> key : SettingKeys.all()) {
      var fact = device.settings().all().get(key.name());
      if (fact != null) {
        settings.put(key, masked(fact));
      }
    }
    var users = access.users().stream().map(this::masked).toList();
    var lines = access.lines().stream().map(this::masked).toList();
    return device(cut(users), FactList.complete(lines), settings);
  }

  private User masked(User user) {
    return new User(
        user.name(),
        masked(user.privilege()),
        masked(user.role()),
        user.password(),
        masked(user.passwordless()),
        user.span());
  }

  private AccessLine masked(AccessLine line) {
    return new AccessLine(
        line.kind(),
        line.first(),
        line.last(),
        masked(line.transportInput()),
        masked(line.transportOutput()),
        masked(line.execTimeout()),
        masked(line.accessListIn()),
        masked(line.accessListIn6()),
        masked(line.login()),
        masked(line.loginList()),
        line.password(),
        masked(line.exec()),
        masked(line.privilege()),
        masked(line.sessionLimit()),
        line.span());
  }

  private <T> Fact<T> masked(Fact<T> fact) {
    return random.nextInt(3) == 0 ? Fact.unknown("hidden") : fact;
  }

  private <T> FactList<T> cut(List<T> items) {
    return random.nextBoolean()
        ? FactList.complete(items)
        : FactList.open(items.subList(0, random.nextInt(items.size() + 1)), "cut");
  }

  private static Device device(
      FactList<User> users, FactList<AccessLine> lines, Map<SettingKey<?>, Fact<?>> settings) {
    return new Device(
        new DeviceIdentity("cisco-ios", "Cisco IOS", "15.2", null, "r1"),
        TEXT,
        LineStates.unclaimed(TEXT.lines()),
        Completeness.WHOLE,
        Settings.of(settings),
        new Device.DeviceFacts(
            new AccessFacts(users, none(), lines, none(), none(), none()),
            new ServiceFacts(
                new SnmpFacts(none(), none(), none(), none(), none()),
                none(),
                none(),
                none(),
                none()),
            new NetworkFacts(
                none(), none(), new RoutingFacts(none(), none(), none(), none(), none())),
            new VpnFacts(none(), none(), none(), none(), none()),
            new FilteringFacts(none(), none(), none(), none(), none())));
  }

  private static <T> FactList<T> none() {
    return FactList.complete(List.of());
  }

  private <T> Fact<T> fact(T value) {
    return random.nextBoolean() ? Fact.explicit(value, span()) : Fact.byDefault(value, "manual");
  }

  private Fact<Boolean> flag() {
    return fact(random.nextBoolean());
  }

  private Fact<Long> number() {
    return fact((long) random.nextInt(4));
  }

  private Fact<String> text() {
    return fact(word());
  }

  private Fact<List<String>> texts() {
    var words = new ArrayList<String>();
    for (int i = random.nextInt(3); i > 0; i--) {
      words.add(word());
    }
    return fact(List.copyOf(words));
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private SourceSpan span() {
    return SourceSpan.line(1 + random.nextInt(40));
  }

  private @org.jspecify.annotations.Nullable Secret secret() {
    var storage = SecretStorage.values()[random.nextInt(5)];
    return switch (random.nextInt(3)) {
      case 0 -> null;
      case 1 -> Secret.sealed(storage, span());
      default -> Secret.readable(storage, word(), random.nextBoolean(), span());
    };
  }
}
