package dev.kpdagger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.reports.ReportFormat;
import dev.kpdagger.scan.Assembly;
import dev.kpdagger.scan.ReportTarget;
import dev.kpdagger.scan.ScanRequest;
import dev.kpdagger.workflow.CancellationToken;
import dev.kpdagger.workflow.OperationReporter;
import dev.kpdagger.workflow.ProgressTracker;
import dev.kpdagger.workflow.WorkflowOptions;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plants a secret of every kind and looks for each in everything that leaves the product.
class PlantedSecretsTest {

  /// Every planted value has this in it, whatever its kind.
  private static final Pattern PLANTED = Pattern.compile("(?i)pl4nt[a-z0-9]*|0dead5ec4e7[0-9a-f]*");

  static final String CONFIGURATION =
      """
      version 15.2
      service timestamps log datetime msec
      hostname secrets
      enable secret 5 $1$pl4ntA$pl4ntAAAAAAAAAAAAAAAAA
      enable password pl4ntB
      enable password level 7 7 0dead5ec4e7001
      aaa new-model
      username one privilege 15 password 0 pl4ntC
      username two secret 9 $9$pl4ntD$pl4ntDDD
      username three password 7 0dead5ec4e7002
      username four secret pl4ntE
      aaa server radius dynamic-author
       client 192.0.2.9 server-key pl4ntF
      snmp-server community pl4ntG RO
      snmp-server community pl4ntH view all RW 10
      snmp-server host 192.0.2.1 version 2c pl4ntI
      snmp-server host 192.0.2.2 pl4ntJ
      snmp-server user nms grp v3 auth sha pl4ntK priv aes 128 pl4ntL
      radius-server key pl4ntM
      radius-server host 192.0.2.3 auth-port 1812 acct-port 1813 key 7 0dead5ec4e7003
      radius server rad
       address ipv4 192.0.2.4 auth-port 1812 acct-port 1813
       key pl4ntN
      tacacs-server key 0 pl4ntO
      tacacs-server host 192.0.2.5 key pl4ntP
      tacacs server tac
       address ipv4 192.0.2.6
       key 6 pl4ntQ
      aaa group server tacacs+ grp
       server-private 192.0.2.7 key pl4ntR
      crypto isakmp policy 10
       authentication pre-share
      crypto isakmp key pl4ntS address 0.0.0.0
      crypto isakmp key 6 pl4ntT hostname peer.example.net
      crypto keyring ring
       pre-shared-key address 192.0.2.8 key pl4ntU
      crypto isakmp client configuration group remote
       key pl4ntV
      crypto ikev2 keyring ring2
       peer one
        address 192.0.2.8
        pre-shared-key local pl4ntW
        pre-shared-key remote 6 pl4ntX
      key chain chain
       key 1
        key-string 7 0dead5ec4e7004
       key 2
        key-string pl4ntY
      ntp authentication-key 1 md5 pl4ntZ 0
      ntp authentication-key 2 md5 0dead5ec4e7005 7
      crypto pki trustpoint TP
       password pl4ntAA
      crypto pki certificate chain TP
       certificate self-signed 01
        30820229 30820192 0DEAD5EC 4E700600
        quit
      interface GigabitEthernet0/0
       ip address 192.0.2.1 255.255.255.0
       ip ospf authentication-key pl4ntBB
       ip ospf message-digest-key 1 md5 pl4ntCC
       ip rip authentication key-chain chain
       isis password pl4ntDD
       standby 1 ip 192.0.2.254
       standby 1 authentication pl4ntEE
       standby 2 authentication md5 key-string pl4ntFF
       vrrp 3 authentication text pl4ntGG
       glbp 4 authentication md5 key-string 7 0dead5ec4e7007
       ppp chap password 0 pl4ntHH
       ppp pap sent-username me password 7 0dead5ec4e7008
       tunnel key 12345
       ip nhrp authentication pl4ntII
      interface Dot11Radio0
       ssid office
       encryption key 1 size 128bit 7 0dead5ec4e7009 transmit-key
      dot11 ssid office
       wpa-psk ascii 0 pl4ntJJ
       wpa-psk ascii 7 0dead5ec4e700a
      wlan office 1 office
       security wpa psk set-key ascii 0 pl4ntKK
      router bgp 64512
       neighbor 192.0.2.2 remote-as 64513
       neighbor 192.0.2.2 password pl4ntLL
       neighbor 192.0.2.3 remote-as 64513
       neighbor 192.0.2.3 password 7 0dead5ec4e700b
      router ospf 1
       area 0 authentication
       area 1 virtual-link 192.0.2.77 message-digest-key 1 md5 pl4ntMM
       area 2 virtual-link 192.0.2.78 authentication-key pl4ntNN
      router isis
       area-password pl4ntOO
       domain-password pl4ntPP
      mpls ldp neighbor 192.0.2.9 password pl4ntQQ
      ip msdp password peer 192.0.2.9 pl4ntRR
      vtp password pl4ntSS
      ip ftp password pl4ntTT
      ip http client password 0 pl4ntUU
      archive
       path ftp://backup:pl4ntVV@192.0.2.9/configs
      ! enable secret pl4ntWW
      unknown-feature password pl4ntXX
      crypto ipsec client ezvpn client
       group remote key pl4ntYY
      line con 0
       password pl4ntZZ
       login
      line vty 0 4
       password 7 0dead5ec4e700c
       transport input telnet
      end
      """;

  @TempDir Path folder;

  @Test
  void theTestPlantsWhatItLooksFor() {
    assertThat(PLANTED.matcher(CONFIGURATION).results().count()).isGreaterThan(60);
  }

  @Test
  void noReportHoldsASecret() throws Exception {
    var file = Files.writeString(folder.resolve("secrets.cfg"), CONFIGURATION);
    var service =
        new Assembly().service(WorkflowOptions.defaults(), OutputStream.nullOutputStream());
    var events = new ByteArrayOutputStream();
    try (var subscription =
        service
            .orchestrator()
            .events()
            .subscribe(event -> events.writeBytes(event.toString().getBytes(StandardCharsets.UTF_8)))) {
      assertThat(subscription).isNotNull();
      for (ReportFormat format : ReportFormat.values()) {
        var report = folder.resolve("report." + format.label());
        try (var outcome =
            service.scan(
                ScanRequest.of(List.of(file)).withReports(List.of(new ReportTarget(format, report))),
                ProgressTracker.none(),
                CancellationToken.none(),
                OperationReporter.none())) {
          assertThat(outcome.result().summary().analysed()).isEqualTo(1);
        }
        assertNoSecret(format.label(), Files.readString(report));
      }
    }
    assertThat(events.size()).isGreaterThan(1000);
    assertNoSecret("events", events.toString(StandardCharsets.UTF_8));
  }

  @Test
  void noRedactedLineHoldsASecret() throws Exception {
    var text = dev.kpdagger.device.SourceText.of("secrets.cfg", CONFIGURATION);
    var device = new Assembly().vendors().read(text, () -> {});
    for (int line = 1; line <= text.lines(); line++) {
      assertNoSecret("line " + line + ": " + text.redacted(line), text.redacted(line));
    }
    assertNoSecret("facts", device.facts().toString());
    assertNoSecret("settings", device.settings().all().toString());
  }

  static void assertNoSecret(String where, String output) {
    var found = PLANTED.matcher(output).results().map(match -> match.group()).toList();
    assertThat(found).as(where).isEmpty();
  }
}
