package dev.kpdagger.firewall.model;

import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.ServiceTerm;
import java.util.List;

/// What addresses or services hold, in words: the same words hold the same, whatever the names of
/// the objects.
final class ObjectContent {

  /// Groups in groups can make a text that grows without end; a longer one equals no other.
  private static final int LONGEST = 20_000;

  private final StringBuilder text = new StringBuilder();

  private ObjectContent() {}

  static String ofAddresses(List<AddressTerm> terms) {
    var content = new ObjectContent();
    content.addresses(terms);
    return content.text();
  }

  static String ofService(ServiceTerm term) {
    var content = new ObjectContent();
    content.service(term);
    return content.text();
  }

  private String text() {
    return text.length() < LONGEST ? text.toString() : new Object().toString();
  }

  private void addresses(List<AddressTerm> terms) {
    text.append('(');
    for (AddressTerm term : terms) {
      if (text.length() >= LONGEST) {
        return;
      }
      switch (term) {
        case AddressTerm.Named(var object) -> {
          addresses(object.members());
          if (!object.excluded().isEmpty()) {
            text.append(" without ");
            addresses(object.excluded());
          }
        }
        case AddressTerm.Unresolved(var word, var reason) ->
            text.append('?').append(word).append(": ").append(reason);
        case AddressTerm.Any _, AddressTerm.Literal _, AddressTerm.Symbolic _ ->
            text.append(term.text());
      }
      text.append(", ");
    }
    text.append(')');
  }

  private void service(ServiceTerm term) {
    if (text.length() >= LONGEST) {
      return;
    }
    switch (term) {
      case ServiceTerm.Named(var object) -> {
        text.append('(');
        object.members().forEach(this::service);
        text.append(')');
      }
      case ServiceTerm.Unresolved(var word, var reason) ->
          text.append('?').append(word).append(": ").append(reason).append(", ");
      case ServiceTerm.Any _, ServiceTerm.Match _, ServiceTerm.ApplicationDefault _ ->
          text.append(term.text()).append(", ");
    }
  }
}
