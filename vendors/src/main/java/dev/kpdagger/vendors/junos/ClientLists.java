package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessListUse;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.filtering.RuleAction;
import dev.kpdagger.device.filtering.RuleAddresses;
import dev.kpdagger.device.filtering.RuleMatch;
import dev.kpdagger.device.filtering.RuleOptions;
import dev.kpdagger.device.filtering.RulePlace;
import dev.kpdagger.device.filtering.ServiceTerm;
import java.util.ArrayList;
import java.util.List;

/// The clients of SNMP communities as access lists: `snmp client-list`, and `clients` of a
/// community.
final class ClientLists {

  private static final String NO_LOG = "SNMP logs no clients";

  private ClientLists() {}

  static List<AccessList> read(Reading reading, List<AccessListUse> uses) {
    var lists = new ArrayList<AccessList>();
    for (Node list : reading.root().entries("snmp", "client-list")) {
      lists.add(list(list.word(), list));
    }
    int ordinal = 0;
    for (Node community : reading.root().entries("snmp", "community")) {
      ordinal++;
      var place = "SNMP community " + ordinal;
      var named = community.value("client-list-name");
      if (named != null) {
        boolean defined = reading.root().find("snmp", "client-list", named.word()) != null;
        uses.add(
            new AccessListUse(
                named.word(),
                "snmp",
                place,
                "",
                defined
                    ? reading.explicit(true, named)
                    : reading.absent(false, "the file has no client list of this name"),
                named.span()));
        continue;
      }
      var clients = community.find("clients");
      if (clients != null && !clients.children().isEmpty()) {
        var name = SnmpSection.clientList(ordinal);
        lists.add(list(name, clients));
        uses.add(
            new AccessListUse(
                name, "snmp", place, "", reading.explicit(true, clients), clients.span()));
      }
    }
    return lists;
  }

  private static AccessList list(String name, Node holder) {
    holder.claim();
    var rules = new ArrayList<AccessRule>();
    for (Node client : holder.children()) {
      client.claimAll();
      var source =
          client.word().equals("default")
              ? RuleAddresses.any()
              : RuleAddresses.of(PrefixLists.term(client.word()));
      boolean restricted = client.find("restrict") != null;
      rules.add(
          rule(
              name,
              rules.size() + 1L,
              restricted ? RuleAction.DENY : RuleAction.PERMIT,
              source,
              RuleOptions.inForce(Fact.byDefault(false, NO_LOG)),
              client.span()));
    }
    var rest =
        rule(
            name,
            rules.size() + 1L,
            RuleAction.DENY,
            RuleAddresses.any(),
            RuleOptions.implicit(Fact.byDefault(false, NO_LOG)),
            holder.span());
    return new AccessList(name, "", AccessListKind.STANDARD, rules, List.of(rest), holder.span());
  }

  private static AccessRule rule(
      String list,
      long sequence,
      RuleAction action,
      RuleAddresses source,
      RuleOptions options,
      SourceSpan span) {
    return new AccessRule(
        new RulePlace(list, sequence, ""),
        action,
        RuleMatch.of(source, RuleAddresses.any(), List.of(ServiceTerm.any())),
        options,
        "",
        "",
        span);
  }
}
