package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.filtering.PortTerm;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.vendors.objects.ServiceBook;
import java.util.ArrayList;
import java.util.List;

/// `applications`: services of the configuration, behind them the predefined ones.
final class Applications {

  private Applications() {}

  static ServiceBook read(Reading.Part part, PredefinedApplications predefined) {
    var book = new ServiceBook(part.name(), predefined.book());
    for (Node application : part.node().entries("applications", "application")) {
      application.claim();
      var terms = new ArrayList<ServiceTerm>();
      if (!application.entries("term").isEmpty()) {
        for (Node term : application.entries("term")) {
          term.claimAll();
          terms.add(service(term));
        }
      }
      if (application.find("protocol") != null || terms.isEmpty()) {
        terms.add(service(application));
      }
      application.entries("inactivity-timeout").forEach(Node::claim);
      book.define(
          application.word(),
          new ServiceBook.Definition(
              terms, List.of(), application.text("description"), application.span()));
    }
    for (Node set : part.node().entries("applications", "application-set")) {
      set.claim();
      var members = new ArrayList<>(set.texts("application"));
      members.addAll(set.texts("application-set"));
      book.define(
          set.word(),
          new ServiceBook.Definition(List.of(), members, set.text("description"), set.span()));
    }
    return book;
  }

  private static ServiceTerm service(Node holder) {
    for (String own : List.of("uuid", "rpc-program-number")) {
      var value = holder.value(own);
      if (value != null) {
        return new ServiceTerm.Unresolved(
            own + " " + value.word(), "its services are chosen by a protocol of its own");
      }
    }
    holder.texts("application-protocol");
    holder.texts("alg");
    var protocol = holder.text("protocol");
    var from = PortNames.term(holder.texts("source-port"));
    var to = PortNames.term(holder.texts("destination-port"));
    for (PortTerm term : List.of(from, to)) {
      if (term instanceof PortTerm.Unresolved(var text, var reason)) {
        return new ServiceTerm.Unresolved(text, reason);
      }
    }
    if (protocol.isEmpty()) {
      return new ServiceTerm.Unresolved(holder.word(), "the application names no protocol");
    }
    return new ServiceTerm.Match(TermMatch.protocol(protocol), from, to, message(holder));
  }

  private static String message(Node holder) {
    for (String kind : List.of("icmp", "icmp6")) {
      var type = holder.text(kind + "-type");
      var code = holder.text(kind + "-code");
      if (!type.isEmpty() || !code.isEmpty()) {
        return (type.isEmpty() ? "any" : type) + (code.isEmpty() ? "" : " " + code);
      }
    }
    return "";
  }
}
