package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.protection.SecurityProfile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The profiles by which rules inspect what they let pass, and zones protect themselves: what each
/// does about what.
final class ProfileSection {

  private static final List<String> SEVERITIES =
      List.of("critical", "high", "medium", "low", "informational");

  private ProfileSection() {}

  static List<SecurityProfile> read(Reading reading, Objects objects) {
    var found = new ArrayList<SecurityProfile>();
    for (Scope scope : reading.scopes()) {
      of(Reading.child(scope.node(), "profiles"), objects.context(scope), found);
      for (Node group : Reading.child(scope.node(), "profile-group")) {
        group.claimAll();
      }
    }
    for (Config config : reading.configs()) {
      if (!config.isOwn()) {
        of(Reading.at(config.root(), "shared", "profiles"), config.context(), found);
      }
      for (Node profile :
          Reading.at(config.device(), "network", "profiles", "zone-protection-profile")) {
        profile.claimAll();
        found.add(flat("zone-protection", profile, config.context()));
      }
    }
    return found;
  }

  private static void of(Node profiles, String context, List<SecurityProfile> into) {
    for (Node profile : Reading.child(profiles, "virus")) {
      into.add(profile("antivirus", profile, context, decoders(profile)));
    }
    for (Node profile : Reading.child(profiles, "spyware")) {
      var actions = bySeverity(profile);
      lists(profile, actions);
      into.add(profile("anti-spyware", profile, context, actions));
    }
    for (Node profile : Reading.child(profiles, "vulnerability")) {
      into.add(profile("vulnerability", profile, context, bySeverity(profile)));
    }
    for (Node profile : Reading.child(profiles, "url-filtering")) {
      into.add(profile("url-filtering", profile, context, categories(profile)));
    }
    for (Node profile : Reading.child(profiles, "file-blocking")) {
      into.add(profile("file-blocking", profile, context, files(profile, "action")));
    }
    for (Node profile : Reading.child(profiles, "wildfire-analysis")) {
      into.add(profile("sandbox", profile, context, files(profile, "analysis")));
    }
    for (Node profile : Reading.child(profiles, "decryption")) {
      into.add(flat("tls-inspection", profile, context));
    }
  }

  private static SecurityProfile profile(
      String kind, Node profile, String context, Set<String> actions) {
    profile.claimAll();
    for (Node model : Reading.child(profile, "mlav-engine-filebased-enabled")) {
      actions.add("learning " + model.word() + ":" + Reading.word(model, "mlav-policy-action"));
    }
    for (String option : List.of("cloud-inline-analysis", "cloud-inline-cat")) {
      if (Reading.isYes(profile, option)) {
        actions.add("cloud analysis:yes");
      }
    }
    if (captures(profile)) {
      actions.add("packets:captured");
    }
    return new SecurityProfile(kind, profile.word(), context, List.copyOf(actions), profile.span());
  }

  /// Whether the profile, or one of its rules, keeps packets of what it finds.
  private static boolean captures(Node profile) {
    if (Reading.isYes(profile, "packet-capture")) {
      return true;
    }
    for (Node rule : Reading.child(profile, "rules")) {
      var capture = Reading.word(rule, "packet-capture");
      if (!capture.isEmpty() && !capture.equals("disable")) {
        return true;
      }
    }
    return false;
  }

  /// An action is a word, or an element with options in it.
  private static String action(Node of, String element) {
    var action = of.child(element);
    return action == null || action.lastChild() == null ? "" : action.children().getFirst().word();
  }

  private static Set<String> decoders(Node profile) {
    var actions = new LinkedHashSet<String>();
    for (Node decoder : Reading.child(profile, "decoder")) {
      for (String element : List.of("action", "wildfire-action", "mlav-action")) {
        var action = action(decoder, element);
        if (!action.isEmpty()) {
          var before = element.equals("action") ? "" : element.replace("action", "");
          actions.add(before + decoder.word() + ":" + action);
        }
      }
    }
    return actions;
  }

  /// The first rule that names a severity decides over it.
  private static Set<String> bySeverity(Node profile) {
    var actions = new LinkedHashSet<String>();
    var decided = new LinkedHashSet<String>();
    for (Node rule : Reading.child(profile, "rules")) {
      var severities = Reading.words(rule, "severity");
      for (String severity : severities.contains("any") ? SEVERITIES : severities) {
        if (decided.add(severity)) {
          var action = action(rule, "action");
          actions.add(severity + ":" + (action.isEmpty() ? "default" : action));
        }
      }
    }
    return actions;
  }

  private static void lists(Node profile, Set<String> into) {
    for (Node list : Reading.at(profile, "botnet-domains", "lists")) {
      into.add("dns " + list.word() + ":" + action(list, "action"));
    }
    for (Node category : Reading.at(profile, "botnet-domains", "dns-security-categories")) {
      into.add("dns " + category.word() + ":" + action(category, "action"));
    }
  }

  private static Set<String> categories(Node profile) {
    var actions = new LinkedHashSet<String>();
    for (String action : List.of("block", "alert", "continue", "override", "allow")) {
      for (String category : Reading.words(profile, action)) {
        actions.add(category + ":" + action);
      }
    }
    for (String category : Reading.words(profile, "credential-enforcement", "block")) {
      actions.add("credentials " + category + ":block");
    }
    return actions;
  }

  private static Set<String> files(Node profile, String element) {
    var actions = new LinkedHashSet<String>();
    for (Node rule : Reading.child(profile, "rules")) {
      for (String type : Reading.words(rule, "file-type")) {
        actions.add(type + ":" + action(rule, element));
      }
    }
    return actions;
  }

  /// Every option of a profile, its path before its value.
  private static SecurityProfile flat(String kind, Node profile, String context) {
    profile.claimAll();
    var options = new ArrayList<String>();
    for (Node child : profile) {
      if (!child.word().equals("description")) {
        flatten(child, "", options);
      }
    }
    return new SecurityProfile(kind, profile.word(), context, options, profile.span());
  }

  /// Adds `flood tcp-syn enable:yes` for each value below a node.
  static void flatten(Node node, String before, List<String> into) {
    var path = before.isEmpty() ? node.word() : before + " " + node.word();
    for (Node child : node) {
      if (child.isEmpty()) {
        into.add(path + ":" + child.word());
      } else {
        flatten(child, path, into);
      }
    }
  }
}
