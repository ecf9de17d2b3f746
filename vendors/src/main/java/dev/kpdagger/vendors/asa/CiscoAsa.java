package dev.kpdagger.vendors.asa;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.DeviceIdentity;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.LineStates;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.device.filtering.RuleEditing;
import dev.kpdagger.vendors.Recognition;
import dev.kpdagger.vendors.Vendor;
import dev.kpdagger.vendors.lines.LineClaims;
import dev.kpdagger.vendors.lines.PrintedRelease;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.SecretWords;
import dev.kpdagger.vendors.lines.SettingTable;
import dev.kpdagger.vendors.lines.SignRecognition;
import dev.kpdagger.vendors.lines.Statement;
import dev.kpdagger.vendors.lines.StatementReader;
import dev.kpdagger.vendors.lines.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;

/// Cisco ASA, PIX since 7.0, and the firewall part of Firepower Threat Defense.
public final class CiscoAsa implements Vendor {

  private static final AsaSyntax SYNTAX = new AsaSyntax();

  private final Vocabulary vocabulary;
  private final SettingTable settings;
  private final SignRecognition recognition;

  private CiscoAsa(Vocabulary vocabulary, SettingTable settings, SignRecognition recognition) {
    this.vocabulary = vocabulary;
    this.settings = settings;
    this.recognition = recognition;
  }

  /// The reader with the tables of its folder.
  public static CiscoAsa create() {
    var vocabulary = Vocabulary.load(CiscoAsa.class);
    var settings = SettingTable.load(CiscoAsa.class);
    settings.commands().forEach(vocabulary::addGlobal);
    return new CiscoAsa(vocabulary, settings, SignRecognition.load(CiscoAsa.class));
  }

  @Override
  public String slug() {
    return "cisco-asa";
  }

  @Override
  public String name() {
    return "Cisco ASA";
  }

  @Override
  public Recognition recognise(SourceText text) {
    return recognition.recognise(text);
  }

  @Override
  public List<String> undo(List<String> fix, List<String> cited) {
    return CommandUndo.of(fix, cited);
  }

  @Override
  public RuleEditing editing(SourceText text, Runnable checkpoint) {
    return new ListEditing(text);
  }

  @Override
  public Device read(SourceText text, Runnable checkpoint) {
    text.redactWith(SecretWords::redact);
    var states = LineStates.unclaimed(text.lines());
    var statements = new StatementReader(text, states, vocabulary, SYNTAX);
    var root = statements.read(checkpoint);
    var head = AsaHead.read(text, states, root);
    var written = head.release();
    var release =
        written == null && head.version() != null ? null : PrintedRelease.of(text, written);
    var reading =
        new Reading(text, states, root, release, head.completeness(), statements.openAtEnd());
    var explicit = new LinkedHashMap<SettingKey<?>, Fact<?>>();
    var facts = AsaFacts.read(reading, AsaContexts.split(reading), explicit, checkpoint);
    checkpoint.run();
    LineClaims.settle(reading, root);
    var resolved = settings.resolve(reading, explicit);
    return new Device(identity(reading, head), text, states, head.completeness(), resolved, facts);
  }

  private static DeviceIdentity identity(Reading reading, AsaHead head) {
    String hostname = null;
    for (Statement line : reading.global("hostname")) {
      hostname = line.negated() || line.size() < 2 ? hostname : line.word(1);
    }
    return new DeviceIdentity("cisco-asa", head.product(), head.version(), head.model(), hostname);
  }
}
