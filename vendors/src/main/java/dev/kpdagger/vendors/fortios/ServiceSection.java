package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.filtering.PortTerm;
import dev.kpdagger.device.filtering.ServiceTerm;
import dev.kpdagger.packets.PortRange;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.objects.ServiceBook;
import dev.kpdagger.vendors.objects.ServiceBook.Definition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `firewall service custom` and `firewall service group`.
///
/// A port range is `FIRST-LAST`, with `:FIRST-LAST` of the source behind it where that is limited,
/// too. A service without a protocol is TCP, UDP or SCTP by its port ranges.
final class ServiceSection {

  private ServiceSection() {}

  static void define(Node domain, ServiceBook book) {
    for (Node entry : AddressSection.entries(domain, "firewall service custom")) {
      book.define(entry.name(), custom(entry));
    }
    for (Node entry : AddressSection.entries(domain, "firewall service group")) {
      book.define(entry.name(), group(entry, book));
    }
  }

  private static Definition group(Node entry, ServiceBook book) {
    var own = new ArrayList<ServiceTerm>();
    var references = new ArrayList<String>();
    for (String member : entry.list("member")) {
      var known = book.defines(member) ? List.<ServiceTerm>of() : Predefined.service(member);
      if (known.isEmpty()) {
        references.add(member);
      } else {
        own.addAll(known);
      }
    }
    return new Definition(own, references, entry.text("comment", ""), entry.span());
  }

  private static Definition custom(Node entry) {
    return new Definition(terms(entry), List.of(), entry.text("comment", ""), entry.span());
  }

  private static List<ServiceTerm> terms(Node entry) {
    var terms = new ArrayList<ServiceTerm>(2);
    switch (entry.text("protocol", "TCP/UDP/SCTP")) {
      case "TCP/UDP/SCTP", "TCP/UDP/UDP-Lite/SCTP", "TCP/UDP" -> ports(entry, terms);
      case "ICMP" -> terms.add(message(entry, "icmp"));
      case "ICMP6" -> terms.add(message(entry, "ipv6-icmp"));
      case "IP" -> terms.add(protocol(entry));
      case "ALL", "HTTP", "FTP", "CONNECT", "SOCKS", "SOCKS-TCP", "SOCKS-UDP" -> {
        ports(entry, terms);
        if (terms.isEmpty()) {
          terms.add(ServiceTerm.any());
        }
      }
      default ->
          terms.add(
              new ServiceTerm.Unresolved(
                  entry.text("protocol", ""), "the protocol of the service is not known"));
    }
    var limits = new ArrayList<String>(entry.list("iprange"));
    limits.addAll(entry.list("fqdn"));
    limits.addAll(entry.list("application"));
    limits.removeIf(limit -> limit.isEmpty() || limit.equals("0.0.0.0"));
    if (!limits.isEmpty()) {
      terms.clear();
      terms.add(
          new ServiceTerm.Unresolved(
              String.join(" ", limits), "a service that is limited to addresses is not modelled"));
    }
    if (terms.isEmpty()) {
      terms.add(new ServiceTerm.Unresolved(entry.name(), "the service names no port"));
    }
    return terms;
  }

  private static void ports(Node entry, List<ServiceTerm> terms) {
    ports(entry, "tcp-portrange", "tcp", terms);
    ports(entry, "udp-portrange", "udp", terms);
    ports(entry, "sctp-portrange", "sctp", terms);
    ports(entry, "udplite-portrange", "udplite", terms);
  }

  private static void ports(Node entry, String name, String protocol, List<ServiceTerm> terms) {
    var written = entry.get(name);
    if (written == null || written.unset()) {
      return;
    }
    var open = new ArrayList<PortRange>();
    for (String value : written.values()) {
      int colon = value.indexOf(':');
      var destination = range(colon < 0 ? value : value.substring(0, colon));
      var source = colon < 0 ? null : range(value.substring(colon + 1));
      if (value.isEmpty()) {
        continue;
      }
      if (destination == null || (colon >= 0 && source == null)) {
        written.invalid();
        terms.add(new ServiceTerm.Unresolved(value, "it is no range of ports"));
      } else if (source == null || source.equals(PortRange.ALL) || isFull(source)) {
        open.add(destination);
      } else {
        terms.add(
            new ServiceTerm.Match(
                protocol, ports(List.of(source)), ports(List.of(destination)), ""));
      }
    }
    if (!open.isEmpty()) {
      terms.add(ServiceTerm.Match.of(protocol, ports(open)));
    }
  }

  private static boolean isFull(PortRange range) {
    return range.first() <= 1 && range.last() == PortRange.ALL.last();
  }

  /// Ranges in order and apart; from 0 or 1 to the last port is any.
  private static PortTerm ports(List<PortRange> ranges) {
    var sorted = new ArrayList<>(ranges);
    sorted.sort(Comparator.comparingInt(PortRange::first));
    var apart = new ArrayList<PortRange>(sorted.size());
    for (PortRange range : sorted) {
      var last = apart.isEmpty() ? null : apart.getLast();
      if (last != null && range.first() <= last.last() + 1) {
        apart.set(
            apart.size() - 1, new PortRange(last.first(), Math.max(last.last(), range.last())));
      } else {
        apart.add(range);
      }
    }
    return apart.size() == 1 && isFull(apart.getFirst())
        ? PortTerm.any()
        : new PortTerm.Ports(apart);
  }

  private static @Nullable PortRange range(String text) {
    int dash = text.indexOf('-');
    var first = Numbers.parse(dash < 0 ? text : text.substring(0, dash));
    var last = dash < 0 ? first : Numbers.parse(text.substring(dash + 1));
    if (first == null || last == null || last > PortRange.ALL.last() || first > last) {
      return null;
    }
    return new PortRange(first.intValue(), last.intValue());
  }

  private static ServiceTerm message(Node entry, String protocol) {
    var type = entry.text("icmptype", "");
    var code = entry.text("icmpcode", "");
    return new ServiceTerm.Match(
        protocol,
        PortTerm.any(),
        PortTerm.any(),
        code.isEmpty() || type.isEmpty() ? type : type + " " + code);
  }

  /// Protocol 0 is every protocol.
  private static ServiceTerm protocol(Node entry) {
    var number = entry.text("protocol-number", "0");
    return switch (number) {
      case "0" -> ServiceTerm.any();
      case "1" -> ServiceTerm.Match.of("icmp");
      case "6" -> ServiceTerm.Match.of("tcp");
      case "17" -> ServiceTerm.Match.of("udp");
      case "58" -> ServiceTerm.Match.of("ipv6-icmp");
      default -> ServiceTerm.Match.of(number);
    };
  }

  /// The services of a rule: objects of its domain, or those that every device has.
  static List<ServiceTerm> terms(ServiceBook book, List<String> names) {
    var terms = new ArrayList<ServiceTerm>(names.size());
    for (String name : names) {
      var known = book.defines(name) ? List.<ServiceTerm>of() : Predefined.service(name);
      if (known.isEmpty()) {
        terms.add(book.term(name));
      } else {
        terms.addAll(known);
      }
    }
    return terms;
  }

  static ServiceTerm match(String protocol, int... ports) {
    var ranges = new ArrayList<PortRange>(ports.length);
    for (int port : ports) {
      ranges.add(PortRange.of(port));
    }
    return ServiceTerm.Match.of(protocol, ports(ranges));
  }
}
