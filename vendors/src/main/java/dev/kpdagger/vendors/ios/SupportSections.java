package dev.kpdagger.vendors.ios;

import dev.kpdagger.device.support.LogFilter;
import dev.kpdagger.device.support.SourceInterface;
import dev.kpdagger.device.support.SupportFacts;
import dev.kpdagger.vendors.lines.FeatureTable;
import dev.kpdagger.vendors.lines.IdleInterfaces;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Further services, credentials, uses of method lists, source interfaces, filters of logs.
final class SupportSections {

  private static final Set<String> CRITERIA =
      Set.of("severity", "facility", "mnemonics", "msg-body", "rate-limit");

  private static final FeatureTable FEATURES = FeatureTable.load(CiscoIos.class);

  private SupportSections() {}

  static SupportFacts read(Reading reading, List<InterfaceBlocks.Block> interfaces) {
    return new SupportFacts(
        reading.list(NetworkServices.read(reading, interfaces)),
        reading.list(DhcpPools.read(reading)),
        reading.list(Credentials.read(reading, interfaces)),
        reading.list(MethodListUses.read(reading, interfaces)),
        reading.list(sourceInterfaces(reading)),
        reading.list(logFilters(reading)),
        reading.list(IdleInterfaces.with(FEATURES.read(reading), reading, "ip address")));
  }

  private static List<SourceInterface> sourceInterfaces(Reading reading) {
    var found = new ArrayList<SourceInterface>();
    for (Statement line : reading.global("ip")) {
      boolean client = line.word(1).equals("radius") || line.word(1).equals("tacacs");
      if (client && line.word(2).equals("source-interface") && !line.negated()) {
        reading.claim(line);
        found.add(
            new SourceInterface(line.word(1), InterfaceNames.full(line.word(3)), line.span()));
      }
    }
    return found;
  }

  /// `logging discriminator NAME severity drops 6 facility includes SYS ...`.
  private static List<LogFilter> logFilters(Reading reading) {
    var filters = new ArrayList<LogFilter>();
    for (Statement line : reading.global("logging")) {
      if (!line.starts("logging", "discriminator") || line.negated() || line.size() < 4) {
        continue;
      }
      reading.claim(line);
      var criteria = new ArrayList<String>();
      int from = 3;
      for (int at = 4; at <= line.size(); at++) {
        if (at == line.size() || CRITERIA.contains(line.word(at))) {
          criteria.add(String.join(" ", line.words(0).subList(from, at)));
          from = at;
        }
      }
      filters.add(new LogFilter(line.word(2), criteria, line.span()));
    }
    return filters;
  }
}
