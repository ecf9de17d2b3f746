package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.Device.DeviceFacts;
import dev.kpdagger.device.DeviceIdentity;
import dev.kpdagger.device.LineStates;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.device.filtering.RuleEditing;
import dev.kpdagger.device.link.LinkFacts;
import dev.kpdagger.vendors.Recognition;
import dev.kpdagger.vendors.Vendor;
import dev.kpdagger.vendors.lines.SignRecognition;
import dev.kpdagger.vendors.tree.PathSettings;
import java.util.List;

/// Fortinet FortiOS.
public final class FortinetFortios implements Vendor {

  private static final String SLUG = "fortinet-fortios";
  private static final String NAME = "Fortinet FortiOS";

  private final Paths paths;
  private final PathSettings settings;
  private final SignRecognition recognition;

  private FortinetFortios(Paths paths, PathSettings settings, SignRecognition recognition) {
    this.paths = paths;
    this.settings = settings;
    this.recognition = recognition;
  }

  /// The reader with the tables of its folder.
  public static FortinetFortios create() {
    return new FortinetFortios(
        Paths.load(),
        PathSettings.load(FortinetFortios.class),
        SignRecognition.load(FortinetFortios.class));
  }

  @Override
  public String slug() {
    return SLUG;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Recognition recognise(SourceText text) {
    return recognition.recognise(text);
  }

  @Override
  public List<String> undo(List<String> fix, List<String> cited) {
    return BlockUndo.of(fix, cited);
  }

  @Override
  public RuleEditing editing(SourceText text, Runnable checkpoint) {
    var states = LineStates.unclaimed(text.lines());
    return new PolicyEditing(
        new Reading(text, new TreeReader(text, states, paths).read(checkpoint)));
  }

  @Override
  public Device read(SourceText text, Runnable checkpoint) {
    text.redactWith(Secrets::redact);
    var states = LineStates.unclaimed(text.lines());
    var tree = new TreeReader(text, states, paths).read(checkpoint);
    var reading = new Reading(text, tree);
    var objects = FirewallObjects.read(reading, checkpoint);
    var interfaces = InterfaceSection.read(reading);
    var filtering = FilteringSections.read(reading, objects, checkpoint);
    var access = AccessSections.read(reading);
    var services = ServiceSections.read(reading);
    var network = NetworkSections.read(reading, interfaces);
    var vpn = VpnSections.read(reading);
    var traffic = TrafficSections.read(reading, objects);
    var support = SupportSections.read(reading);
    checkpoint.run();
    DeviceSettings.read(reading);
    var facts =
        new DeviceFacts(
            access,
            services,
            network,
            vpn,
            filtering,
            traffic,
            ProtectionSections.read(reading),
            LinkFacts.none(),
            support);
    var resolved = settings.resolve(new WrittenSettings(reading, states), reading.settings());
    LineSettling.settle(tree, states, text);
    return new Device(identity(reading), text, states, reading.completeness(), resolved, facts);
  }

  private static DeviceIdentity identity(Reading reading) {
    var header = reading.tree().header();
    var global = reading.shared("system global");
    var named = global == null ? null : global.peek("hostname");
    var hostname = named == null ? "" : named.value();
    return new DeviceIdentity(
        SLUG,
        NAME,
        header.version(),
        header.model(),
        hostname.isEmpty() ? header.statusHostname() : hostname);
  }
}
