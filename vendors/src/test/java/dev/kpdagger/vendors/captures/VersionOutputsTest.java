package dev.kpdagger.vendors.captures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.SourceText;
import dev.kpdagger.vendors.Vendors;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Outputs as devices print them.
class VersionOutputsTest {

  private static Optional<VersionOutput> read(String text) {
    return Vendors.all().versionOutputs().read(SourceText.of("output", text));
  }

  private static void check(String text, VersionOutput expected) {
    assertThat(read(text)).contains(expected);
  }

  @Test
  void ios() {
    check(
        """
        sw1#show version
        Cisco IOS Software, C2960X Software (C2960X-UNIVERSALK9-M), Version 15.2(4)E10, RELEASE SOFTWARE (fc2)
        Technical Support: http://www.cisco.com/techsupport
        ROM: Bootstrap program is C2960X boot loader
        sw1 uptime is 2 weeks, 3 days, 1 hour
        cisco WS-C2960X-48TS-L (APM86XXX) processor (revision C0) with 524288K bytes of memory.
        Processor board ID FOC1932X0K1
        Model number                    : WS-C2960X-48TS-L
        System serial number            : FOC1932X0K2
        """,
        new VersionOutput(
            "cisco-ios",
            "Cisco IOS",
            "15.2(4)E10",
            "WS-C2960X-48TS-L",
            "FOC1932X0K2",
            "C2960X-UNIVERSALK9-M",
            "sw1",
            2));
  }

  @Test
  void iosXe() {
    check(
        """
        Cisco IOS XE Software, Version 17.03.04a
        Cisco IOS Software [Amsterdam], ISR Software (X86_64_LINUX_IOSD-UNIVERSALK9-M), Version 17.3.4a, RELEASE SOFTWARE (fc3)
        edge uptime is 5 weeks
        cisco ISR4331/K9 (1RU) processor with 1795979K/6147K bytes of memory.
        Processor board ID FDO21480F8A
        """,
        new VersionOutput(
            "cisco-ios",
            "Cisco IOS XE",
            "17.03.04a",
            "ISR4331/K9",
            "FDO21480F8A",
            "X86_64_LINUX_IOSD-UNIVERSALK9-M",
            "edge",
            1));
    assertThat(
            read(
                "Cisco IOS Software, IOS-XE Software, Catalyst 4500 L3 Switch Software"
                    + " (cat4500e-UNIVERSALK9-M), Version 03.06.05.E RELEASE SOFTWARE (fc2)\n"))
        .get()
        .satisfies(
            output -> {
              assertThat(output.platformName()).isEqualTo("Cisco IOS XE");
              assertThat(output.release()).isEqualTo("03.06.05.E");
            });
  }

  @Test
  void asaAndThreatDefense() {
    check(
        """
        Cisco Adaptive Security Appliance Software Version 9.16(4)62
        System image file is "disk0:/asa9-16-4-62-smp-k8.bin"
        fw1 up 23 days 4 hours
        Hardware:   ASA5516, 8192 MB RAM, CPU Atom C2000 series 2416 MHz, 1 CPU (8 cores)
        Serial Number: JAD2104006Y
        """,
        new VersionOutput(
            "cisco-asa",
            "Cisco ASA",
            "9.16(4)62",
            "ASA5516",
            "JAD2104006Y",
            "disk0:/asa9-16-4-62-smp-k8.bin",
            "fw1",
            1));
    assertThat(
            read(
                """
                > show version
                ------------------[ ftd1 ]------------------
                Model                     : Cisco Firepower 1010 Threat Defense (78) Version 7.0.1 (Build 84)
                Cisco Adaptive Security Appliance Software Version 9.16(2)3
                """))
        .get()
        .extracting(VersionOutput::platformName, VersionOutput::release)
        .containsExactly("Cisco Firepower Threat Defense", "7.0.1");
  }

  @Test
  void nxos() {
    check(
        """
        Cisco Nexus Operating System (NX-OS) Software
        Software
          BIOS: version 05.45
          NXOS: version 9.3(10)
          NXOS image file is: bootflash:///nxos.9.3.10.bin
        Hardware
          cisco Nexus9000 C93180YC-EX chassis
          Processor Board ID FDO22223ABC
          Device name: leaf1
        """,
        new VersionOutput(
            "cisco-nxos",
            "Cisco NX-OS",
            "9.3(10)",
            "C93180YC-EX",
            "FDO22223ABC",
            "bootflash:///nxos.9.3.10.bin",
            "leaf1",
            4));
  }

  @Test
  void iosXr() {
    check(
        """
        RP/0/RP0/CPU0:pe1#show version
        Cisco IOS XR Software, Version 7.3.2
        System uptime is 3 weeks
        cisco NCS-5500 () processor
        """,
        new VersionOutput("cisco-iosxr", "Cisco IOS XR", "7.3.2", "NCS-5500", "", "", "pe1", 2));
  }

  @Test
  void eos() {
    check(
        """
        spine1>show version
        Arista DCS-7050SX3-48YC8-F
        Hardware version: 11.01
        Serial number: JPE12345678
        Software image version: 4.28.3M
        """,
        new VersionOutput(
            "arista-eos",
            "Arista EOS",
            "4.28.3M",
            "DCS-7050SX3-48YC8-F",
            "JPE12345678",
            "",
            "spine1",
            5));
  }

  @Test
  void junos() {
    check(
        """
        Hostname: srx1
        Model: srx1500
        Junos: 21.4R3-S5.4
        """,
        new VersionOutput(
            "juniper-junos", "Juniper Junos", "21.4R3-S5.4", "srx1500", "", "", "srx1", 3));
    assertThat(read("Hostname: ptx1\nModel: ptx10001\nJunos: 21.4R3-S5.4-EVO\n"))
        .get()
        .extracting(VersionOutput::platformName)
        .isEqualTo("Juniper Junos OS Evolved");
    assertThat(read("Hostname: old\nModel: ex4200\nJUNOS Base OS boot [12.3R12.4]\n"))
        .get()
        .extracting(VersionOutput::release)
        .isEqualTo("12.3R12.4");
  }

  @Test
  void fortios() {
    check(
        """
        fw-1 # get system status
        Version: FortiGate-60F v7.2.5,build1517,230606 (GA.F)
        Serial-Number: FGT60FTK20000001
        Hostname: fw-1
        """,
        new VersionOutput(
            "fortinet-fortios",
            "Fortinet FortiOS",
            "7.2.5",
            "FortiGate-60F",
            "FGT60FTK20000001",
            "",
            "fw-1",
            2));
  }

  @Test
  void panos() {
    check(
        """
        hostname: pa1
        ip-address: 192.0.2.1
        model: PA-3220
        serial: 016401002345
        sw-version: 10.1.9-h3
        """,
        new VersionOutput(
            "paloalto-panos",
            "Palo Alto PAN-OS",
            "10.1.9-h3",
            "PA-3220",
            "016401002345",
            "",
            "pa1",
            5));
  }

  @Test
  void whatIsNoOutput() {
    assertThat(read("version 15.2\nhostname r1\nend\n")).isEmpty();
    assertThat(read("")).isEmpty();
    assertThat(read("x\n".repeat(3_000) + "Junos: 21.4R3\n")).isEmpty();
  }
}
