package dev.kpdagger.firewall.model;

import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.packets.PacketField;
import dev.kpdagger.packets.ValueSet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The open parts of one rule for one address family: every choice of an alternative for each
/// field.
final class OpenRule {

  /// More alternatives of a field, or choices, count as one that is open as a whole.
  private static final int MOST = 64;

  private record OpenService(Service service, Set<String> asks) {}

  private final RuleModel model;
  private final AccessRule rule;
  private final RuleModel.Family family;

  OpenRule(RuleModel model, AccessRule rule, RuleModel.Family family) {
    this.model = model;
    this.rule = rule;
    this.family = family;
  }

  List<OpenPart> parts() {
    var fields = fields();
    var services = services();
    long choices = services.size();
    for (List<Alternative> alternatives : fields.values()) {
      choices *= alternatives.size();
    }
    if (choices > MOST) {
      fields.replaceAll((_, alternatives) -> fewer(alternatives));
    }
    var bases = List.of(new OpenPart(model.space().everything(), Set.of()));
    for (var field : fields.entrySet()) {
      bases = product(bases, field.getKey(), field.getValue());
    }
    var conditions = RuleModel.conditions(rule);
    var found = new ArrayList<OpenPart>();
    for (OpenPart base : bases) {
      for (OpenService service : services) {
        var asks = both(base.asks(), service.asks);
        if (!asks.isEmpty()) {
          model
              .transport(base.box(), service.service, conditions)
              .ifPresent(box -> found.add(new OpenPart(box, asks)));
        }
      }
    }
    return found;
  }

  private Map<PacketField, List<Alternative>> fields() {
    var fields = new EnumMap<PacketField, List<Alternative>>(PacketField.class);
    var identities = rule.match().identities();
    for (var name : model.base(rule).entrySet()) {
      fields.put(name.getKey(), List.of(Alternative.known(name.getValue().possible())));
    }
    fields.put(PacketField.SOURCE, family.addresses().alternatives(rule.source(), "source"));
    fields.put(
        PacketField.DESTINATION,
        family.addresses().alternatives(rule.destination(), "destination"));
    if (identities.applications().stream().anyMatch(RuleModel::isKind)) {
      put(fields, PacketField.APPLICATION, "application", identities.applications());
    }
    put(fields, PacketField.USER, "user", identities.users());
    put(fields, PacketField.CATEGORY, "category", identities.categories());
    if (!rule.schedule().isEmpty()) {
      put(fields, PacketField.SCHEDULE, "schedule", List.of(rule.schedule()));
    }
    var other = RuleModel.conditions(rule).other();
    if (!other.isEmpty()) {
      var asks = new TreeSet<String>();
      other.forEach(condition -> asks.add("condition " + condition));
      fields.put(
          PacketField.CONDITION,
          List.of(new Alternative(model.space().any(PacketField.CONDITION), asks)));
    }
    fields.replaceAll((_, all) -> all.size() > MOST ? fewer(all) : all);
    return fields;
  }

  private void put(
      Map<PacketField, List<Alternative>> into,
      PacketField field,
      String kind,
      List<String> names) {
    if (!names.isEmpty()) {
      var any = model.space().any(field);
      into.put(
          field, names.stream().map(name -> Alternative.open(any, kind + " " + name)).toList());
    }
  }

  private List<OpenService> services() {
    var known = family.services().of(rule.match().services());
    var found = new ArrayList<OpenService>();
    known.known().forEach(service -> found.add(new OpenService(service, Set.of())));
    if (!known.complete()) {
      for (ServiceTerm term : rule.match().services()) {
        if (!family.services().of(List.of(term)).complete()) {
          found.add(
              new OpenService(
                  family.services().anything(),
                  Set.of("service " + ObjectContent.ofService(term))));
        }
      }
    }
    return found;
  }

  /// The same alternatives with all that are open as one; those that are known stay apart.
  private static List<Alternative> fewer(List<Alternative> alternatives) {
    var open = alternatives.stream().filter(one -> !one.asks().isEmpty()).toList();
    if (open.size() < 2) {
      return alternatives;
    }
    var asks = new TreeSet<String>();
    open.forEach(one -> asks.add(String.join(" and ", new TreeSet<>(one.asks()))));
    var fewer = new ArrayList<>(alternatives.stream().filter(one -> one.asks().isEmpty()).toList());
    fewer.add(
        Alternative.open(
            ValueSet.union(open.stream().map(Alternative::values).toList()), "one of " + asks));
    return fewer;
  }

  private static List<OpenPart> product(
      List<OpenPart> bases, PacketField field, List<Alternative> alternatives) {
    var product = new ArrayList<OpenPart>(bases.size() * alternatives.size());
    for (OpenPart base : bases) {
      for (Alternative one : alternatives) {
        product.add(
            new OpenPart(base.box().with(field, one.values()), both(base.asks(), one.asks())));
      }
    }
    return product;
  }

  private static Set<String> both(Set<String> one, Set<String> two) {
    if (one.isEmpty() || two.isEmpty()) {
      return one.isEmpty() ? two : one;
    }
    var all = new TreeSet<>(one);
    all.addAll(two);
    return all;
  }
}
