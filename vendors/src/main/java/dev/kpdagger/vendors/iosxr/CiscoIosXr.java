package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.Device;
import dev.kpdagger.device.Device.DeviceFacts;
import dev.kpdagger.device.DeviceIdentity;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.LineStates;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.device.filtering.RuleEditing;
import dev.kpdagger.vendors.Recognition;
import dev.kpdagger.vendors.Vendor;
import dev.kpdagger.vendors.lines.CiscoServices;
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
import java.util.Set;

/// Cisco IOS XR.
public final class CiscoIosXr implements Vendor {

  private static final NumberedLines.Platform RULES =
      new NumberedLines.Platform(
          new RuleLines(
              CiscoServices.PORT_NAMES,
              RuleLines.Masks.WILDCARD,
              Set.of("host", "net-group", "object-group"),
              "port-group",
              false),
          NumberedLines.Unnumbered.FIXED,
          "");

  private static final XrSyntax SYNTAX = new XrSyntax();

  private final Vocabulary vocabulary;
  private final SettingTable settings;
  private final SignRecognition recognition;

  private CiscoIosXr(Vocabulary vocabulary, SettingTable settings, SignRecognition recognition) {
    this.vocabulary = vocabulary;
    this.settings = settings;
    this.recognition = recognition;
  }

  /// The reader with the tables of its folder.
  public static CiscoIosXr create() {
    var vocabulary = Vocabulary.load(CiscoIosXr.class);
    var settings = SettingTable.load(CiscoIosXr.class);
    settings.commands().forEach(vocabulary::addGlobal);
    return new CiscoIosXr(vocabulary, settings, SignRecognition.load(CiscoIosXr.class));
  }

  @Override
  public String slug() {
    return "cisco-iosxr";
  }

  @Override
  public String name() {
    return "Cisco IOS XR";
  }

  @Override
  public Recognition recognise(SourceText text) {
    return recognition.recognise(text);
  }

  /// A fix is one commit.
  @Override
  public List<String> undo(List<String> fix, List<String> cited) {
    return fix.isEmpty() ? List.of() : List.of("rollback configuration last 1");
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
    var header = XrHeader.read(text, states);
    var reading =
        new Reading(
            text,
            states,
            root,
            PrintedRelease.of(text, header.release()),
            completeness(root, header),
            statements.openAtEnd());
    var explicit = new LinkedHashMap<SettingKey<?>, Fact<?>>();
    BgpSection.settings(reading, explicit);
    var interfaces = InterfaceBlocks.read(reading);
    var filtering = FilteringSections.read(reading, interfaces);
    var access = AccessSections.read(reading, explicit);
    checkpoint.run();
    var facts =
        new DeviceFacts(
            access,
            ServiceSections.read(reading, explicit),
            NetworkSections.read(reading, interfaces, filtering),
            VpnSections.read(reading),
            filtering,
            TrafficSections.read(reading, interfaces),
            ProtectionSections.read(reading),
            LinkSections.read(reading),
            SupportSections.read(reading, explicit));
    checkpoint.run();
    Groups.of(reading).settle();
    LineClaims.settle(reading, root);
    var resolved = settings.resolve(reading, explicit);
    return new Device(
        identity(reading, header), text, states, reading.completeness(), resolved, facts);
  }

  private static DeviceIdentity identity(Reading reading, XrHeader header) {
    String hostname = null;
    for (Statement statement : reading.global("hostname")) {
      if (statement.size() == 2 && !statement.negated()) {
        reading.claim(statement);
        hostname = statement.word(1);
      }
    }
    var release = header.release();
    return new DeviceIdentity(
        "cisco-iosxr",
        "Cisco IOS XR",
        release == null ? null : release.text(),
        header.model(),
        hostname);
  }

  /// A running-config begins with its header or its hostname and ends with `end`. What is pasted
  /// after `configure` is what changes, not what is there.
  private static Completeness completeness(Statement root, XrHeader header) {
    boolean head = header.ofConfiguration();
    boolean end = false;
    boolean typed = false;
    for (Statement statement : root.children()) {
      if (statement.negated()) {
        continue;
      }
      head |= statement.starts("hostname");
      typed |= statement.starts("configure") || statement.starts("conf");
      end |= head && statement.starts("end") && statement.size() == 1;
    }
    if (typed) {
      return Completeness.FRAGMENT;
    }
    if (head && end) {
      return Completeness.WHOLE;
    }
    return head ? Completeness.TRUNCATED : Completeness.FRAGMENT;
  }
}
