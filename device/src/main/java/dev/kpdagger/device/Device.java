package dev.kpdagger.device;

import dev.kpdagger.device.access.AccessFacts;
import dev.kpdagger.device.filtering.FilteringFacts;
import dev.kpdagger.device.fleet.FleetFacts;
import dev.kpdagger.device.link.LinkFacts;
import dev.kpdagger.device.network.NetworkFacts;
import dev.kpdagger.device.protection.ProtectionFacts;
import dev.kpdagger.device.release.FlawFacts;
import dev.kpdagger.device.rules.RuleFacts;
import dev.kpdagger.device.services.ServiceFacts;
import dev.kpdagger.device.site.HostPorts;
import dev.kpdagger.device.site.SiteFacts;
import dev.kpdagger.device.support.SupportFacts;
import dev.kpdagger.device.traffic.TrafficFacts;
import dev.kpdagger.device.vpn.VpnFacts;

/// One device, as far as its configuration file tells.
public record Device(
    DeviceIdentity identity,
    SourceText text,
    LineStates lines,
    Completeness completeness,
    Settings settings,
    DeviceFacts facts) {

  /// The typed facts by area.
  public record DeviceFacts(
      AccessFacts access,
      ServiceFacts services,
      NetworkFacts network,
      VpnFacts vpn,
      FilteringFacts filtering,
      TrafficFacts traffic,
      ProtectionFacts protection,
      LinkFacts link,
      SupportFacts support,
      RuleFacts rules,
      SiteFacts site,
      FleetFacts fleet,
      FlawFacts flaws) {

    /// A device whose rules have not been analysed, of which no site states anything, and which is
    /// compared with no other.
    public DeviceFacts(
        AccessFacts access,
        ServiceFacts services,
        NetworkFacts network,
        VpnFacts vpn,
        FilteringFacts filtering,
        TrafficFacts traffic,
        ProtectionFacts protection,
        LinkFacts link,
        SupportFacts support) {
      this(
          access,
          services,
          network,
          vpn,
          filtering,
          traffic,
          protection,
          link,
          support,
          RuleFacts.notAnalysed(),
          SiteFacts.none(),
          FleetFacts.alone(),
          FlawFacts.notCompared());
    }

    /// A device without traffic policies, further protection, facts of links and support.
    public DeviceFacts(
        AccessFacts access,
        ServiceFacts services,
        NetworkFacts network,
        VpnFacts vpn,
        FilteringFacts filtering) {
      this(
          access,
          services,
          network,
          vpn,
          filtering,
          TrafficFacts.none(),
          ProtectionFacts.none(),
          LinkFacts.none(),
          SupportFacts.none());
    }

    DeviceFacts with(RuleFacts analysed) {
      return new DeviceFacts(
          access,
          services,
          network,
          vpn,
          filtering,
          traffic,
          protection,
          link,
          support,
          analysed,
          site,
          fleet,
          flaws);
    }

    DeviceFacts with(SiteFacts stated) {
      return new DeviceFacts(
          access,
          services,
          network,
          vpn,
          filtering,
          traffic,
          protection,
          link,
          support,
          rules,
          stated,
          fleet,
          flaws);
    }

    DeviceFacts with(FleetFacts compared) {
      return new DeviceFacts(
          access,
          services,
          network,
          vpn,
          filtering,
          traffic,
          protection,
          link,
          support,
          rules,
          site,
          compared,
          flaws);
    }

    DeviceFacts with(FlawFacts known) {
      return new DeviceFacts(
          access,
          services,
          network,
          vpn,
          filtering,
          traffic,
          protection,
          link,
          support,
          rules,
          site,
          fleet,
          known);
    }
  }

  /// The same device with what the analysis of its rules found.
  public Device with(RuleFacts rules) {
    return new Device(identity, text, lines, completeness, settings, facts.with(rules));
  }

  /// The same device with what the site states of it, and the ports that face hosts by that.
  public Device with(SiteFacts site) {
    var ports = HostPorts.of(settings, facts.network(), site);
    return new Device(
        identity, text, lines, completeness, settings, facts.with(site.withHostPorts(ports)));
  }

  /// The same device with what it has in common with others.
  public Device with(FleetFacts fleet) {
    return new Device(identity, text, lines, completeness, settings, facts.with(fleet));
  }

  /// The same device by what something else than its configuration tells of it.
  public Device with(ToldIdentity told) {
    return new Device(identity.by(told), text, lines, completeness, settings, facts);
  }

  /// The same device with what advisories say of its release.
  public Device with(FlawFacts flaws) {
    return new Device(identity, text, lines, completeness, settings, facts.with(flaws));
  }
}
