package dev.kpdagger.vendors.panos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What one device gets as its configuration: of a firewall or a Panorama its own; of a Panorama
/// also what each template stack gives to the firewalls in it, its templates merged, and each
/// template that is in no stack. A folder of a cloud manager counts like a template.
///
/// @param context empty for the device itself, else the name of the stack or template
/// @param root the element that holds `mgt-config`, `devices` and `shared`
record Config(String context, Node root) {

  /// The entry of the device.
  Node device() {
    for (Node child : Reading.child(root, "devices")) {
      return child;
    }
    return Reading.child(root, "devices");
  }

  boolean isOwn() {
    return context.isEmpty();
  }

  /// How a report calls something of it: `management`, or `management of stack branch`.
  String named(String name) {
    return isOwn() ? name : name + " of " + context;
  }

  /// The context of a virtual system in it.
  String contextOf(String vsys) {
    boolean only = Reading.child(device(), "vsys").size() <= 1;
    if (only) {
      return context;
    }
    return isOwn() ? vsys : context + " " + vsys;
  }

  static List<Config> of(Node root) {
    var configs = new ArrayList<Config>();
    var own = new Config("", root);
    configs.add(own);
    var templates = new LinkedHashMap<String, Node>();
    for (Node template : Reading.child(own.device(), "template")) {
      templates.put(template.word(), template);
    }
    var used = new HashSet<String>();
    for (Node stack : Reading.child(own.device(), "template-stack")) {
      configs.add(new Config(stack.word(), merged(stack, templates, used)));
    }
    templates.forEach(
        (name, template) -> {
          if (!used.contains(name)) {
            configs.add(new Config(name, Reading.child(template, "config")));
          }
        });
    for (Node folder : Reading.child(own.device(), "container")) {
      configs.add(new Config(folder.word(), folder));
    }
    for (Node folder : Reading.at(own.device(), "device", "cloud")) {
      configs.add(new Config(folder.word(), folder));
    }
    return List.copyOf(configs);
  }

  /// The stack's own configuration first, then its templates from the first to the last: of two
  /// values the earlier counts.
  private static Node merged(Node stack, Map<String, Node> templates, Set<String> used) {
    var parts = new ArrayList<Node>();
    parts.add(Reading.child(stack, "config"));
    for (String name : Reading.words(stack, "templates")) {
      var template = templates.get(name);
      if (template != null) {
        used.add(name);
        parts.add(Reading.child(template, "config"));
      }
    }
    return merge(parts);
  }

  private static Node merge(List<Node> parts) {
    var first = parts.getFirst();
    if (parts.size() == 1 || isValued(first)) {
      // What is overridden has been read, too
      parts.subList(1, parts.size()).forEach(Node::claimAll);
      return first;
    }
    var byWord = new LinkedHashMap<String, List<Node>>();
    for (Node part : parts) {
      for (Node child : part) {
        byWord.computeIfAbsent(child.word(), _ -> new ArrayList<>(2)).add(child);
      }
    }
    var merged = new Node(first.word(), first.line(), first.lastLine(), false);
    byWord.values().forEach(same -> merged.add(merge(same)));
    return merged;
  }

  private static boolean isValued(Node node) {
    if (node.isValue()) {
      return true;
    }
    for (Node child : node) {
      return child.isValue();
    }
    return false;
  }
}
