package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.Device;
import dev.kpdagger.device.Device.DeviceFacts;
import dev.kpdagger.device.DeviceIdentity;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.LineStates;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.device.access.AccessFacts;
import dev.kpdagger.device.access.MethodList;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListUse;
import dev.kpdagger.device.filtering.FilteringFacts;
import dev.kpdagger.device.filtering.RuleEditing;
import dev.kpdagger.device.network.NetworkFacts;
import dev.kpdagger.device.network.RoutingFacts;
import dev.kpdagger.device.services.ServiceFacts;
import dev.kpdagger.device.traffic.TrafficFacts;
import dev.kpdagger.vendors.Recognition;
import dev.kpdagger.vendors.Vendor;
import dev.kpdagger.vendors.lines.LineClaims;
import dev.kpdagger.vendors.lines.NumberedLines;
import dev.kpdagger.vendors.lines.PrintedRelease;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.RuleLines;
import dev.kpdagger.vendors.lines.SecretWords;
import dev.kpdagger.vendors.lines.SettingTable;
import dev.kpdagger.vendors.lines.SignRecognition;
import dev.kpdagger.vendors.lines.Statement;
import dev.kpdagger.vendors.lines.StatementReader;
import dev.kpdagger.vendors.lines.Vocabulary;
import dev.kpdagger.vendors.objects.PortScreen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Arista EOS.
public final class AristaEos implements Vendor {

  /// The whole configuration as it was, which no guess at single commands can match.
  private static final List<String> UNDO =
      List.of(
          "! from the copy made before the fix by: configure checkpoint save before-fix",
          "configure checkpoint restore before-fix");

  private static final int MSDP_PORT = 639;

  private static final NumberedLines.Platform RULES =
      new NumberedLines.Platform(
          new RuleLines(ServiceNames.PORT_NAMES, RuleLines.Masks.LENGTH, Set.of("host"), "", true),
          NumberedLines.Unnumbered.FIXED,
          "");

  private static final String SLUG = "arista-eos";
  private static final String NAME = "Arista EOS";
  private static final EosSyntax SYNTAX = new EosSyntax();

  private final Vocabulary vocabulary;
  private final SettingTable settings;
  private final SignRecognition recognition;

  private AristaEos(Vocabulary vocabulary, SettingTable settings, SignRecognition recognition) {
    this.vocabulary = vocabulary;
    this.settings = settings;
    this.recognition = recognition;
  }

  /// The reader with the tables of its folder.
  public static AristaEos create() {
    var vocabulary = Vocabulary.load(AristaEos.class);
    var settings = SettingTable.load(AristaEos.class);
    settings.commands().forEach(vocabulary::addGlobal);
    return new AristaEos(vocabulary, settings, SignRecognition.load(AristaEos.class));
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
    return fix.isEmpty() ? List.of() : UNDO;
  }

  @Override
  public RuleEditing editing(SourceText text, Runnable checkpoint) {
    return new NumberedLines(text, RULES);
  }

  @Override
  public Device read(SourceText text, Runnable checkpoint) {
    text.redactWith(SecretWords::redact);
    var states = LineStates.unclaimed(text.lines());
    var statements = new StatementReader(text, states, vocabulary, SYNTAX);
    var root = statements.read(checkpoint);
    var header = Header.read(text, states);
    var written = header.release();
    var release = PrintedRelease.of(text, written == null ? null : PrintedRelease.parse(written));
    var reading =
        new Reading(
            text, states, root, release, completeness(root, header), statements.openAtEnd());
    var explicit = new LinkedHashMap<SettingKey<?>, Fact<?>>();
    var interfaces = InterfaceBlocks.read(reading);
    var methods = AaaMethods.read(reading);
    var profiles = TlsProfiles.read(reading);
    var apis = ManagementApis.read(reading, profiles, explicit);
    SecuritySection.settings(reading, explicit);
    ConfigCopies.read(reading, explicit);
    var filtering = filtering(reading, interfaces);
    MulticastSnooping.settings(reading, explicit);
    var facts =
        new DeviceFacts(
            access(reading, methods, explicit),
            services(reading, methods, explicit),
            network(reading, interfaces, filtering),
            VpnSections.read(reading, profiles),
            filtering,
            traffic(reading, interfaces),
            ProtectionSections.read(reading),
            LinkSections.read(reading, interfaces),
            SupportSections.read(reading, interfaces, apis));
    checkpoint.run();
    var identity = identity(reading, header);
    LineClaims.settle(reading, root);
    var resolved = settings.resolve(reading, explicit);
    return new Device(identity, text, states, reading.completeness(), resolved, facts);
  }

  private static AccessFacts access(
      Reading reading, List<MethodList> methods, Map<SettingKey<?>, Fact<?>> settings) {
    return new AccessFacts(
        reading.list(UserSection.users(reading)),
        reading.list(UserSection.privileged(reading)),
        reading.list(ManagementLines.read(reading, methods, settings)),
        reading.list(methods),
        reading.list(AaaServers.servers(reading)),
        reading.list(AaaServers.groups(reading)));
  }

  private static ServiceFacts services(
      Reading reading, List<MethodList> methods, Map<SettingKey<?>, Fact<?>> settings) {
    LoggingSection.settings(reading, methods, settings);
    var ntp = NtpSection.read(reading, settings);
    return new ServiceFacts(
        SnmpSection.read(reading, settings),
        reading.list(LoggingSection.servers(reading)),
        reading.list(ntp.servers()),
        reading.list(ntp.keys()),
        reading.list(BannerSection.read(reading)));
  }

  private static NetworkFacts network(
      Reading reading, List<InterfaceBlocks.Block> blocks, FilteringFacts filtering) {
    var section = new InterfaceSection(DeviceDefaults.read(reading));
    var ports = new ArrayList<RoutingInterfaces.Port>(blocks.size());
    for (InterfaceBlocks.Block block : blocks) {
      ports.add(new RoutingInterfaces.Port(section.read(block), block.section()));
    }
    var processes = RoutingProcesses.list(reading);
    var routing =
        new RoutingFacts(
            reading.list(RoutingProcesses.facts(reading, processes)),
            reading.list(
                BgpSection.read(
                    reading, RoutingPolicies.read(reading, filtering.accessLists().items()))),
            RoutingInterfaces.read(reading, ports, processes),
            reading.list(SharedSecrets.read(reading)),
            reading.list(StaticRoutes.read(reading)),
            MulticastSection.read(reading, ports, screened(filtering)),
            LabelSection.read(reading, ports));
    return new NetworkFacts(
        reading.list(ports.stream().map(RoutingInterfaces.Port::facts).toList()),
        reading.list(VlanSection.read(reading)),
        reading.list(VrfSection.read(reading)),
        reading.list(List.of()),
        routing);
  }

  private static Fact<Boolean> screened(FilteringFacts filtering) {
    return PortScreen.refusesStrangers(
        filtering.accessLists(), filtering.accessListUses(), AristaEos::isInFront, MSDP_PORT);
  }

  private static boolean isInFront(AccessListUse use) {
    return use.direction().equals("in")
        && (use.purpose().equals("interface") || use.purpose().equals("control-plane"));
  }

  private static FilteringFacts filtering(Reading reading, List<InterfaceBlocks.Block> interfaces) {
    var sets = FieldSets.read(reading);
    var lists = new ArrayList<AccessList>(AccessLists.read(reading));
    lists.addAll(TrafficPolicyLists.read(reading, sets));
    var uses = AccessListUses.read(reading, lists, interfaces);
    return new FilteringFacts(
        reading.list(lists),
        reading.list(uses),
        reading.list(sets.addresses().objects()),
        reading.list(sets.services().objects()),
        reading.list(List.of()),
        reading.list(List.of()),
        reading.list(InboundFilters.read(lists, uses)));
  }

  private static TrafficFacts traffic(Reading reading, List<InterfaceBlocks.Block> interfaces) {
    return new TrafficFacts(
        reading.list(TrafficPolicies.classes(reading)),
        reading.list(TrafficPolicies.policies(reading, interfaces)),
        reading.list(List.of()),
        reading.list(Translations.rules(reading, interfaces)),
        reading.list(Translations.pools(reading)),
        reading.list(RouteMaps.read(reading)));
  }

  private static DeviceIdentity identity(Reading reading, Header header) {
    var hostname = header.hostname();
    for (Statement statement : reading.global("hostname")) {
      if (statement.size() == 2 && !statement.negated()) {
        reading.claim(statement);
        hostname = statement.word(1);
      }
    }
    return new DeviceIdentity(SLUG, NAME, header.release(), header.model(), hostname);
  }

  /// A running-config has a hostname, or says in its head that a show command printed it, and ends
  /// with `end`. Commands that are pasted after `configure` end with `end`, too, but are what
  /// changes, not what is there.
  private static Completeness completeness(Statement root, Header header) {
    boolean head = header.shown();
    boolean end = false;
    boolean typed = false;
    for (Statement statement : root.children()) {
      if (statement.negated()) {
        continue;
      }
      head |= statement.starts("hostname");
      typed |= statement.word(0).startsWith("conf") && "terminal".startsWith(statement.word(1));
      end |= head && !typed && statement.starts("end") && statement.size() == 1;
    }
    if (typed && !end) {
      return Completeness.FRAGMENT;
    }
    if (head && end) {
      return Completeness.WHOLE;
    }
    return head ? Completeness.TRUNCATED : Completeness.FRAGMENT;
  }
}
