package dev.kpdagger.vendors.nxos;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.Device;
import dev.kpdagger.device.Device.DeviceFacts;
import dev.kpdagger.device.DeviceIdentity;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.LineState;
import dev.kpdagger.device.LineStates;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.device.access.AccessFacts;
import dev.kpdagger.device.filtering.FilteringFacts;
import dev.kpdagger.device.filtering.RuleEditing;
import dev.kpdagger.device.link.LinkFacts;
import dev.kpdagger.device.protection.ProtectionFacts;
import dev.kpdagger.device.services.ServiceFacts;
import dev.kpdagger.device.traffic.TrafficFacts;
import dev.kpdagger.device.vpn.VpnFacts;
import dev.kpdagger.vendors.Recognition;
import dev.kpdagger.vendors.Vendor;
import dev.kpdagger.vendors.lines.CiscoServices;
import dev.kpdagger.vendors.lines.FirstAsSetting;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Cisco NX-OS.
public final class CiscoNxos implements Vendor {

  /// The whole configuration as it was, which no guess at single commands can match.
  private static final List<String> UNDO =
      List.of(
          "! from the copy made before the fix by: checkpoint before-fix",
          "rollback running-config checkpoint before-fix");

  private static final NumberedLines.Platform RULES =
      new NumberedLines.Platform(
          new RuleLines(
              CiscoServices.PORT_NAMES,
              RuleLines.Masks.LENGTH,
              Set.of("host", "addrgroup"),
              "portgroup",
              false),
          NumberedLines.Unnumbered.FIXED,
          "");

  private static final NxosSyntax SYNTAX = new NxosSyntax();

  private final Vocabulary vocabulary;
  private final SettingTable settings;
  private final SignRecognition recognition;

  private CiscoNxos(Vocabulary vocabulary, SettingTable settings, SignRecognition recognition) {
    this.vocabulary = vocabulary;
    this.settings = settings;
    this.recognition = recognition;
  }

  /// The reader with the tables of its folder.
  public static CiscoNxos create() {
    var vocabulary = Vocabulary.load(CiscoNxos.class);
    var settings = SettingTable.load(CiscoNxos.class);
    settings.commands().forEach(vocabulary::addGlobal);
    return new CiscoNxos(vocabulary, settings, SignRecognition.load(CiscoNxos.class));
  }

  @Override
  public String slug() {
    return "cisco-nxos";
  }

  @Override
  public String name() {
    return "Cisco NX-OS";
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
    var version = PrintedRelease.of(text, version(root, states));
    var reading =
        new Reading(text, states, root, version, completeness(text, root), statements.openAtEnd());
    var explicit = new LinkedHashMap<SettingKey<?>, Fact<?>>();
    FirstAsSetting.read(reading, explicit, "enforce-first-as");
    var interfaces = InterfaceBlocks.read(reading);
    var filtering = filtering(reading, interfaces);
    var facts =
        new DeviceFacts(
            access(reading, explicit),
            services(reading, explicit),
            NetworkSections.read(reading, interfaces, filtering),
            vpn(reading),
            filtering,
            traffic(reading, interfaces),
            ProtectionFacts.none(),
            LinkFacts.none(),
            SupportSections.read(reading));
    ManagementSection.settings(reading, explicit);
    MulticastSnooping.settings(reading, explicit);
    checkpoint.run();
    LineClaims.settle(reading, root);
    var resolved = settings.resolve(reading, explicit);
    return new Device(identity(reading), text, states, reading.completeness(), resolved, facts);
  }

  private static AccessFacts access(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    AaaSection.settings(reading, settings);
    return new AccessFacts(
        reading.list(UserSection.users(reading)),
        reading.list(UserSection.privileged(reading)),
        reading.list(LineSection.read(reading)),
        reading.list(AaaSection.methodLists(reading)),
        reading.list(AaaSection.servers(reading)),
        reading.list(AaaSection.groups(reading)));
  }

  private static ServiceFacts services(Reading reading, Map<SettingKey<?>, Fact<?>> settings) {
    LoggingSection.settings(reading, settings);
    var time = NtpSection.read(reading, settings);
    return new ServiceFacts(
        SnmpSection.read(reading),
        reading.list(LoggingSection.servers(reading)),
        reading.list(time.servers()),
        reading.list(time.keys()),
        reading.list(BannerSection.read(reading)));
  }

  /// NX-OS has no VPN of its own, but certificates.
  private static VpnFacts vpn(Reading reading) {
    return new VpnFacts(
        FactList.complete(List.of()),
        FactList.complete(List.of()),
        FactList.complete(List.of()),
        FactList.complete(List.of()),
        reading.list(TrustpointSection.read(reading)));
  }

  private static FilteringFacts filtering(Reading reading, List<InterfaceBlocks.Block> interfaces) {
    var addresses = ObjectGroups.addresses(reading);
    var ports = ObjectGroups.ports(reading);
    var lists = AccessLists.read(reading, addresses, ports);
    var uses = AccessListUses.read(reading, lists, interfaces);
    return new FilteringFacts(
        reading.list(lists),
        reading.list(uses),
        reading.list(addresses.objects()),
        reading.list(ports.objects()),
        reading.list(TimeRanges.read(reading)),
        reading.list(List.of()),
        reading.list(InboundFilters.read(lists, uses)));
  }

  private static TrafficFacts traffic(Reading reading, List<InterfaceBlocks.Block> interfaces) {
    return new TrafficFacts(
        reading.list(TrafficPolicies.classes(reading)),
        reading.list(TrafficPolicies.policies(reading, interfaces)),
        FactList.complete(List.of()),
        reading.list(Translations.rules(reading)),
        reading.list(Translations.pools(reading)),
        reading.list(RouteMaps.read(reading)));
  }

  /// `version 9.3(3) Bios:version 05.39`: the first line that names a release.
  private static @Nullable PrintedRelease version(Statement root, LineStates states) {
    for (Statement statement : root.children()) {
      var found = statement.starts("version") ? PrintedRelease.parse(statement.word(1)) : null;
      if (found != null) {
        states.set(statement.span(), LineState.MODELLED);
        return found;
      }
    }
    return null;
  }

  private static DeviceIdentity identity(Reading reading) {
    var version = reading.version();
    String hostname = null;
    for (String word : List.of("hostname", "switchname")) {
      for (Statement statement : reading.global(word)) {
        if (statement.size() == 2 && !statement.negated()) {
          hostname = statement.word(1);
        }
      }
    }
    return new DeviceIdentity(
        "cisco-nxos",
        "Cisco NX-OS",
        version == null ? null : version.text(),
        Models.of(reading.text()),
        hostname);
  }

  /// A configuration of NX-OS has no end mark. It begins with its version or hostname; `line vty`,
  /// which every switch prints, stands behind the interfaces. A tool that leaves parts out writes
  /// `(...)` in their place.
  private static Completeness completeness(SourceText text, Statement root) {
    boolean head = false;
    boolean end = false;
    for (Statement statement : root.children()) {
      if (statement.word(0).equals("(...)")) {
        return Completeness.FRAGMENT;
      }
      if (!statement.negated()) {
        head |=
            statement.starts("version")
                || statement.starts("hostname")
                || statement.starts("switchname");
        end |= statement.starts("line", "vty");
        end |= statement.starts("end") && statement.size() == 1;
      }
    }
    if (!head) {
      return Completeness.FRAGMENT;
    }
    return end && !isCut(text, root) ? Completeness.WHOLE : Completeness.TRUNCATED;
  }

  /// Whether the last line is not ended and nobody knows its command: it is broken off.
  private static boolean isCut(SourceText text, Statement root) {
    var lines = root.children();
    int last = text.lines();
    boolean ended = last == 0 || text.end(last) < text.text().length();
    return !ended && !lines.isEmpty() && lines.getLast().command() == null;
  }
}
