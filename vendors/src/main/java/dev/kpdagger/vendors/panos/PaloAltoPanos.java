package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.Device.DeviceFacts;
import dev.kpdagger.device.DeviceIdentity;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.LineState;
import dev.kpdagger.device.LineStates;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.device.access.AccessFacts;
import dev.kpdagger.device.filtering.FilteringFacts;
import dev.kpdagger.device.filtering.RuleEditing;
import dev.kpdagger.device.link.LinkFacts;
import dev.kpdagger.device.network.NetworkFacts;
import dev.kpdagger.device.protection.ProtectionFacts;
import dev.kpdagger.device.support.Credential;
import dev.kpdagger.device.support.NetworkService;
import dev.kpdagger.device.support.SupportFacts;
import dev.kpdagger.device.traffic.TrafficFacts;
import dev.kpdagger.vendors.Recognition;
import dev.kpdagger.vendors.Vendor;
import dev.kpdagger.vendors.lines.SignRecognition;
import dev.kpdagger.vendors.tree.PathSettings;
import java.util.ArrayList;
import java.util.List;

/// Firewalls and Panoramas of Palo Alto Networks.
public final class PaloAltoPanos implements Vendor {

  private final Vocabulary vocabulary;
  private final PathSettings settings;
  private final SignRecognition recognition;

  private PaloAltoPanos(Vocabulary vocabulary, PathSettings settings, SignRecognition recognition) {
    this.vocabulary = vocabulary;
    this.settings = settings;
    this.recognition = recognition;
  }

  /// The reader with the tables of its folder.
  public static PaloAltoPanos create() {
    return new PaloAltoPanos(
        Vocabulary.load(),
        PathSettings.load(PaloAltoPanos.class),
        SignRecognition.load(PaloAltoPanos.class));
  }

  @Override
  public String slug() {
    return "paloalto-panos";
  }

  @Override
  public String name() {
    return "Palo Alto PAN-OS";
  }

  @Override
  public Recognition recognise(SourceText text) {
    return recognition.recognise(text);
  }

  /// A fix is one commit.
  @Override
  public List<String> undo(List<String> fix, List<String> cited) {
    return fix.isEmpty()
        ? List.of()
        : List.of("load config version <version-before-the-fix>", "commit");
  }

  @Override
  public RuleEditing editing(SourceText text, Runnable checkpoint) {
    var states = LineStates.unclaimed(text.lines());
    var reading = new Reading(text, states, document(text, states, checkpoint));
    return new PolicyEditing(reading, Objects.of(reading));
  }

  private Document document(SourceText text, LineStates states, Runnable checkpoint) {
    return isXml(text)
        ? XmlReader.read(text, states, checkpoint)
        : SetReader.read(text, states, vocabulary, checkpoint);
  }

  @Override
  public Device read(SourceText text, Runnable checkpoint) {
    text.redactWith(SecretWords::redact);
    var states = LineStates.unclaimed(text.lines());
    var document = document(text, states, checkpoint);
    checkpoint.run();
    var reading = new Reading(text, states, document);
    var explicit = DeviceSettings.read(reading);
    var facts = facts(reading, checkpoint);
    var resolved = settings.resolve(new WrittenSettings(reading), explicit);
    LineClaims.settle(text, states, document, vocabulary);
    if (document.faultLine() > 0) {
      states.set(document.faultLine(), LineState.INVALID);
    }
    return new Device(identity(reading), text, states, document.completeness(), resolved, facts);
  }

  private static boolean isXml(SourceText text) {
    for (int i = 0; i < text.text().length(); i++) {
      if (text.text().charAt(i) > ' ') {
        return text.text().charAt(i) == '<';
      }
    }
    return false;
  }

  private DeviceFacts facts(Reading reading, Runnable checkpoint) {
    var objects = Objects.of(reading);
    checkpoint.run();
    var filtering =
        new FilteringFacts(
            reading.list(SecurityRules.lists(reading, objects)),
            none(reading),
            reading.list(objects.addressObjects()),
            reading.list(objects.serviceObjects()),
            reading.list(objects.timeRanges()));
    checkpoint.run();
    var traffic =
        new TrafficFacts(
            none(reading),
            none(reading),
            none(reading),
            none(reading),
            none(reading),
            reading.list(ParameterSection.forwarding(reading)),
            reading.list(NatRules.of(reading, objects)));
    checkpoint.run();
    return new DeviceFacts(
        access(reading),
        ServiceSections.read(reading),
        network(reading),
        VpnSections.read(reading),
        filtering,
        traffic,
        protection(reading, objects),
        LinkFacts.none(),
        support(reading));
  }

  private static AccessFacts access(Reading reading) {
    return new AccessFacts(
        reading.each(config -> UserSection.users(reading, config)),
        none(reading),
        reading.each(config -> ManagementSection.lines(reading, config)),
        reading.list(AaaSection.methods(reading)),
        reading.list(AaaSection.servers(reading)),
        reading.list(AaaSection.groups(reading)),
        reading.each(config -> ManagementSection.accesses(reading, config)));
  }

  private static NetworkFacts network(Reading reading) {
    return new NetworkFacts(
        reading.each(InterfaceSection::interfaces),
        none(reading),
        none(reading),
        none(reading),
        RoutingSection.read(reading),
        reading.list(InterfaceSection.contexts(reading)));
  }

  private static ProtectionFacts protection(Reading reading, Objects objects) {
    return new ProtectionFacts(
        reading.each(config -> InterfaceSection.zones(reading, config)),
        none(reading),
        none(reading),
        none(reading),
        reading.list(ParameterSection.read(reading)),
        none(reading),
        reading.list(ProfileSection.read(reading, objects)));
  }

  private static SupportFacts support(Reading reading) {
    var credentials = new ArrayList<Credential>(AaaSection.binds(reading));
    for (Config config : reading.configs()) {
      credentials.addAll(UserSection.localDatabase(reading, config));
      credentials.addAll(InterfaceSection.pppoe(reading, config));
      credentials.addAll(ExportSection.credentials(reading, config));
    }
    var services = new ArrayList<NetworkService>(LogSection.mail(reading));
    reading.configs().forEach(config -> services.addAll(ParameterSection.services(config)));
    return new SupportFacts(
        reading.list(services),
        reading.each(ParameterSection::pools),
        reading.list(credentials),
        none(reading),
        none(reading),
        none(reading),
        reading.list(Features.read(reading)));
  }

  private static <T> FactList<T> none(Reading reading) {
    return reading.list(List.of());
  }

  private static DeviceIdentity identity(Reading reading) {
    var document = reading.document();
    var hostname = Reading.value(reading.device(), "deviceconfig", "system", "hostname");
    return new DeviceIdentity(
        "paloalto-panos",
        reading.isPanorama() ? "Palo Alto Panorama" : "Palo Alto PAN-OS",
        document.osVersion(),
        document.model(),
        hostname == null || Reading.isPlaceholder(hostname.word()) ? null : hostname.word());
  }
}
