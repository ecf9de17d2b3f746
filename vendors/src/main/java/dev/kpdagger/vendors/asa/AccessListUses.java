package dev.kpdagger.vendors.asa;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListUse;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Where access lists are applied.
final class AccessListUses {

  private final Reading reading;
  private final Set<String> defined = new HashSet<>();
  private final List<AccessListUse> uses = new ArrayList<>();

  private AccessListUses(Reading reading) {
    this.reading = reading;
  }

  static List<AccessListUse> read(Scope scope, List<AccessList> lists) {
    var uses = new AccessListUses(scope.reading());
    lists.forEach(list -> uses.defined.add(list.name()));
    uses.groups();
    uses.translations();
    uses.crypto();
    uses.sections("group-policy", 1);
    uses.sections("username", 1);
    uses.sections("class-map", 1);
    uses.sections("route-map", 1);
    uses.authentication();
    return uses.uses;
  }

  private void add(Statement line, String list, String purpose, String place, String direction) {
    Fact<Boolean> exists =
        defined.contains(list)
            ? Fact.explicit(true, line.span())
            : reading.list(List.of()).isComplete()
                ? Fact.explicit(false, line.span())
                : Fact.unknown("the file is not whole: the list can be outside of it");
    uses.add(new AccessListUse(list, purpose, place, direction, exists, line.span()));
  }

  /// `access-group LIST {in|out} interface NAME [control-plane]` and `access-group LIST global`.
  private void groups() {
    for (Statement line : reading.global("access-group")) {
      if (line.negated()) {
        reading.claim(line);
        continue;
      }
      if (line.word(2).equals("global")) {
        reading.claim(line);
        add(line, line.word(1), "interface", "every interface", "in");
      } else if (line.word(3).equals("interface") && line.size() > 4) {
        reading.claim(line);
        boolean control = AsaInterfaces.isControlPlane(line);
        add(
            line,
            line.word(1),
            control ? "control-plane" : "interface",
            line.word(4),
            line.word(2));
      }
    }
  }

  /// `nat (NAME) N access-list LIST` and `static (A,B) ADDRESS access-list LIST`.
  private void translations() {
    for (String command : List.of("nat", "static")) {
      for (Statement line : reading.global(command)) {
        int at = line.indexOf("access-list", 2);
        if (at > 0 && !line.negated()) {
          add(line, line.word(at + 1), "nat", line.word(1), "");
        }
      }
    }
  }

  private void crypto() {
    for (Statement line : reading.global("crypto")) {
      int at = line.indexOf("match", 3);
      boolean map = line.word(1).equals("map") || line.word(1).equals("dynamic-map");
      if (map && at > 0 && line.word(at + 1).equals("address") && !line.negated()) {
        add(line, line.word(at + 2), "crypto-map", line.word(2) + " " + line.word(3), "");
      }
    }
  }

  /// Lists that lines of sections name: filters of VPN users, split tunnels, classes, route maps.
  private void sections(String command, int name) {
    for (Statement head : reading.global(command)) {
      for (Statement line : head.children()) {
        if (line.negated()) {
          continue;
        }
        var place = command + " " + head.word(name);
        if (line.starts("vpn-filter", "value")) {
          add(line, line.word(2), "vpn-filter", place, "");
        } else if (line.starts("split-tunnel-network-list", "value")) {
          add(line, line.word(2), "split-tunnel", place, "");
        } else if (line.starts("match", "access-list")) {
          add(line, line.word(2), "class-map", head.rest(1), "");
        } else if (line.starts("match", "ip", "address") && !line.word(3).equals("prefix-list")) {
          for (String list : line.words(3)) {
            add(line, list, "route-map", head.word(1), "");
          }
        }
      }
    }
  }

  /// `aaa {authentication|authorization|accounting} match LIST INTERFACE GROUP`.
  private void authentication() {
    for (Statement line : reading.global("aaa")) {
      if (line.word(2).equals("match") && !line.negated()) {
        reading.claim(line);
        add(line, line.word(3), "aaa", line.word(4), "");
      }
    }
  }
}
