package dev.kpdagger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Configurations with one long access list: prefixes that come again, single ports and ranges,
/// four protocols; some lines are held by one earlier line, some by two together.
public final class GeneratedAccessLists {

  private static final List<String> PROTOCOLS =
      List.of("tcp", "tcp", "tcp", "tcp", "udp", "udp", "ip", "icmp");
  private static final int[] PORTS = {
    22, 25, 53, 80, 123, 161, 443, 445, 514, 1433, 3306, 3389, 8080, 8443
  };

  private final Random random;
  private final List<int[]> prefixes = new ArrayList<>();

  private GeneratedAccessLists(long seed, int lines) {
    random = new Random(seed);
    for (int i = 0; i < Math.max(10, lines / 4); i++) {
      int length = 20 + random.nextInt(13);
      prefixes.add(new int[] {(10 << 24 | random.nextInt(1 << 24)) & mask(length), length});
    }
  }

  /// Writes a configuration: file, lines.
  public static void main(String[] arguments) throws IOException {
    int lines = Integer.parseInt(arguments[1]);
    Files.writeString(Path.of(arguments[0]), configuration(lines, lines));
  }

  /// A configuration of Cisco IOS whose list `LONG` has this many lines. The same seed gives the
  /// same.
  public static String configuration(long seed, int lines) {
    var text = new StringBuilder("version 15.2\nhostname rules-" + lines + "\n!\n");
    text.append("interface GigabitEthernet0/0\n ip address 192.0.2.1 255.255.255.0\n");
    text.append(" ip access-group LONG in\n!\nip access-list extended LONG\n");
    var generator = new GeneratedAccessLists(seed, lines);
    generator.rules(lines).forEach(rule -> text.append(' ').append(rule).append('\n'));
    return text.append("!\nend\n").toString();
  }

  private List<String> rules(int lines) {
    var rules = new ArrayList<String>(lines);
    while (rules.size() < lines) {
      int kind = random.nextInt(100);
      if (kind < 8 && !rules.isEmpty()) {
        rules.add(rules.get(random.nextInt(rules.size())).replaceFirst(" eq \\d+$", " eq 80"));
      } else if (kind < 10) {
        halves(rules);
      } else {
        rules.add(rule());
      }
    }
    return rules.subList(0, lines);
  }

  /// Both halves of a prefix, then the whole.
  private void halves(List<String> rules) {
    int length = 16 + random.nextInt(12);
    int prefix = (10 << 24 | random.nextInt(1 << 24)) & mask(length);
    var tail = " any eq " + PORTS[random.nextInt(PORTS.length)];
    rules.add("permit tcp " + shown(prefix, length + 1) + tail);
    rules.add("permit tcp " + shown(prefix | 1 << (31 - length), length + 1) + tail);
    rules.add((random.nextBoolean() ? "permit" : "deny") + " tcp " + shown(prefix, length) + tail);
  }

  private String rule() {
    var protocol = PROTOCOLS.get(random.nextInt(PROTOCOLS.size()));
    boolean ports = protocol.equals("tcp") || protocol.equals("udp");
    // A line about everybody on one side mostly asks for a port.
    int side = random.nextInt(ports ? 6 : 60);
    return (random.nextInt(4) == 0 ? "deny " : "permit ")
        + protocol
        + ' '
        + (side == 0 ? "any" : address())
        + ' '
        + (side == 1 ? "any" : address())
        + (ports ? port(side < 2) : "");
  }

  private String port(boolean needed) {
    return switch (random.nextInt(needed ? 8 : 10)) {
      case 0 -> {
        int first = 1024 + random.nextInt(60_000);
        yield " range " + first + " " + (first + 1 + random.nextInt(2000));
      }
      case 1 -> " eq " + (1 + random.nextInt(65_000));
      case 8, 9 -> "";
      default -> " eq " + PORTS[random.nextInt(PORTS.length)];
    };
  }

  private String address() {
    var prefix = prefixes.get(random.nextInt(prefixes.size()));
    return shown(prefix[0], prefix[1]);
  }

  private static String shown(int prefix, int length) {
    return length == 32 ? "host " + dotted(prefix) : dotted(prefix) + " " + dotted(~mask(length));
  }

  private static int mask(int length) {
    return length == 0 ? 0 : -1 << (32 - length);
  }

  private static String dotted(int address) {
    return (address >>> 24)
        + "."
        + (address >>> 16 & 255)
        + "."
        + (address >>> 8 & 255)
        + "."
        + (address & 255);
  }
}
