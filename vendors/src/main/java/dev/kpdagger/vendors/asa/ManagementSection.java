package dev.kpdagger.vendors.asa;

import dev.kpdagger.device.access.ManagementAccess;
import dev.kpdagger.device.filtering.AddressTerm;
import dev.kpdagger.device.filtering.RuleAddresses;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who may manage the device: `ssh`, `telnet` and `http NETWORK MASK INTERFACE`, and the hosts that
/// SNMP answers.
final class ManagementSection {

  private static final List<String> SERVICES = List.of("ssh", "telnet", "http");

  private ManagementSection() {}

  static List<ManagementAccess> read(Scope scope) {
    var reader = new AddressReader(scope.aliases());
    var entries = new ArrayList<ManagementAccess>();
    for (String service : SERVICES) {
      for (Statement line : scope.reading().global(service)) {
        var place = place(line);
        if (place == null) {
          continue;
        }
        scope.reading().claim(line);
        if (!line.negated()) {
          entries.add(
              new ManagementAccess(
                  service.equals("http") ? "https" : service,
                  place,
                  scope.context(),
                  RuleAddresses.of(source(reader, line)),
                  line.span()));
        }
      }
    }
    for (Statement line : scope.reading().global("snmp-server")) {
      if (line.starts("snmp-server", "host") && !line.negated() && line.indexOf("trap", 4) < 0) {
        entries.add(
            new ManagementAccess(
                "snmp",
                line.word(2),
                scope.context(),
                RuleAddresses.of(reader.host(line.word(3))),
                line.span()));
      }
    }
    return entries;
  }

  private static AddressTerm source(AddressReader reader, Statement line) {
    var word = line.word(1);
    if (AddressReader.isIp6(word)) {
      return reader.prefix6(word);
    }
    return line.size() == 3 ? reader.host(word) : reader.network(word, line.word(2));
  }

  /// The interface of an entry of an allow list, or null when the line is something else: it has an
  /// address and a mask, or an IPv6 prefix, and an interface.
  static @Nullable String place(Statement line) {
    var second = line.word(2);
    if (AddressReader.isIp6(line.word(1))) {
      return line.size() == 3 ? second : null;
    }
    boolean mask =
        !second.isEmpty() && Character.isDigit(second.charAt(0)) && second.indexOf('.') > 0;
    return mask && line.size() == 4 ? line.word(3) : null;
  }
}
