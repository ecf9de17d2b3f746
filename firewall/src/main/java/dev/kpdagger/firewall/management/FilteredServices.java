package dev.kpdagger.firewall.management;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListKind;
import dev.kpdagger.device.filtering.AccessListUse;
import dev.kpdagger.device.rules.FilteredService;
import dev.kpdagger.device.rules.Witness;
import dev.kpdagger.firewall.decision.Answer;
import dev.kpdagger.firewall.measure.AddressMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// What filters before the control plane let in to services of the device, packet by packet. For
/// one device and one thread.
public final class FilteredServices {

  private static final String CONTROL_PLANE = "control-plane";

  private final Device device;
  private final AddressMeasure measure;
  private final BooleanSupplier cancelled;

  public FilteredServices(Device device, AddressMeasure measure, BooleanSupplier cancelled) {
    this.device = device;
    this.measure = measure;
    this.cancelled = cancelled;
  }

  /// One for each filter of IPv4 and each service; what one that is not in the file lets in is not
  /// known.
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
          var why = "filter " + use.list() + " is not in the file";
          ServicePort.ALL.forEach(port -> found.add(notKnown(use, port, why)));
        }
        named.stream()
            .filter(list -> list.kind() == AccessListKind.EXTENDED)
            .findFirst()
            .ifPresent(list -> ServicePort.ALL.forEach(port -> found.add(behind(use, list, port))));
      }
    }
    return found;
  }

  private static boolean isBefore(AccessListUse use) {
    return use.purpose().equals(CONTROL_PLANE) && use.direction().equals("in");
  }

  private static FilteredService notKnown(AccessListUse use, ServicePort port, String why) {
    return new FilteredService(
        port.service(), use.list(), Fact.unknown(why), null, null, use.span());
  }

  private FilteredService behind(AccessListUse use, AccessList list, ServicePort port) {
    var trial = FilterTrial.of(device, list, port, measure, cancelled);
    var opening = trial.opening();
    if (opening.isPresent() && isAmongOthers(use)) {
      return notKnown(use, port, "several filters stand at " + use.place() + " in turn");
    }
    Fact<Boolean> open =
        opening.isPresent()
            ? Fact.explicit(true, use.span())
            : trial.undecided()
                ? Fact.unknown(list.subject() + " has a rule that is not understood in full")
                : Fact.explicit(false, use.span());
    return new FilteredService(
        port.service(),
        list.name(),
        open,
        opening.map(Answer.Part::rule).orElse(null),
        opening.map(part -> new Witness(part.witness(), "it is let in")).orElse(null),
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
}
