package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.Device;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.LineState;
import dev.kpdagger.device.LineStates;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.device.filtering.RuleEditing;
import dev.kpdagger.vendors.Recognition;
import dev.kpdagger.vendors.Vendor;
import dev.kpdagger.vendors.lines.PrintedRelease;
import dev.kpdagger.vendors.lines.SignRecognition;
import dev.kpdagger.vendors.tree.PathSettings;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Juniper Junos.
public final class Junos implements Vendor {

  private final Schema schema;
  private final PathSettings settings;
  private final SignRecognition recognition;
  private final PredefinedApplications applications;

  private Junos(
      Schema schema,
      PathSettings settings,
      PredefinedApplications applications,
      SignRecognition recognition) {
    this.schema = schema;
    this.settings = settings;
    this.applications = applications;
    this.recognition = recognition;
  }

  /// The reader with the tables of its folder.
  public static Junos create() {
    var schema = Schema.load();
    var settings = PathSettings.load(Junos.class);
    settings.paths(
        (path, valued) ->
            schema.add(String.join(" ", path) + (valued ? " *" : ""), LineState.MODELLED));
    return new Junos(
        schema, settings, PredefinedApplications.load(), SignRecognition.load(Junos.class));
  }

  @Override
  public String slug() {
    return "juniper-junos";
  }

  @Override
  public String name() {
    return "Juniper Junos";
  }

  @Override
  public Recognition recognise(SourceText text) {
    return recognition.recognise(text);
  }

  /// A fix is one commit.
  @Override
  public List<String> undo(List<String> fix, List<String> cited) {
    return fix.isEmpty() ? List.of() : List.of("rollback 1", "commit");
  }

  @Override
  public RuleEditing editing(SourceText text, Runnable checkpoint) {
    var states = LineStates.unclaimed(text.lines());
    var tree = new StatementReader(text, states, schema).read(checkpoint);
    var root = tree.root();
    var inheritance = Inheritance.apply(root, schema, checkpoint);
    return new RuleChanges(
        new Reading(text, states, root, completeness(tree), inheritance.complete(), version(root)));
  }

  @Override
  public Device read(SourceText text, Runnable checkpoint) {
    text.redactWith(SecretWords::redact);
    var states = LineStates.unclaimed(text.lines());
    var tree = new StatementReader(text, states, schema).read(checkpoint);
    var root = tree.root();
    var inheritance = Inheritance.apply(root, schema, checkpoint);
    var version = PrintedRelease.of(text, version(root));
    var reading =
        new Reading(text, states, root, completeness(tree), inheritance.complete(), version);
    var explicit = new LinkedHashMap<SettingKey<?>, Fact<?>>();
    var facts = Sections.read(reading, applications, explicit, checkpoint);
    checkpoint.run();
    var resolved = settings.resolve(new WrittenSettings(reading), explicit);
    LineClaims.settle(tree.entries(), states, inheritance.applied());
    return new Device(
        IdentitySection.read(reading), text, states, reading.completeness(), resolved, facts);
  }

  private static @Nullable PrintedRelease version(Node root) {
    var value = root.value("version");
    return value == null ? null : PrintedRelease.parse(value.word());
  }

  /// What a device shows begins with its version, or the comment of its last commit, and has a
  /// section `system`. There is no end marker: in the brace form the last block must be closed.
  /// Commands that change what was there before are no whole configuration.
  private static Completeness completeness(StatementReader.Tree tree) {
    var root = tree.root();
    boolean head = root.find("version") != null || tree.commented();
    if (!head || tree.typed()) {
      return Completeness.FRAGMENT;
    }
    if (!tree.balanced()) {
      return Completeness.TRUNCATED;
    }
    return root.find("system") == null && root.find("groups") == null
        ? Completeness.FRAGMENT
        : Completeness.WHOLE;
  }
}
