package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.LineStates;
import dev.kpdagger.device.Settings;
import dev.kpdagger.vendors.tree.PathSettings;
import dev.kpdagger.vendors.tree.TreeReading;
import java.util.List;

/// The sections that set one thing each, as the tree that the table of settings is read with: what
/// the device shares first, then the virtual domains in file order.
final class SettingsView {

  private SettingsView() {}

  static Settings read(Reading reading, PathSettings table, LineStates states) {
    var root = dev.kpdagger.vendors.tree.Node.root();
    var global = reading.tree().root().config("global");
    if (global != null) {
      copySections(global, root);
    }
    for (Reading.Table domain : reading.domains()) {
      copySections(domain.node(), root);
    }
    var view =
        new TreeReading(reading.text(), states, root, reading.release(), reading.completeness());
    return table.resolve(view, reading.settings());
  }

  private static void copySections(Node scope, dev.kpdagger.vendors.tree.Node root) {
    for (Node section : scope.configs()) {
      if (!section.attributes().isEmpty()) {
        copy(section, root);
      }
    }
  }

  private static void copy(Node section, dev.kpdagger.vendors.tree.Node root) {
    var at = root;
    for (String word : section.name().split(" ", -1)) {
      at = at.add(word, section.line());
    }
    for (Attribute attribute : section.attributes()) {
      if (!attribute.unset() && attribute.mark() != Attribute.Mark.INVALID) {
        var copy = at.add(attribute.name(), attribute.line());
        copy.setValues(attribute.values().isEmpty() ? List.of("") : attribute.values());
        copy.extendTo(attribute.lastLine());
      }
    }
  }
}
