package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.FactList;
import dev.kpdagger.device.link.BridgeMember;
import dev.kpdagger.device.link.LinkFacts;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;

/// `l2vpn`: interfaces of bridge domains and of point-to-point connections.
final class LinkSections {

  private LinkSections() {}

  static LinkFacts read(Reading reading) {
    var members = new ArrayList<BridgeMember>();
    for (Statement head : reading.global("l2vpn")) {
      reading.claim(head);
      for (Statement group : head.children()) {
        if (group.starts("bridge", "group")) {
          members(reading, group, "bridge-domain", members);
        } else if (group.starts("xconnect", "group")) {
          members(reading, group, "p2p", members);
        }
      }
    }
    return new LinkFacts(none(), reading.list(members), none(), none());
  }

  private static <T> FactList<T> none() {
    return FactList.complete(List.of());
  }

  private static void members(
      Reading reading, Statement group, String word, List<BridgeMember> members) {
    reading.claim(group);
    for (Statement domain : Section.of(reading, group).all(word)) {
      var section = Section.of(reading, domain);
      section.last("routed", "interface");
      for (Statement line : section.all("interface")) {
        if (!line.negated()) {
          members.add(
              new BridgeMember(
                  group.word(2) + "/" + domain.word(1), line.word(1), "", line.span()));
        }
      }
    }
  }
}
