package dev.kpdagger.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// Generates whole IOS configurations that look like those of a campus network: about a third
/// access lists, a third interfaces, the rest management, routing and services. The same seed and
/// number give the same bytes.
public final class GeneratedConfigurations {

  private static final long SEED = 20_261_123;
  private static final int NEIGHBORS = 4;

  /// What the head, the tail and the ends of sections take.
  private static final int FIXED_BYTES = 4200;

  private static final String[] SERVICES = {
    "www", "443", "22", "telnet", "domain", "smtp", "445", "3389", "8080", "ntp"
  };

  private GeneratedConfigurations() {}

  /// Writes configurations into a folder.
  ///
  /// Arguments: folder, number of files, bytes of each (at least 10000).
  public static void main(String[] args) throws IOException {
    var folder = Files.createDirectories(Path.of(args[0]));
    int count = Integer.parseInt(args[1]);
    int bytes = Integer.parseInt(args[2]);
    for (int i = 0; i < count; i++) {
      Files.writeString(
          folder.resolve("device-%05d.cfg".formatted(i)),
          configuration(i, bytes),
          StandardCharsets.US_ASCII);
    }
  }

  /// One configuration of about `bytes` bytes.
  public static String configuration(int number, int bytes) {
    var random = new Random(SEED + number);
    var out = new StringBuilder(bytes + 4096);
    head(out, number, random);
    int section = Math.max(0, (bytes - FIXED_BYTES) / 3);
    int interfacesEnd = out.length() + section;
    for (int port = 1; out.length() < interfacesEnd; port++) {
      if (port % 4 == 0) {
        routedInterface(out, port, random);
      } else {
        accessPort(out, port, random);
      }
    }
    routing(out, section, random);
    int listsEnd = out.length() + section;
    for (int list = 1; out.length() < listsEnd; list++) {
      accessList(out, list, random);
    }
    tail(out, random);
    return out.toString();
  }

  private static void head(StringBuilder out, int number, Random random) {
    out.append("!\n! Last configuration change at 10:02:11 UTC Mon Nov 2 2026 by ops\n!\n")
        .append("version 15.2\n")
        .append("no service pad\n")
        .append("service timestamps debug datetime msec\n")
        .append("service timestamps log datetime msec localtime show-timezone\n")
        .append("service password-encryption\n!\n")
        .append("hostname site-")
        .append(number)
        .append("\n!\nboot-start-marker\nboot-end-marker\n!\n")
        .append("logging buffered 16384 informational\n")
        .append("enable secret 9 $9$")
        .append(Long.toString(random.nextLong(Long.MAX_VALUE), 36))
        .append("\n!\naaa new-model\n!\n")
        .append("aaa authentication login default group tacacs+ local\n")
        .append("aaa authorization exec default group tacacs+ local\n")
        .append("aaa accounting commands 15 default start-stop group tacacs+\n!\n")
        .append("clock timezone UTC 0 0\nip cef\nno ip source-route\n")
        .append("ip domain name example.net\nip name-server 192.0.2.53\n");
    for (int user = 0; user < 4; user++) {
      out.append("username ops")
          .append(user)
          .append(" privilege 15 secret 5 $1$abcd$")
          .append(Long.toString(random.nextLong(Long.MAX_VALUE), 36))
          .append('\n');
    }
    out.append("ip ssh version 2\nip ssh time-out 60\n!\n");
  }

  private static void accessPort(StringBuilder out, int port, Random random) {
    out.append("interface GigabitEthernet1/0/").append(port).append('\n');
    out.append(" description user port in room ").append(random.nextInt(1000)).append('\n');
    out.append(" switchport access vlan ").append(10 + random.nextInt(200)).append('\n');
    if (random.nextInt(4) > 0) {
      out.append(" switchport mode access\n");
    }
    out.append(" switchport port-security maximum 2\n switchport port-security\n");
    out.append(" spanning-tree portfast\n spanning-tree bpduguard enable\n");
    out.append(" ip dhcp snooping limit rate 15\n!\n");
  }

  private static void routedInterface(StringBuilder out, int port, Random random) {
    out.append("interface Vlan").append(port).append('\n');
    out.append(" description gateway ").append(random.nextInt(100_000)).append('\n');
    out.append(" ip address 10.")
        .append(random.nextInt(250))
        .append('.')
        .append(random.nextInt(250))
        .append(".1 255.255.255.0\n");
    out.append(" ip access-group list-").append(1 + port % 20).append(" in\n");
    out.append(" no ip redirects\n");
    if (random.nextBoolean()) {
      out.append(" no ip proxy-arp\n");
    }
    out.append(
        " standby 1 ip 10.0.0.254\n standby 1 authentication md5 key-string 7 070C285F4D06\n!\n");
  }

  private static void routing(StringBuilder out, int bytes, Random random) {
    int end = out.length() + bytes;
    out.append(
        "router ospf 1\n passive-interface default\n network 10.0.0.0 0.255.255.255 area 0\n!\n");
    out.append("router bgp 64512\n bgp log-neighbor-changes\n");
    for (int n = 1; n <= NEIGHBORS; n++) {
      var address = "198.51.100." + n;
      out.append(" neighbor ")
          .append(address)
          .append(" remote-as ")
          .append(64_600 + n)
          .append('\n');
      out.append(" neighbor ").append(address).append(" ttl-security hops 1\n");
      out.append(" neighbor ").append(address).append(" password 7 070C285F4D06\n");
      out.append(" neighbor ")
          .append(address)
          .append(" prefix-list peer-")
          .append(n)
          .append(" in\n");
      out.append(" neighbor ").append(address).append(" prefix-list ours out\n");
      out.append(" neighbor ").append(address).append(" maximum-prefix 1000\n");
    }
    out.append("!\nip prefix-list ours seq 5 permit 10.0.0.0/8\n");
    for (int n = 1; out.length() < end; n++) {
      out.append("ip prefix-list peer-").append(1 + n % NEIGHBORS);
      out.append(" seq ").append(5 * n).append(" permit 172.").append(random.nextInt(250));
      out.append('.').append(random.nextInt(250)).append(".0/24\n");
      out.append("ip route 10.")
          .append(random.nextInt(250))
          .append('.')
          .append(random.nextInt(250))
          .append(".0 255.255.255.0 192.0.2.")
          .append(1 + random.nextInt(250))
          .append('\n');
    }
    out.append("!\n");
  }

  private static void accessList(StringBuilder out, int list, Random random) {
    out.append("ip access-list extended list-").append(list).append('\n');
    out.append(" remark rules of segment ").append(random.nextInt(1000)).append('\n');
    for (int rule = 0; rule < 60; rule++) {
      out.append(random.nextInt(8) == 0 ? " deny   tcp " : " permit tcp ")
          .append("10.")
          .append(random.nextInt(250))
          .append('.')
          .append(random.nextInt(250))
          .append(".0 0.0.0.255 host 172.16.")
          .append(random.nextInt(250))
          .append('.')
          .append(1 + random.nextInt(250))
          .append(" eq ")
          .append(SERVICES[random.nextInt(SERVICES.length)])
          .append('\n');
    }
    out.append(" deny   ip any any log\n!\n");
  }

  private static void tail(StringBuilder out, Random random) {
    out.append("logging host 192.0.2.14\nlogging host 192.0.2.15\n")
        .append("access-list 10 permit 192.0.2.0 0.0.0.255\n")
        .append("snmp-server community ")
        .append(Long.toString(random.nextLong(Long.MAX_VALUE), 36))
        .append(" RO 10\n")
        .append("tacacs server one\n address ipv4 192.0.2.20\n key 7 070C285F4D06\n!\n")
        .append("banner login ^C\nAuthorised use only. Activity is logged.\n^C\n!\n")
        .append("line con 0\n exec-timeout 5 0\nline vty 0 4\n access-class 10 in\n")
        .append(
            " exec-timeout 10 0\n transport input ssh\nline vty 5 15\n transport input none\n!\n")
        .append("ntp server 192.0.2.123\nntp server 192.0.2.124\nend\n");
  }
}
