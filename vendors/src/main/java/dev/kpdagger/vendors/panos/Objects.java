package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.AddressObject;
import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.PortTerm;
import dev.kpdagger.device.filtering.ServiceObject;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.device.filtering.TimeRange;
import dev.kpdagger.packets.PortRange;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.objects.AddressBook;
import dev.kpdagger.vendors.objects.ServiceBook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The named objects of every scope: a name is looked for in the scope of the rule, then above it.
final class Objects {

  private static final int COUNTRY = 2;

  private final Map<Scope, AddressBook> addresses = new HashMap<>();
  private final Map<Scope, ServiceBook> services = new HashMap<>();
  private final Map<Scope, Map<String, List<String>>> applicationGroups = new HashMap<>();
  private final List<TimeRange> schedules = new ArrayList<>();
  private final Reading reading;

  private Objects(Reading reading) {
    this.reading = reading;
  }

  static Objects of(Reading reading) {
    var objects = new Objects(reading);
    for (Scope scope : reading.scopes()) {
      objects.addressBook(scope);
      objects.serviceBook(scope);
      objects.schedules(scope);
      for (Node application : Reading.child(scope.node(), "application")) {
        applications(application);
      }
      objects.applicationGroups(scope);
    }
    return objects;
  }

  private static void applications(Node application) {
    application.claim();
    for (String element : List.of("category", "subcategory", "technology", "risk", "parent-app")) {
      Reading.word(application, element);
    }
    Reading.child(application, "default").claimAll();
  }

  private void applicationGroups(Scope scope) {
    var groups = new HashMap<String, List<String>>();
    for (Node group : Reading.child(scope.node(), "application-group")) {
      group.claimAll();
      groups.put(group.word(), Reading.words(group, "members"));
    }
    for (Node filter : Reading.child(scope.node(), "application-filter")) {
      filter.claimAll();
      groups.put(filter.word(), List.of());
    }
    applicationGroups.put(scope, groups);
  }

  /// The applications of some words, groups resolved; a filter, whose members only the running
  /// device knows, is `filter` and its name.
  List<String> applications(Scope scope, List<String> words) {
    var found = new LinkedHashSet<String>();
    words.forEach(word -> application(scope, word, new HashSet<>(), found));
    return List.copyOf(found);
  }

  private void application(Scope scope, String word, Set<String> open, Set<String> into) {
    List<String> members = null;
    for (Scope at = scope; at != null && members == null; at = at.parent()) {
      members = applicationGroups.getOrDefault(at, Map.of()).get(word);
    }
    if (members == null) {
      into.add(word);
    } else if (members.isEmpty()) {
      into.add("filter " + word);
    } else if (open.add(word)) {
      members.forEach(member -> application(scope, member, open, into));
    }
  }

  AddressBook addressBook(Scope scope) {
    var known = addresses.get(scope);
    if (known != null) {
      return known;
    }
    var parent = scope.parent();
    var book = new AddressBook(context(scope), parent == null ? null : addressBook(parent));
    addresses.put(scope, book);
    for (Node object : Reading.child(scope.node(), "address")) {
      book.define(object.word(), address(object));
    }
    for (Node group : Reading.child(scope.node(), "address-group")) {
      book.define(group.word(), group(group));
    }
    for (Node region : Reading.child(scope.node(), "region")) {
      region.claim();
      var members = Reading.words(region, "address").stream().map(Addresses::term).toList();
      var own = members.isEmpty() ? List.of(symbolic("geography", region)) : members;
      book.define(region.word(), AddressBook.Definition.of(own, List.of(), "", region.span()));
    }
    for (Node list : Reading.child(scope.node(), "external-list")) {
      list.claimAll();
      book.define(
          list.word(), AddressBook.Definition.of(symbolic("external-list", list), "", list.span()));
    }
    return book;
  }

  private static AddressTerm symbolic(String kind, Node object) {
    return new AddressTerm.Symbolic(kind, object.word());
  }

  private static AddressBook.Definition address(Node object) {
    object.claim();
    var comment = Reading.word(object, "description");
    Reading.words(object, "tag");
    return AddressBook.Definition.of(term(object), comment, object.span());
  }

  private static AddressTerm term(Node object) {
    var prefix = Reading.word(object, "ip-netmask");
    if (!prefix.isEmpty()) {
      return Addresses.term(prefix);
    }
    var range = Reading.word(object, "ip-range");
    if (!range.isEmpty()) {
      return Addresses.term(range);
    }
    var wildcard = Reading.word(object, "ip-wildcard");
    if (!wildcard.isEmpty()) {
      var match = Addresses.wildcard(wildcard);
      return match == null
          ? new AddressTerm.Unresolved(wildcard, "it is no address with a wildcard")
          : new AddressTerm.Literal(match);
    }
    var name = Reading.word(object, "fqdn");
    return name.isEmpty()
        ? new AddressTerm.Unresolved(object.word(), "the object has no address")
        : new AddressTerm.Symbolic("fqdn", name);
  }

  private static AddressBook.Definition group(Node group) {
    group.claim();
    var comment = Reading.word(group, "description");
    Reading.words(group, "tag");
    var filter = Reading.value(group, "dynamic", "filter");
    if (filter != null) {
      return AddressBook.Definition.of(
          new AddressTerm.Symbolic("dynamic-group", filter.word()), comment, group.span());
    }
    var members = new ArrayList<>(Reading.words(group, "static"));
    if (members.isEmpty() && group.child("static") == null) {
      // Before 6.0 the members stood right under the group
      for (Node member : group) {
        if (member.isValue()) {
          member.claim();
          members.add(member.word());
        }
      }
    }
    return AddressBook.Definition.of(List.of(), members, comment, group.span());
  }

  /// What a rule's word for an address stands for: an object first, then an address, then what only
  /// the device knows.
  AddressTerm address(Scope scope, String word) {
    var book = addressBook(scope);
    var named = book.term(word);
    if (named instanceof AddressTerm.Named) {
      return named;
    }
    var match = Addresses.parse(word);
    if (match != null) {
      return new AddressTerm.Literal(match);
    }
    if (word.startsWith("panw-")) {
      return new AddressTerm.Symbolic("external-list", word);
    }
    if (word.length() == COUNTRY && word.equals(word.toUpperCase(Locale.ROOT))) {
      return new AddressTerm.Symbolic("geography", word);
    }
    return named;
  }

  private ServiceBook serviceBook(Scope scope) {
    var known = services.get(scope);
    if (known != null) {
      return known;
    }
    var parent = scope.parent();
    var book = new ServiceBook(context(scope), parent == null ? null : serviceBook(parent));
    services.put(scope, book);
    for (Node service : Reading.child(scope.node(), "service")) {
      service.claim();
      var comment = Reading.word(service, "description");
      Reading.words(service, "tag");
      book.define(
          service.word(),
          new ServiceBook.Definition(matches(service), List.of(), comment, service.span()));
    }
    for (Node group : Reading.child(scope.node(), "service-group")) {
      group.claim();
      Reading.words(group, "tag");
      var members = new ArrayList<>(Reading.words(group, "members"));
      if (group.child("members") == null) {
        for (Node member : group) {
          if (member.isValue()) {
            member.claim();
            members.add(member.word());
          }
        }
      }
      book.define(group.word(), new ServiceBook.Definition(List.of(), members, "", group.span()));
    }
    return book;
  }

  private static List<ServiceTerm> matches(Node service) {
    var terms = new ArrayList<ServiceTerm>();
    for (Node protocol : Reading.child(service, "protocol")) {
      var port = Reading.word(protocol, "port");
      var source = Reading.word(protocol, "source-port");
      if (!port.isEmpty() || !source.isEmpty()) {
        terms.add(new ServiceTerm.Match(protocol.word(), ports(source), ports(port), ""));
      }
    }
    return terms.isEmpty()
        ? List.of(new ServiceTerm.Unresolved(service.word(), "the object has no port"))
        : terms;
  }

  /// `80`, `8080-8090,443`; empty for any.
  static PortTerm ports(String text) {
    if (text.isEmpty()) {
      return PortTerm.any();
    }
    var ranges = new ArrayList<PortRange>();
    for (String part : text.split(",", -1)) {
      var ends = part.strip().split("-", 2);
      var first = Numbers.parse(ends[0]);
      var last = ends.length == 1 ? first : Numbers.parse(ends[1]);
      boolean sound =
          first != null && last != null && first <= last && last <= PortRange.ALL.last();
      if (!sound || first == null || last == null) {
        return new PortTerm.Unresolved(text, "it is no list of ports");
      }
      ranges.add(new PortRange(first.intValue(), last.intValue()));
    }
    ranges.sort((a, b) -> Integer.compare(a.first(), b.first()));
    return new PortTerm.Ports(ranges);
  }

  /// What a rule's word for a service stands for.
  ServiceTerm service(Scope scope, String word) {
    if (word.equals("any")) {
      return ServiceTerm.any();
    }
    if (word.equals("application-default")) {
      return new ServiceTerm.ApplicationDefault();
    }
    var named = serviceBook(scope).term(word);
    if (named instanceof ServiceTerm.Named) {
      return named;
    }
    return switch (word) {
      case "service-http" -> builtIn(80, 8080);
      case "service-https" -> builtIn(443);
      default -> named;
    };
  }

  private static ServiceTerm builtIn(int... ports) {
    var ranges = new ArrayList<PortRange>();
    for (int port : ports) {
      ranges.add(PortRange.of(port));
    }
    return ServiceTerm.Match.of("tcp", new PortTerm.Ports(ranges));
  }

  private void schedules(Scope scope) {
    for (Node schedule : Reading.child(scope.node(), "schedule")) {
      schedule.claimAll();
      var once = Reading.words(schedule, "schedule-type", "non-recurring");
      var periods = new ArrayList<>(once);
      var recurring = schedule.at("schedule-type", "recurring");
      if (recurring != null) {
        for (Node day : recurring) {
          leaves(day, "", periods);
        }
      }
      schedules.add(
          new TimeRange(
              schedule.word(),
              context(scope),
              periods,
              endsOn(once),
              SourceSpan.of(schedule.line(), schedule.lastLine())));
    }
  }

  private static void leaves(Node node, String before, List<String> into) {
    var path = before.isEmpty() ? node.word() : before + " " + node.word();
    if (node.isEmpty()) {
      into.add(path);
    }
    for (Node child : node) {
      leaves(child, path, into);
    }
  }

  /// The last day of `2026/03/01@08:00-2026/03/31@18:00`, as `2026-03-31`.
  private static String endsOn(List<String> once) {
    var latest = "";
    for (String period : once) {
      int dash = period.lastIndexOf('-');
      int at = period.lastIndexOf('@');
      if (dash > 0 && at > dash) {
        var day = period.substring(dash + 1, at).replace('/', '-');
        latest = day.compareTo(latest) > 0 ? day : latest;
      }
    }
    return latest;
  }

  /// The context of what belongs to a scope; shared objects belong to the device.
  String context(Scope scope) {
    return switch (scope.kind()) {
      case SHARED, PUSHED -> "";
      case DEVICE_GROUP, CONTAINER -> scope.name();
      case VSYS -> Reading.child(reading.device(), "vsys").size() > 1 ? scope.name() : "";
    };
  }

  List<AddressObject> addressObjects() {
    var all = new ArrayList<AddressObject>();
    reading.scopes().forEach(scope -> all.addAll(addressBook(scope).objects()));
    return all;
  }

  List<ServiceObject> serviceObjects() {
    var all = new ArrayList<ServiceObject>();
    reading.scopes().forEach(scope -> all.addAll(serviceBook(scope).objects()));
    return all;
  }

  List<TimeRange> timeRanges() {
    return List.copyOf(schedules);
  }
}
