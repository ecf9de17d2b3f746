package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.LineState;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.support.NetworkService;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The programming interfaces: `management api http-commands` (eAPI), `gnmi`, `netconf` and
/// `restconf`. Each transport is also a service with what protects it in its detail: `tls`, and
/// `list NAME`.
final class ManagementApis {

  private static final long HTTP = 80;
  private static final long HTTPS = 443;
  private static final long GNMI = 6030;
  private static final long NETCONF = 830;
  private static final long RESTCONF = 6020;

  private final Reading reading;
  private final TlsProfiles profiles;
  private final Map<SettingKey<?>, Fact<?>> settings;
  private final List<NetworkService> services = new ArrayList<>();

  private ManagementApis(
      Reading reading, TlsProfiles profiles, Map<SettingKey<?>, Fact<?>> settings) {
    this.reading = reading;
    this.profiles = profiles;
    this.settings = settings;
  }

  static List<NetworkService> read(
      Reading reading, TlsProfiles profiles, Map<SettingKey<?>, Fact<?>> settings) {
    var apis = new ManagementApis(reading, profiles, settings);
    for (Statement head : reading.global("management")) {
      if (!head.starts("management", "api") || head.negated()) {
        continue;
      }
      switch (head.word(2)) {
        case "http-commands" -> apis.commands(head);
        case "gnmi" -> apis.gnmi(head);
        case "netconf" ->
            apis.transports(head, "netconf", NETCONF, SettingKeys.MANAGEMENT_NETCONF_ENABLED);
        case "restconf" ->
            apis.transports(head, "restconf", RESTCONF, SettingKeys.MANAGEMENT_RESTCONF_ENABLED);
        default -> {}
      }
    }
    return apis.services;
  }

  /// eAPI: HTTPS unless `no protocol https`, HTTP where `protocol http`, in the main table and in
  /// each VRF that says `no shutdown`.
  private void commands(Statement head) {
    reading.claim(head);
    var section = Section.of(reading, head);
    hideKeys(section);
    var shutdown = section.last("shutdown");
    boolean up = shutdown != null && shutdown.negated();
    var span = shutdown == null ? head.span() : shutdown.span();
    var http = protocol(section, "http");
    var https = protocol(section, "https");
    boolean plain = up && http != null && !http.negated() && !http.word(2).equals("localhost");
    boolean tls = up && (https == null || !https.negated());
    settings.put(
        SettingKeys.MANAGEMENT_HTTP_ENABLED,
        plain
            ? Fact.explicit(true, Objects.requireNonNull(http).span())
            : section.absent(false, "off unless protocol http"));
    settings.put(SettingKeys.MANAGEMENT_HTTPS_ENABLED, Fact.explicit(tls, span));
    if (plain) {
      settings.put(
          SettingKeys.MANAGEMENT_CLEARTEXT_API_ENABLED,
          Fact.explicit(true, Objects.requireNonNull(http).span()));
    }
    var list = list(section);
    settings.put(SettingKeys.MANAGEMENT_HTTP_ACCESS_LIST, list);
    profile(section);
    var detail = isNone(list) ? "" : "list " + list.orNull();
    services.add(new NetworkService("eapi-http", "", port(http, HTTP), detail, plain, head.span()));
    services.add(
        new NetworkService(
            "eapi-https", "", port(https, HTTPS), ("tls " + detail).strip(), tls, head.span()));
  }

  private static boolean isNone(Fact<String> list) {
    var name = list.orNull();
    return name == null || name.isEmpty();
  }

  /// The last line about a protocol itself; lines about its certificate and ciphers are others.
  private static @Nullable Statement protocol(Section section, String name) {
    Statement found = null;
    for (Statement line : section.all("protocol", name)) {
      boolean itself =
          switch (line.word(2)) {
            case "", "port", "localhost" -> true;
            default -> false;
          };
      found = itself ? line : found;
    }
    return found;
  }

  private static long port(@Nullable Statement line, long usual) {
    Long port = line == null ? null : Numbers.parse(line.after("port", 2));
    return port == null ? usual : port;
  }

  /// The list of the main table where every VRF that answers has one, else none.
  private static Fact<String> list(Section section) {
    var own = section.last("ip", "access-group");
    Statement found = own == null || own.negated() ? null : own;
    boolean open = false;
    boolean mainOff = false;
    Statement ofVrf = null;
    for (Statement vrf : section.all("vrf")) {
      var lines = Section.of(section.reading(), vrf);
      var shutdown = lines.last("shutdown");
      var list = lines.last("ip", "access-group");
      lines.last("ipv6", "access-group");
      boolean main = vrf.word(1).equals("default");
      boolean up = shutdown != null && shutdown.negated();
      mainOff |= main && shutdown != null && !up;
      if (list != null && !list.negated()) {
        found = main ? list : found;
        ofVrf = main ? ofVrf : list;
      } else if (!main && up) {
        open = true;
      }
    }
    section.last("ipv6", "access-group");
    var shown = found != null ? found : ofVrf;
    boolean everywhere = (found != null || mainOff) && !(open && own == null);
    return everywhere && shown != null
        ? Fact.explicit(shown.word(2), shown.span())
        : section.absent(
            "", "none for every VRF; a configuration shows ip access-group where there is one");
  }

  /// `protocol https ssl profile P`.
  private void profile(Section section) {
    Statement use = null;
    for (Statement line : section.all("protocol", "https", "ssl")) {
      use = line.negated() ? null : line;
    }
    var certificate = section.last("protocol", "https", "certificate");
    if (certificate != null && !certificate.negated()) {
      settings.put(
          SettingKeys.MANAGEMENT_HTTPS_TRUSTPOINT,
          Fact.explicit("of the configuration", certificate.span()));
    }
    if (use == null) {
      return;
    }
    var name = use.word(4);
    var profile = profiles.byName().get(name);
    if (profile == null) {
      settings.put(
          SettingKeys.MANAGEMENT_HTTPS_TRUSTPOINT,
          Fact.unknown("the file does not define SSL profile " + name));
      return;
    }
    settings.put(
        SettingKeys.MANAGEMENT_HTTPS_TRUSTPOINT,
        Fact.explicit(profile.certificate(), profile.span()));
    if (!profile.versions().isEmpty() && profile.versionsSpan() != null) {
      settings.put(
          SettingKeys.MANAGEMENT_HTTPS_TLS_VERSIONS,
          Fact.explicit(profile.versions(), profile.versionsSpan()));
    }
    if (!profile.ciphers().isEmpty() && profile.ciphersSpan() != null) {
      settings.put(
          SettingKeys.MANAGEMENT_HTTPS_CIPHERS,
          Fact.explicit(profile.ciphers(), profile.ciphersSpan()));
    }
  }

  /// The certificate in the file has its private key behind it.
  private void hideKeys(Section section) {
    for (Statement line : section.all("protocol", "https", "certificate")) {
      for (int i = line.line() + 1; i < line.lastLine(); i++) {
        int length = reading.text().end(i) - reading.text().start(i);
        if (!reading.text().line(i).startsWith("-----") && length > 3) {
          reading.text().markSecret(i, 0, length);
        }
      }
    }
  }

  private void gnmi(Statement head) {
    transports(head, "gnmi", GNMI, SettingKeys.MANAGEMENT_GNMI_ENABLED);
  }

  /// `transport KIND NAME` with its lines; it is on unless it says `shutdown`.
  private void transports(Statement head, String name, long usual, SettingKey<Boolean> key) {
    reading.claim(head);
    for (Statement transport : head.children()) {
      if (!transport.starts("transport") || transport.negated()) {
        continue;
      }
      reading.claim(transport);
      var section = Section.of(reading, transport);
      var shutdown = section.last("shutdown");
      var down = shutdown == null || shutdown.negated() ? null : shutdown;
      transport(section, transport, name, usual, down == null);
      if (down == null) {
        settings.put(key, Fact.explicit(true, transport.span()));
      } else {
        settings.putIfAbsent(key, Fact.explicit(false, down.span()));
      }
    }
  }

  private void transport(Section section, Statement head, String name, long usual, boolean up) {
    var port = section.last("port");
    var vrf = section.last("vrf");
    var list = section.last("ip", "access-group");
    section.last("ipv6", "access-group");
    boolean tls = name.equals("netconf");
    for (String[] words :
        new String[][] {
          {"ssl", "profile"}, {"gnmi", "ssl", "profile"}, {"tunnel", "ssl", "profile"}
        }) {
      var line = section.last(words);
      tls |= line != null && !line.negated();
    }
    boolean listed = list != null && !list.negated();
    if (name.equals("netconf")) {
      settings.put(
          SettingKeys.MANAGEMENT_NETCONF_ACCESS_LIST,
          listed
              ? Fact.explicit(Objects.requireNonNull(list).word(2), list.span())
              : section.absent("", "none; a configuration shows ip access-group where one is set"));
    }
    // a tunnel goes out to a collector, nobody comes in by it
    boolean inbound = !head.word(1).equals("grpc-tunnel");
    if (up && inbound && !tls && !name.equals("restconf")) {
      settings.put(SettingKeys.MANAGEMENT_CLEARTEXT_API_ENABLED, Fact.explicit(true, head.span()));
    }
    var detail = new ArrayList<String>();
    if (tls) {
      detail.add(name.equals("netconf") ? "ssh" : "tls");
    }
    if (listed) {
      detail.add("list " + Objects.requireNonNull(list).word(2));
    }
    Long number = port == null ? null : Numbers.parse(port.word(1));
    var place = head.rest(1) + (vrf == null || vrf.negated() ? "" : " vrf " + vrf.word(1));
    services.add(
        new NetworkService(
            inbound ? name : name + "-tunnel",
            place,
            number == null ? usual : number,
            String.join(" ", detail),
            up,
            span(head)));
  }

  private SourceSpan span(Statement head) {
    reading.states().set(head.span(), LineState.MODELLED);
    return head.span();
  }
}
