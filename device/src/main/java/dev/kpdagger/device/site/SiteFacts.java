package dev.kpdagger.device.site;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the site states of one device. What it does not state is unknown, with the question to
/// answer.
///
/// @param externalInterfaces interfaces of the device by their full names, like the other lists of
///   interfaces
/// @param managementSources who may manage the device; open before it was compared with
///   `managementNetworks`
/// @param hostPorts switch ports that face hosts, as [HostPorts] finds them by `userInterfaces`;
///   open before that
/// @param today the day of the scan, or another one to look at dates from, as the number 20261231
public record SiteFacts(
    Fact<String> deviceRole,
    Fact<String> bannerText,
    Fact<List<String>> managementNetworks,
    Fact<List<String>> syslogServers,
    Fact<List<String>> ntpServers,
    Fact<List<String>> aaaServers,
    Fact<List<String>> snmpManagers,
    Fact<List<String>> externalInterfaces,
    Fact<List<String>> customerInterfaces,
    Fact<List<String>> coreInterfaces,
    Fact<List<String>> userInterfaces,
    Fact<List<String>> untrustedZones,
    Fact<List<String>> trustedZones,
    Fact<Long> today,
    FactList<ManagementSource> managementSources,
    FactList<HostPort> hostPorts) {

  /// Where a value comes from, for the readers of evidence.
  public static final String SOURCE = "stated by the site";

  private static final String NOT_STATED = "the site does not state ";

  private static final SiteFacts NONE = of(Map.of());

  /// A site that states nothing.
  public static SiteFacts none() {
    return NONE;
  }

  /// The facts of some statements.
  ///
  /// @param stated the values of each key, which are those of this device
  public static SiteFacts of(Map<SiteKey, List<String>> stated) {
    return new SiteFacts(
        single(stated, SiteKey.DEVICE_ROLE),
        single(stated, SiteKey.BANNER_TEXT),
        list(stated, SiteKey.MANAGEMENT_NETWORKS),
        list(stated, SiteKey.SYSLOG_SERVERS),
        list(stated, SiteKey.NTP_SERVERS),
        list(stated, SiteKey.AAA_SERVERS),
        list(stated, SiteKey.SNMP_MANAGERS),
        list(stated, SiteKey.EXTERNAL_INTERFACES),
        list(stated, SiteKey.CUSTOMER_INTERFACES),
        list(stated, SiteKey.CORE_INTERFACES),
        list(stated, SiteKey.USER_INTERFACES),
        list(stated, SiteKey.UNTRUSTED_ZONES),
        list(stated, SiteKey.TRUSTED_ZONES),
        day(stated),
        FactList.open(List.of(), notStated(SiteKey.MANAGEMENT_NETWORKS)),
        FactList.open(List.of(), "the ports of the device were not looked at"));
  }

  private static Fact<String> single(Map<SiteKey, List<String>> stated, SiteKey key) {
    var values = stated.get(key);
    return values == null
        ? Fact.unknown(notStated(key))
        : Fact.byDefault(values.getFirst(), SOURCE);
  }

  /// The day without its dashes, so that days can be compared as numbers.
  private static Fact<Long> day(Map<SiteKey, List<String>> stated) {
    var values = stated.get(SiteKey.TODAY);
    return values == null
        ? Fact.unknown(notStated(SiteKey.TODAY))
        : Fact.byDefault(Long.valueOf(values.getFirst().replace("-", "")), "the day of the scan");
  }

  private static Fact<List<String>> list(Map<SiteKey, List<String>> stated, SiteKey key) {
    var values = stated.get(key);
    return values == null ? Fact.unknown(notStated(key)) : Fact.byDefault(values, SOURCE);
  }

  static String notStated(SiteKey key) {
    return NOT_STATED + key.label() + ": " + key.question();
  }

  /// The statement that is missing, by the reason why something is not decided.
  public static Optional<SiteKey> asked(String reason) {
    int at = reason.indexOf(NOT_STATED);
    if (at < 0) {
      return Optional.empty();
    }
    var rest = reason.substring(at + NOT_STATED.length());
    int end = rest.indexOf(':');
    return end < 0 ? Optional.empty() : SiteKey.named(rest.substring(0, end));
  }

  /// The same with who may manage the device.
  public SiteFacts with(FactList<ManagementSource> sources) {
    return with(sources, hostPorts);
  }

  /// The same with the ports that face hosts.
  public SiteFacts withHostPorts(FactList<HostPort> ports) {
    return with(managementSources, ports);
  }

  private SiteFacts with(FactList<ManagementSource> sources, FactList<HostPort> ports) {
    return new SiteFacts(
        deviceRole,
        bannerText,
        managementNetworks,
        syslogServers,
        ntpServers,
        aaaServers,
        snmpManagers,
        externalInterfaces,
        customerInterfaces,
        coreInterfaces,
        userInterfaces,
        untrustedZones,
        trustedZones,
        today,
        sources,
        ports);
  }
}
