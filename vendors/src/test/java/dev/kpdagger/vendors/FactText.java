package dev.kpdagger.vendors;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.Fact;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SettingKey;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.network.BgpNeighbor;
import dev.kpdagger.device.network.NetworkInterface;
import dev.kpdagger.device.network.RoutingProcess;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What was read, in few words, for golden tests.
public final class FactText {

  private FactText() {}

  public static String setting(Device device, SettingKey<?> key) {
    return show(device.settings().get(key));
  }

  /// `true @4` for line 4, `true @4-6`, `true by default`, `unknown`.
  public static String show(Fact<?> fact) {
    return switch (fact) {
      case Fact.Explicit<?>(var value, var span) -> value + " @" + lines(span);
      case Fact.Default<?>(var value, _) -> value + " by default";
      case Fact.Unknown<?> _ -> "unknown";
    };
  }

  private static String lines(SourceSpan span) {
    return span.firstLine() == span.lastLine()
        ? Integer.toString(span.firstLine())
        : span.firstLine() + "-" + span.lastLine();
  }

  /// Each element on a line, with the components that are not empty: `peer 192.0.2.1, keyed
  /// true @4`.
  public static String list(FactList<? extends Record> list) {
    return list.stream().map(FactText::record).collect(Collectors.joining("\n"));
  }

  /// What is known of multicast, labels, sessions, keys and unusual packets, a line each.
  public static String core(Device device) {
    var routing = device.facts().network().routing();
    var multicast = routing.multicast();
    var labels = routing.labels();
    var text = new StringBuilder();
    for (FactList<? extends Record> facts :
        List.of(
            multicast.multicastProcesses(),
            multicast.multicastInterfaces(),
            multicast.multicastPeers(),
            labels.labelProcesses(),
            labels.labelNeighbors(),
            labels.pseudowires(),
            labels.bridgeDomains(),
            labels.attachmentCircuits(),
            routing.chainKeys(),
            device.facts().filtering().inboundFilters(),
            device.facts().network().vrfs())) {
      var lines = list(facts);
      if (!lines.isEmpty()) {
        text.append(lines).append('\n');
      }
    }
    for (BgpNeighbor neighbor : routing.bgpNeighbors()) {
      text.append(neighbor.address())
          .append(": ")
          .append(record(neighbor.session()))
          .append(", hops ")
          .append(show(neighbor.ttlSecurityHops()))
          .append('\n');
    }
    for (RoutingProcess process : routing.routingProcesses()) {
      if (process.awaitsLabels().isKnown()) {
        text.append(process.subject())
            .append(": awaits labels ")
            .append(show(process.awaitsLabels()))
            .append('\n');
      }
    }
    for (NetworkInterface port : device.facts().network().interfaces()) {
      text.append(port.name())
          .append(": hop limit ")
          .append(show(port.hardening().hopLimit()))
          .append(", gratuitous ")
          .append(show(port.hardening().gratuitousArp()))
          .append('\n');
    }
    return text.toString();
  }

  public static String record(Record element) {
    var words = new ArrayList<String>();
    for (RecordComponent component : element.getClass().getRecordComponents()) {
      var value = value(component, element);
      var text =
          switch (value) {
            case null -> "";
            case Fact<?> fact -> show(fact);
            case SourceSpan span -> "at " + lines(span);
            case Secret secret -> secret.storage().label();
            case Record inner -> "[" + record(inner) + "]";
            default -> value.toString();
          };
      boolean said =
          !text.isEmpty() && !text.equals("unknown") && !text.equals("[]") && !text.equals("false");
      if (said) {
        words.add(value instanceof SourceSpan ? text : component.getName() + " " + text);
      }
    }
    return String.join(", ", words);
  }

  private static @Nullable Object value(RecordComponent component, Record element) {
    try {
      return component.getAccessor().invoke(element);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The states of all lines by the first letters of their names: m, i, n, u, and ! for invalid.
  public static String states(Device device) {
    return IntStream.rangeClosed(1, device.lines().lines())
        .mapToObj(
            line ->
                switch (device.lines().of(line)) {
                  case MODELLED -> "m";
                  case IRRELEVANT -> "i";
                  case NOT_MODELLED -> "n";
                  case UNRECOGNISED -> "u";
                  case INVALID -> "!";
                })
        .collect(Collectors.joining());
  }

  public static NetworkInterface port(Device device, String name) {
    return device.facts().network().interfaces().stream()
        .filter(port -> port.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
