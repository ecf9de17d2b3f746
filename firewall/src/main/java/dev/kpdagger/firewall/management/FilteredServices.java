package dev.kpdagger.firewall.management;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessListUse;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.rules.FilteredService;
import dev.kpdagger.device.rules.Witness;
import dev.kpdagger.firewall.decision.Answer;
import dev.kpdagger.firewall.decision.Question;
import dev.kpdagger.firewall.decision.RuleQuery;
import dev.kpdagger.firewall.measure.AddressMeasure;
import dev.kpdagger.firewall.measure.Addresses;
import dev.kpdagger.packets.IpProtocol;
import dev.kpdagger.packets.PortRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// What filters before the control plane let in to services of the device, packet by packet. For
/// one device and one thread.
public final class FilteredServices {

  private static final String TIME = "ntp";
  private static final int TIME_PORT = 123;
  private static final String CONTROL_PLANE = "control-plane";

  private final Device device;
  private final AddressMeasure measure;
  private final BooleanSupplier cancelled;

  public FilteredServices(Device device, AddressMeasure measure, BooleanSupplier cancelled) {
    this.device = device;
    this.measure = measure;
    this.cancelled = cancelled;
  }

  /// One for each filter of IPv4; what one that is not in the file lets in is not known.
  public List<FilteredService> all() {
    var found = new ArrayList<FilteredService>();
    var filtering = device.facts().filtering();
    for (AccessListUse use : filtering.accessListUses()) {
      if (isBefore(use)) {
        var named =
            filtering.accessLists().stream()
                .filter(list -> list.name().equals(use.list()))
                .toList();
        if (named.isEmpty()) {
          found.add(notKnown(use, "filter " + use.list() + " is not in the file"));
        }
        named.stream()
            .filter(list -> list.kind() == AccessListKind.EXTENDED)
            .findFirst()
            .ifPresent(list -> found.add(behind(use, list)));
      }
    }
    return found;
  }

  private static boolean isBefore(AccessListUse use) {
    return use.purpose().equals(CONTROL_PLANE) && use.direction().equals("in");
  }

  private static FilteredService notKnown(AccessListUse use, String why) {
    return new FilteredService(TIME, use.list(), Fact.unknown(why), null, null, use.span());
  }

  private FilteredService behind(AccessListUse use, AccessList list) {
    var time = PortRange.of(TIME_PORT);
    var question = new Question("", "", null, null, IpProtocol.UDP, PortRange.ALL, time, "");
    var parts =
        new RuleQuery(question, list.name())
            .ask(device, cancelled).answers().stream()
                .flatMap(answer -> answer.parts().stream())
                .toList();
    Optional<Answer.Part> open =
        parts.stream().filter(part -> part.certain() && isForEverybody(part)).findFirst();
    if (open.isPresent() && isAmongOthers(use)) {
      return notKnown(use, "several filters stand at " + use.place() + " in turn");
    }
    Fact<Boolean> admits =
        open.isPresent()
            ? Fact.explicit(true, use.span())
            : parts.stream().anyMatch(Answer.Part::undecided)
                ? Fact.unknown(list.subject() + " has a rule that is not understood in full")
                : Fact.explicit(false, use.span());
    return new FilteredService(
        TIME,
        list.name(),
        admits,
        open.map(Answer.Part::rule).orElse(null),
        open.map(part -> new Witness(part.witness(), "it is let in")).orElse(null),
        use.span());
  }

  /// Whether another filter of IPv4 stands at the same place.
  private boolean isAmongOthers(AccessListUse use) {
    return device.facts().filtering().accessListUses().stream()
        .anyMatch(
            other ->
                isBefore(other)
                    && other.place().equals(use.place())
                    && !other.list().equals(use.list())
                    && device.facts().filtering().accessLists().stream()
                        .filter(list -> list.name().equals(other.list()))
                        .anyMatch(list -> list.kind() == AccessListKind.EXTENDED));
  }

  private boolean isForEverybody(Answer.Part part) {
    AccessRule rule = part.rule();
    return rule != null
        && rule.permit()
        && measure.of(rule.source()).ip4().size() == Addresses.ALL_IP4;
  }
}
