package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.RuleAction;
import dev.kpdagger.device.filtering.RuleAddresses;
import dev.kpdagger.device.filtering.RuleCommand;
import dev.kpdagger.device.filtering.RuleIdentities;
import dev.kpdagger.device.filtering.RuleMatch;
import dev.kpdagger.device.filtering.RuleOptions;
import dev.kpdagger.device.filtering.RulePlace;
import dev.kpdagger.device.filtering.RuleZones;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.vendors.lines.VersionRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `firewall policy`, `policy6`, `consolidated policy` and `security-policy`: rules in the order of
/// the file, which the policy's number does not tell.
///
/// A policy without `action` denies, and one without `logtraffic` logs security events alone.
final class PolicySection {

  /// How a table calls the names that differ.
  private record Form(
      String path,
      String list,
      String source,
      String destination,
      String source6,
      String target6) {}

  private static final VersionRange MATCH_VIP_BY_DEFAULT = VersionRange.parse(">=7.2.4");

  private static final List<Form> FORMS =
      List.of(
          new Form("firewall policy", "firewall", "srcaddr", "dstaddr", "srcaddr6", "dstaddr6"),
          new Form("firewall policy6", "firewall6", "", "", "srcaddr", "dstaddr"),
          new Form(
              "firewall consolidated policy",
              "consolidated",
              "srcaddr4",
              "dstaddr4",
              "srcaddr6",
              "dstaddr6"),
          new Form(
              "firewall security-policy",
              "security",
              "srcaddr",
              "dstaddr",
              "srcaddr6",
              "dstaddr6"));

  private static final String LOGS_EVENTS =
      "utm unless set: only security events are logged, not every session; FortiOS CLI Reference,"
          + " firewall policy";
  private static final String IMPLICIT_LOG =
      "disabled unless set; FortiOS CLI Reference, log setting";

  /// Attributes that name an inspection, and what kind it is.
  private static final String[][] PROFILES = {
    {"av-profile", "antivirus"},
    {"webfilter-profile", "url-filtering"},
    {"dnsfilter-profile", "dns"},
    {"emailfilter-profile", "email"},
    {"spamfilter-profile", "email"},
    {"dlp-sensor", "data-leak"},
    {"dlp-profile", "data-leak"},
    {"file-filter-profile", "file-blocking"},
    {"ips-sensor", "intrusion"},
    {"application-list", "application"},
    {"voip-profile", "voip"},
    {"waf-profile", "web-application"},
    {"icap-profile", "icap"},
    {"ssh-filter-profile", "ssh"},
    {"videofilter-profile", "video"},
    {"virtual-patch-profile", "virtual-patch"},
    {"casb-profile", "cloud-access"},
    {"cifs-profile", "file-blocking"},
    {"ssl-ssh-profile", "tls-inspection"},
  };

  private static final int RULES_PER_CHECK = 256;

  private PolicySection() {}

  /// The tables of policies.
  static List<String> paths() {
    return FORMS.stream().map(Form::path).toList();
  }

  static List<AccessList> read(Reading reading, FirewallObjects objects, Runnable checkpoint) {
    var lists = new ArrayList<AccessList>();
    for (Form form : FORMS) {
      for (Reading.Table table : reading.tables(form.path)) {
        lists.add(list(reading, objects, form, table, checkpoint));
      }
    }
    return lists;
  }

  private static AccessList list(
      Reading reading,
      FirewallObjects objects,
      Form form,
      Reading.Table table,
      Runnable checkpoint) {
    var rules = new ArrayList<AccessRule>();
    var name = listName(form.list, table.context());
    var section = "config " + form.path;
    for (Node entry : table.node().entries()) {
      var parts = new RuleParts(entry, objects.of(table.context()));
      var place = place(name, rules.size() + 1L, section, entry);
      rules.add(rule(reading, form, entry, parts, place, table.context()));
      if (rules.size() % RULES_PER_CHECK == 0) {
        checkpoint.run();
      }
    }
    var span = table.node().span();
    var implicit = new ArrayList<AccessRule>();
    for (Node zone : AddressSection.entries(domainOf(table.node()), "system zone")) {
      if (zone.text("intrazone", "deny").equals("allow")) {
        implicit.add(implicit(name, zone.name(), RuleAction.PERMIT, zones(zone), zone, null));
      }
    }
    implicit.add(
        implicit(
            name,
            "0",
            RuleAction.DENY,
            RuleZones.ANY,
            table.node(),
            implicitLog(reading, table, form)));
    return new AccessList(name, table.context(), AccessListKind.POLICY, rules, implicit, span);
  }

  /// @param section the command that opens the table
  static RulePlace place(String list, long sequence, String section, Node entry) {
    var name = entry.name();
    boolean plain = name.chars().allMatch(c -> c >= '0' && c <= '9');
    var words = plain ? name : quoted(name);
    return new RulePlace(list, sequence, name, new RuleCommand(section, words));
  }

  static String quoted(String name) {
    return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /// Policies of several virtual domains have the same numbers.
  static String listName(String name, String context) {
    return context.isEmpty() ? name : context + "/" + name;
  }

  private static Node domainOf(Node table) {
    var parent = table.parent();
    return parent == null ? table : parent;
  }

  private static RuleZones zones(Node zone) {
    return new RuleZones(List.of(zone.name()), List.of(zone.name()));
  }

  static Fact<Boolean> implicitLog(Reading reading, Reading.Table table, String name) {
    var setting = domainOf(table.node()).config("log setting");
    return reading.flag(setting, name, false, IMPLICIT_LOG);
  }

  private static Fact<Boolean> implicitLog(Reading reading, Reading.Table table, Form form) {
    return implicitLog(
        reading, table, form.source.isEmpty() ? "fwpolicy6-implicit-log" : "fwpolicy-implicit-log");
  }

  private static AccessRule implicit(
      String list,
      String name,
      RuleAction action,
      RuleZones zones,
      Node where,
      @Nullable Fact<Boolean> logged) {
    var match =
        new RuleMatch(
            zones,
            RuleAddresses.any(),
            RuleAddresses.any(),
            List.of(ServiceTerm.any()),
            List.of(),
            RuleIdentities.ANY);
    Fact<Boolean> log =
        logged == null ? Fact.byDefault(false, "traffic inside a zone is not logged") : logged;
    return new AccessRule(
        new RulePlace(list, Integer.MAX_VALUE, name),
        action,
        match,
        RuleOptions.implicit(log),
        "",
        "",
        where.span());
  }

  // ---- one policy ----

  private static void virtualIps(
      Reading reading, Node entry, RuleAddresses destination, RuleParts parts) {
    var table = entry.parent();
    if (table != null) {
      VirtualIps.conditions(
          domainOf(table),
          entry,
          destination,
          MATCH_VIP_BY_DEFAULT.contains(reading.release()),
          parts);
    }
  }

  private static AccessRule rule(
      Reading reading, Form form, Node entry, RuleParts parts, RulePlace place, String context) {
    var source = source(form, entry, parts);
    var destination = destination(form, entry, parts);
    parts.check(source);
    parts.check(destination);
    virtualIps(reading, entry, destination, parts);
    var services = services(entry, parts);
    conditions(entry, parts);
    var zones = new RuleZones(parts.zones("srcintf"), parts.zones("dstintf"));
    var identities = identities(entry);
    var match = new RuleMatch(zones, source, destination, services, parts.conditions(), identities);
    unread(entry, parts);
    return new AccessRule(
        place,
        action(entry, parts),
        match,
        options(reading, entry, context),
        remark(entry),
        parts.unresolved(),
        entry.span());
  }

  private static RuleAddresses source(Form form, Node entry, RuleParts parts) {
    var services =
        parts.internetServices(
            "internet-service-src-name",
            "internet-service-src-id",
            "internet-service-src-group",
            "internet-service-src-custom",
            "internet-service-src-custom-group",
            "network-service-src-dynamic",
            "internet-service6-src-name",
            "internet-service6-src-group",
            "internet-service6-src-custom",
            "internet-service6-src-custom-group");
    boolean used = anyEnabled(entry, "internet-service-src", "internet-service6-src");
    boolean negated =
        anyEnabled(entry, "internet-service-src-negate", "internet-service6-src-negate");
    var addresses = addresses(form.source, form.source6, parts);
    return used ? new RuleAddresses(services, negated) : addresses;
  }

  /// Both are asked for, as asking also marks a line as read.
  private static boolean anyEnabled(Node entry, String first, String second) {
    boolean one = entry.enabled(first);
    boolean other = entry.enabled(second);
    return one || other;
  }

  private static RuleAddresses destination(Form form, Node entry, RuleParts parts) {
    var services =
        parts.internetServices(
            "internet-service-name",
            "internet-service-id",
            "internet-service-group",
            "internet-service-custom",
            "internet-service-custom-group",
            "network-service-dynamic",
            "internet-service6-name",
            "internet-service6-group",
            "internet-service6-custom",
            "internet-service6-custom-group");
    boolean used = anyEnabled(entry, "internet-service", "internet-service6");
    boolean negated = anyEnabled(entry, "internet-service-negate", "internet-service6-negate");
    var addresses = addresses(form.destination, form.target6, parts);
    if (!used) {
      return addresses;
    }
    parts.condition("the ports of the internet service");
    return new RuleAddresses(services, negated);
  }

  private static RuleAddresses addresses(String ip4, String ip6, RuleParts parts) {
    return ip4.isEmpty() ? parts.addresses6(ip6) : parts.addresses(ip4, ip6);
  }

  private static List<ServiceTerm> services(Node entry, RuleParts parts) {
    var names = entry.list("service");
    if (entry.enabled("service-negate")) {
      parts.unresolved("negated services are not modelled");
    }
    if (names.isEmpty()) {
      boolean byList =
          entry.enabled("internet-service")
              || entry.enabled("internet-service6")
              || !entry.list("app-category").isEmpty()
              || !entry.list("application").isEmpty();
      if (!byList) {
        parts.unresolved("the policy names no service");
      }
      return List.of(ServiceTerm.any());
    }
    var terms = ServiceSection.terms(parts.objects().services(), names);
    for (ServiceTerm term : terms) {
      if (term instanceof ServiceTerm.Unresolved(var text, var reason)) {
        parts.unresolved("service " + text + ": " + reason);
      }
    }
    return terms;
  }

  /// What else a packet must be, so that the policy is about it.
  private static void conditions(Node entry, RuleParts parts) {
    for (String name :
        List.of("devices", "ztna-ems-tag", "ztna-ems-tag-secondary", "ztna-geo-tag", "sgt")) {
      var values = entry.list(name);
      if (!values.isEmpty()) {
        parts.condition(name + " " + String.join(" ", values));
      }
    }
    var tos = entry.text("tos", "");
    var mask = entry.text("tos-mask", "");
    if (!mask.isEmpty() && !mask.equals("0x00") && !mask.equals("0")) {
      parts.condition("tos " + tos + " mask " + mask);
    }
    for (String name : List.of("reputation-minimum", "reputation-minimum6")) {
      var minimum = entry.text(name, "0");
      if (!minimum.equals("0")) {
        parts.condition(name + " " + minimum);
      }
    }
    var vlan = entry.text("vlan-filter", "");
    if (!vlan.isEmpty()) {
      parts.condition("vlan-filter " + vlan);
    }
    var vendor = entry.list("src-vendor-mac");
    if (!vendor.isEmpty()) {
      parts.condition("src-vendor-mac " + String.join(" ", vendor));
    }
    if (entry.enabled("match-vip-only")) {
      parts.condition("match-vip-only");
    }
  }

  private static RuleIdentities identities(Node entry) {
    var users = new ArrayList<String>(entry.list("groups"));
    users.addAll(entry.list("users"));
    users.addAll(entry.list("fsso-groups"));
    var applications = new ArrayList<String>(entry.list("application"));
    entry.list("app-group").forEach(group -> applications.add("group " + group));
    entry.list("app-category").forEach(category -> applications.add("category " + category));
    return new RuleIdentities(applications, users, entry.list("url-category"));
  }

  private static RuleAction action(Node entry, RuleParts parts) {
    boolean answers = entry.enabled("send-deny-packet");
    return switch (entry.text("action", "deny")) {
      case "accept" -> RuleAction.PERMIT;
      case "deny" -> answers ? RuleAction.REJECT : RuleAction.DENY;
      case "ipsec" -> {
        parts.condition("through the tunnel " + entry.text("vpntunnel", ""));
        yield RuleAction.PERMIT;
      }
      case "ssl-vpn" -> {
        parts.unresolved("a policy of the action ssl-vpn is not modelled");
        yield RuleAction.PERMIT;
      }
      default -> {
        parts.unresolved("the action " + entry.text("action", "") + " is not known");
        yield RuleAction.CONTINUE;
      }
    };
  }

  private static RuleOptions options(Reading reading, Node entry, String context) {
    return new RuleOptions(
        !entry.text("status", "enable").equals("disable"),
        false,
        logged(reading, entry),
        schedule(entry),
        profiles(reading, entry, context),
        treatment(entry),
        null);
  }

  /// What a policy does with sessions beside letting them pass.
  private static List<String> treatment(Node entry) {
    var treatment = new ArrayList<String>();
    for (String name : List.of("nat", "fixedport", "ippool")) {
      if (entry.enabled(name)) {
        treatment.add(name);
      }
    }
    for (String name : List.of("poolname", "traffic-shaper", "traffic-shaper-reverse")) {
      var value = entry.text(name, "");
      if (!value.isEmpty()) {
        treatment.add(name + " " + value);
      }
    }
    return treatment;
  }

  static Fact<Boolean> logged(Reading reading, Node entry) {
    return reading.word(entry, "logtraffic", "utm", LOGS_EVENTS).map(value -> value.equals("all"));
  }

  /// `always` is printed like any other schedule.
  static String schedule(Node entry) {
    var schedule = entry.text("schedule", "");
    return schedule.equals("always") ? "" : schedule;
  }

  /// The inspections of a policy: its own, and those of its group.
  static List<String> profiles(Reading reading, Node entry, String context) {
    var found = new ArrayList<String>();
    own(entry, found);
    var group = entry.text("profile-group", "");
    if (!group.isEmpty()) {
      found.add("group:" + group);
      for (Reading.Table table : reading.tables("firewall profile-group")) {
        var members = table.node().entry(group);
        if (members != null && table.context().equals(context)) {
          own(members, found);
        }
      }
    }
    return entry.text("utm-status", "enable").equals("disable") ? List.of() : found;
  }

  private static void own(Node entry, List<String> found) {
    for (String[] profile : PROFILES) {
      var name = entry.text(profile[0], "");
      if (!name.isEmpty() && !name.equals("no-inspection")) {
        found.add(profile[1] + ":" + name);
      }
    }
  }

  private static String remark(Node entry) {
    var comments = entry.text("comments", "");
    var name = entry.text("name", "");
    return comments.isEmpty() ? name : comments;
  }

  /// A line that the table does not know may be a part of the match.
  static void unread(Node entry, RuleParts parts) {
    for (Attribute attribute : entry.attributes()) {
      if (attribute.mark() == Attribute.Mark.INVALID) {
        parts.unresolved("line " + attribute.line() + " was not understood");
      } else if (attribute.mark() == Attribute.Mark.OPEN
          && entry.place().stateOf(attribute.name()) == null) {
        parts.unresolved("line " + attribute.line() + " is not known: " + attribute.name());
      }
    }
    for (Node nested : entry.configs()) {
      parts.unresolved("the section " + nested.name() + " is not modelled");
    }
  }
}
