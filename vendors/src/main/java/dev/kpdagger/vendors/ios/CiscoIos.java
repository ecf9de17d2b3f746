package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.Device;
import dev.kpdagger.device.Device.DeviceFacts;
import dev.kpdagger.device.DeviceIdentity;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.LineState;
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
import org.jspecify.annotations.Nullable;

/// Cisco IOS and IOS XE.
public final class CiscoIos implements Vendor {

  /// IOS XE 3 counts on from 2; IOS has 12, 15 and, with IOS XE, 16 and more.
  private static final int FIRST_OF_IOS = 10;

  /// The whole configuration as it was, which no guess at single commands can match.
  private static final List<String> UNDO =
      List.of(
          "! from the copy made before the fix by: copy running-config flash:before-fix",
          "configure replace flash:before-fix force");

  private static final NumberedLines.Platform RULES =
      new NumberedLines.Platform(
          new RuleLines(
              CiscoServices.PORT_NAMES,
              RuleLines.Masks.WILDCARD,
              Set.of("host", "object-group", "addrgroup"),
              "portgroup",
              false),
          NumberedLines.Unnumbered.RESEQUENCED,
          "sequence ");

  private static final IosSyntax SYNTAX = new IosSyntax();

  private final Vocabulary vocabulary;
  private final SettingTable settings;
  private final SignRecognition recognition;

  private CiscoIos(Vocabulary vocabulary, SettingTable settings, SignRecognition recognition) {
    this.vocabulary = vocabulary;
    this.recognition = recognition;
    this.settings = settings;
  }

  /// The reader with the tables of its folder.
  public static CiscoIos create() {
    var vocabulary = Vocabulary.load(CiscoIos.class);
    var settings = SettingTable.load(CiscoIos.class);
    settings.commands().forEach(vocabulary::addGlobal);
    return new CiscoIos(vocabulary, settings, SignRecognition.load(CiscoIos.class));
  }

  @Override
  public String slug() {
    return "cisco-ios";
  }

  @Override
  public String name() {
    return "Cisco IOS / IOS XE";
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
    var reading =
        new Reading(
            text,
            states,
            root,
            release(text, root, states),
            completeness(root),
            statements.openAtEnd());
    var explicit = new LinkedHashMap<SettingKey<?>, Fact<?>>();
    var interfaces = InterfaceBlocks.read(reading);
    var filtering = FilteringSections.read(reading, interfaces);
    var facts =
        new DeviceFacts(
            AccessSections.read(reading, explicit),
            ServiceSections.read(reading, explicit),
            NetworkSections.read(reading, interfaces, filtering),
            VpnSections.read(reading, explicit),
            filtering,
            TrafficSections.read(reading, interfaces),
            ProtectionSections.read(reading, interfaces),
            LinkSections.read(reading, interfaces),
            SupportSections.read(reading, interfaces));
    MulticastSnooping.settings(reading, explicit);
    checkpoint.run();
    LineClaims.settle(reading, root);
    var resolved = settings.resolve(reading, explicit);
    return new Device(identity(reading), text, states, reading.completeness(), resolved, facts);
  }

  /// The release by which defaults are looked up. They go by the numbers of IOS, so that a told
  /// release of IOS XE 3, which has others, does not count.
  private static @Nullable PrintedRelease release(
      SourceText text, Statement root, LineStates states) {
    var written = version(root, states);
    var told = PrintedRelease.of(text, written);
    return told != null && told.major() < FIRST_OF_IOS ? written : told;
  }

  /// The release of the first `version` line that names one.
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
    return IdentitySection.read(reading);
  }

  /// A running-config begins with its version and hostname and ends with `end`. Commands that are
  /// pasted after `configure terminal` end with `end`, too, but are what changes, not what is
  /// there.
  private static Completeness completeness(Statement root) {
    boolean head = false;
    boolean end = false;
    boolean typed = false;
    for (Statement statement : root.children()) {
      if (statement.negated()) {
        continue;
      }
      head |= statement.starts("version") || statement.starts("hostname");
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
