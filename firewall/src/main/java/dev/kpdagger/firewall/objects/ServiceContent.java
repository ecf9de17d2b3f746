package dev.kpdagger.firewall.objects;

import dev.kpdagger.device.filtering.PortTerm;
import dev.kpdagger.device.filtering.ServiceObject;
import dev.kpdagger.device.filtering.ServiceTerm;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What service objects stand for, in a form that is the same for the same content.
final class ServiceContent {

  /// Larger groups are not compared.
  private static final int MOST_TERMS = 2_000;

  private ServiceContent() {}

  /// Null where it is not known, empty or too large.
  static @Nullable Set<String> of(ServiceObject object) {
    Set<String> content = new TreeSet<>();
    return collect(object.members(), content) && !content.isEmpty() ? content : null;
  }

  private static boolean collect(List<ServiceTerm> terms, Set<String> into) {
    for (ServiceTerm term : terms) {
      boolean known =
          switch (term) {
            case ServiceTerm.Any _ -> {
              into.add("any");
              yield true;
            }
            case ServiceTerm.Named(var object) -> collect(object.members(), into);
            case ServiceTerm.Match match -> add(match, into);
            case ServiceTerm.ApplicationDefault _, ServiceTerm.Unresolved _ -> false;
          };
      if (!known || into.size() > MOST_TERMS) {
        return false;
      }
    }
    return true;
  }

  private static boolean add(ServiceTerm.Match match, Set<String> into) {
    var source = ports(match.sourcePorts());
    var destination = ports(match.destinationPorts());
    if (source == null || destination == null) {
      return false;
    }
    into.add(match.protocol() + '/' + destination + " from " + source + ' ' + match.messageType());
    return true;
  }

  private static @Nullable String ports(PortTerm term) {
    return switch (term) {
      case PortTerm.Any _ -> "any";
      case PortTerm.Ports _, PortTerm.Group _ ->
          term.ranges().stream().map(Object::toString).sorted().collect(Collectors.joining(","));
      case PortTerm.Unresolved _ -> null;
    };
  }
}
