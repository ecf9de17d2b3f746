package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.LineState;
import dev.kpdagger.device.protection.ProtectionParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Single switches that have a bearing but no fact of their own, in the words of the file: the
/// feature is the path with the names of its entries, `system-interface wan1`.
///
/// They say what the file says; a default that a backup hides is not among them.
final class Leftovers {

  /// Where a line that no extractor took contradicts the lines beside it.
  private static final Set<String> OBJECTS =
      Set.of(
          "firewall address", "firewall address6", "firewall service custom", "router access-list");

  /// Of the many lines of this section, those that are not settings.
  private static final Set<String> GLOBAL =
      Set.of(
          "alias",
          "vdom-mode",
          "vdom-admin",
          "management-vdom",
          "admin-console-timeout",
          "av-failopen",
          "av-failopen-session");

  private Leftovers() {}

  static List<ProtectionParameter> read(Reading reading) {
    var found = new ArrayList<ProtectionParameter>();
    Node owner = null;
    String feature = null;
    for (Attribute attribute : reading.tree().attributes()) {
      if (attribute.mark() != Attribute.Mark.OPEN
          || attribute.owner().place().stateOf(attribute.name()) != LineState.MODELLED) {
        continue;
      }
      if (attribute.owner() != owner) {
        owner = attribute.owner();
        feature = feature(owner);
      }
      if (feature != null && belongs(feature, attribute)) {
        found.add(parameter(feature, attribute));
      }
    }
    return found;
  }

  /// Only what stands in force: not a line that a later one has replaced.
  private static boolean belongs(String feature, Attribute attribute) {
    boolean secret =
        Secrets.isName(attribute.name()) || attribute.value().equals(Secrets.ENCRYPTED);
    boolean current = attribute.owner().peek(attribute.name()) == attribute;
    boolean kept = !feature.equals("system-global") || GLOBAL.contains(attribute.name());
    return !secret && current && kept;
  }

  private static ProtectionParameter parameter(String feature, Attribute attribute) {
    attribute.read();
    var value = String.join(" ", attribute.values());
    return new ProtectionParameter(
        feature,
        attribute.name(),
        value,
        !attribute.unset() && !value.equals("disable"),
        attribute.span());
  }

  /// Null for a section of objects.
  private static @Nullable String feature(Node owner) {
    var path = new ArrayList<String>();
    var names = new ArrayList<String>();
    for (Node at = owner; at != null && at.kind() != Node.Kind.ROOT; at = at.parent()) {
      if (at.isScope()) {
        break;
      }
      if (at.kind() == Node.Kind.EDIT) {
        names.addFirst(at.name());
      } else {
        path.addFirst(at.name());
      }
    }
    if (path.isEmpty() || OBJECTS.contains(path.getFirst())) {
      return null;
    }
    var joined = String.join("-", path).replace(' ', '-');
    return names.isEmpty() ? joined : joined + " " + String.join(" ", names);
  }
}
