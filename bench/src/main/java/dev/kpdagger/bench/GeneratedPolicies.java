package dev.kpdagger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Configurations of FortiOS with many policies among some interfaces: hosts, subnets and ranges,
/// groups of them, services of their own and groups of those; some policies name everybody, and
/// some repeat an earlier one.
public final class GeneratedPolicies {

  private static final int INTERFACES = 12;

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private final List<String> addresses = new ArrayList<>();
  private final List<String> services = new ArrayList<>(List.of("HTTPS", "HTTP", "SSH", "DNS"));

  private GeneratedPolicies(long seed) {
    random = new Random(seed);
  }

  /// Writes a configuration: file, policies.
  public static void main(String[] arguments) throws IOException {
    int policies = Integer.parseInt(arguments[1]);
    Files.writeString(Path.of(arguments[0]), configuration(policies, policies));
  }

  /// A configuration with this many policies, and half as many objects. The same seed gives the
  /// same.
  public static String configuration(long seed, int policies) {
    var generator = new GeneratedPolicies(seed);
    generator.text.append("#config-version=FGT60F-7.2.8-FW-build1639-240313:opmode=0:vdom=0\n");
    generator.text.append("config system global\n    set hostname \"policies\"\nend\n");
    generator.addresses(policies / 3);
    generator.addressGroups(policies / 10);
    generator.services(Math.max(policies / 40, 5));
    generator.policies(policies);
    return generator.text.toString();
  }

  private void addresses(int count) {
    text.append("config firewall address\n");
    for (int i = 0; i < count; i++) {
      int network = 10 << 24 | random.nextInt(1 << 24);
      edit("net-" + i);
      if (i % 10 == 0) {
        text.append("        set type iprange\n        set start-ip ")
            .append(dotted(network & ~255));
        text.append("\n        set end-ip ").append(dotted((network & ~255) | random.nextInt(256)));
        text.append('\n');
      } else {
        int mask = -1 << random.nextInt(10);
        text.append("        set subnet ").append(dotted(network & mask));
        text.append(' ').append(dotted(mask)).append('\n');
      }
      text.append("    next\n");
      addresses.add("net-" + i);
    }
    text.append("end\n");
  }

  private void addressGroups(int count) {
    text.append("config firewall addrgrp\n");
    int plain = addresses.size();
    for (int i = 0; i < count; i++) {
      edit("group-" + i);
      text.append("        set member");
      for (int j = random.nextInt(20) + 2; j > 0; j--) {
        text.append(" \"").append(addresses.get(random.nextInt(plain))).append('"');
      }
      text.append("\n    next\n");
      addresses.add("group-" + i);
    }
    text.append("end\n");
  }

  private void services(int count) {
    text.append("config firewall service custom\n");
    for (int i = 0; i < count; i++) {
      edit("service-" + i);
      int port = 1024 + random.nextInt(60_000);
      text.append(
          random.nextInt(4) == 0 ? "        set udp-portrange " : "        set tcp-portrange ");
      text.append(port);
      if (i % 5 == 0) {
        text.append('-').append(port + random.nextInt(500));
      }
      text.append("\n    next\n");
      services.add("service-" + i);
    }
    text.append("end\nconfig firewall service group\n");
    int plain = services.size();
    for (int i = 0; i < count / 4; i++) {
      edit("services-" + i);
      text.append("        set member");
      for (int j = random.nextInt(5) + 2; j > 0; j--) {
        text.append(" \"").append(services.get(random.nextInt(plain))).append('"');
      }
      text.append("\n    next\n");
      services.add("services-" + i);
    }
    text.append("end\n");
  }

  private void policies(int count) {
    text.append("config firewall policy\n");
    var bodies = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      var body = i > 20 && random.nextInt(20) == 0 ? bodies.get(random.nextInt(i)) : policy();
      bodies.add(body);
      text.append("    edit ").append(i + 1).append('\n').append(body).append("    next\n");
    }
    text.append("end\n");
  }

  private String policy() {
    int from = random.nextInt(INTERFACES);
    int to = (from + 1 + random.nextInt(INTERFACES - 1)) % INTERFACES;
    boolean wide = random.nextInt(12) == 0;
    return "        set srcintf \"port%d\"\n        set dstintf \"port%d\"\n".formatted(from, to)
        + "        set srcaddr "
        + (wide ? "\"all\"" : some(addresses))
        + "\n        set dstaddr "
        + (!wide && random.nextInt(12) == 0 ? "\"all\"" : some(addresses))
        + "\n        set action "
        + (random.nextInt(6) == 0 ? "deny" : "accept")
        + "\n        set schedule \"always\"\n        set service "
        + (random.nextInt(15) == 0 ? "\"ALL\"" : some(services))
        + "\n        set logtraffic all\n";
  }

  private String some(List<String> names) {
    var chosen = new StringBuilder();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      chosen.append(chosen.isEmpty() ? "\"" : " \"");
      chosen.append(names.get(random.nextInt(names.size()))).append('"');
    }
    return chosen.toString();
  }

  private void edit(String name) {
    text.append("    edit \"").append(name).append("\"\n");
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
