package dev.kpdagger.firewall.permission;

import dev.kpdagger.device.rules.RiskyService;
import dev.kpdagger.firewall.ResourceLines;
import dev.kpdagger.firewall.measure.Intervals;
import dev.kpdagger.firewall.measure.Services;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The table of services that attackers look for: `risky-services.txt`. Immutable.
public final class RiskyServices {

  /// A range of more ports than this does not mean the services in it one by one.
  static final int MOST_NAMED_PORTS = 32;

  private static final int COLUMNS = 6;

  private record Entry(String name, String group, String grade, String why) {
    RiskyService by(String port) {
      return new RiskyService(name, group, grade, port, why);
    }
  }

  private final Map<Integer, Entry> tcp = new HashMap<>();
  private final Map<Integer, Entry> udp = new HashMap<>();
  private final Map<String, Entry> applications = new HashMap<>();

  private RiskyServices() {}

  public static RiskyServices load() {
    var services = new RiskyServices();
    for (String line : ResourceLines.of(RiskyServices.class, "risky-services.txt")) {
      services.add(line.split("\\|", -1));
    }
    return services;
  }

  private void add(String[] columns) {
    if (columns.length != COLUMNS) {
      throw new IllegalStateException(columns.length + " columns: " + columns[0]);
    }
    var entry =
        new Entry(columns[0].strip(), columns[1].strip(), columns[2].strip(), columns[5].strip());
    for (String port : columns[3].strip().split(" ", -1)) {
      int slash = port.indexOf('/');
      int dash = port.indexOf('-');
      int first = Integer.parseInt(port, slash + 1, dash < 0 ? port.length() : dash, 10);
      int last = dash < 0 ? first : Integer.parseInt(port, dash + 1, port.length(), 10);
      var table = port.startsWith("tcp") ? tcp : udp;
      for (int i = first; i <= last; i++) {
        table.put(i, entry);
      }
    }
    for (String application : columns[4].strip().split(" ", -1)) {
      applications.put(application, entry);
    }
  }

  /// The services that ports name, each once.
  ///
  /// @param denied what does not count
  List<RiskyService> named(Services services, Services denied) {
    var found = new ArrayList<RiskyService>();
    named("tcp", services.tcp(), denied.tcp(), tcp, found);
    named("udp", services.udp(), denied.udp(), udp, found);
    return found;
  }

  private static void named(
      String protocol,
      Intervals ports,
      Intervals denied,
      Map<Integer, Entry> table,
      List<RiskyService> into) {
    for (int i = 0; i < ports.count(); i++) {
      if (ports.last(i) - ports.first(i) >= MOST_NAMED_PORTS) {
        continue;
      }
      for (long port = ports.first(i); port <= ports.last(i); port++) {
        var entry = table.get((int) port);
        if (entry != null && !denied.contains(port)) {
          add(entry.by(protocol + "/" + port), into);
        }
      }
    }
  }

  /// The services among the applications that a rule names.
  List<RiskyService> applications(List<String> names) {
    var found = new ArrayList<RiskyService>();
    for (String name : names) {
      var entry = applications.get(name.toLowerCase(Locale.ROOT));
      if (entry != null) {
        add(entry.by("application " + name), found);
      }
    }
    return found;
  }

  private static void add(RiskyService service, List<RiskyService> into) {
    if (into.stream().noneMatch(other -> other.name().equals(service.name()))) {
      into.add(service);
    }
  }
}
