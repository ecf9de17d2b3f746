package dev.kpdagger.vendors.ios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.Device;
import dev.kpdagger.device.LineState;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SecretStorage;
import dev.kpdagger.vendors.ConfigurationBytes;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The same configuration in other clothes: the facts stay.
class LayoutTest {

  private static final String CONFIGURATION =
      """
      version 15.2
      service password-encryption
      hostname R1
      enable secret 9 $9$a$b
      username ann privilege 15 secret 9 $9$c$d
      aaa new-model
      aaa group server radius G
       server 10.0.0.1
      radius server S
       address ipv4 10.0.0.2 auth-port 1812 acct-port 1813
       key 7 0822455D0A16
      archive
       log config
        logging enable
      snmp-server community public RO 10
      logging host 10.0.0.3
      banner login ^C
      Keep out
      ^C
      line con 0
       exec-timeout 5 0
      line vty 0 4
       access-class 10 in
       transport input ssh
      end
      """;

  private static final Device PLAIN = IosFile.read(CONFIGURATION);

  /// Facts without their places, which move with the layout.
  private static List<Object> facts(Device device) {
    var access = device.facts().access();
    var services = device.facts().services();
    return List.of(
        device.identity(),
        device.completeness(),
        access.users().stream().map(u -> u.name() + u.privilege().orNull()).toList(),
        access.privilegedSecrets().stream().map(p -> p.secret().storage()).toList(),
        access.lines().stream()
            .map(
                l ->
                    l.subject()
                        + l.execTimeout().orNull()
                        + l.accessListIn().orNull()
                        + l.transportInput().orNull()
                        + l.login().orNull())
            .toList(),
        access.aaaServers().stream().map(s -> s.name() + s.address() + s.key()).toList(),
        access.aaaServerGroups().stream().map(g -> g.name() + g.members()).toList(),
        services.snmp().communities().stream().map(c -> c.accessList().orNull()).toList(),
        services.logServers().stream().map(s -> s.address()).toList(),
        services.banners().stream().map(b -> b.text()).toList(),
        device.settings().all().values().stream().map(f -> String.valueOf(f.orNull())).toList());
  }

  static List<String> clothes() {
    return List.of(
        CONFIGURATION.replace("\n", "\r\n"),
        CONFIGURATION.replace("\n", "\r"),
        CONFIGURATION.replace("\n", "\n\n"),
        CONFIGURATION
            .replace("\n", "\n!\n")
            .replaceAll("\n!\n( +)", "\n$1")
            .replace("\n!\nKeep out\n!\n", "\nKeep out\n"),
        CONFIGURATION.replace("\n ", "\n\t"),
        CONFIGURATION.replace("\n ", "\n    "),
        CONFIGURATION.replaceAll("(?m)^ +", ""),
        CONFIGURATION.replaceAll("(?m)^", "  "),
        CONFIGURATION.replaceAll("(?m)$", "  "),
        "R1#show running-config\n"
            + "Building configuration...\n\n"
            + "Current configuration : 999 bytes\n"
            + "!\n"
            + CONFIGURATION
            + "\nR1#",
        CONFIGURATION + "end\n",
        CONFIGURATION.replace("line con 0", "! commented\nline con 0"),
        CONFIGURATION.replace(
            "line vty", " --More-- \b\b\b\b\b\b\b\b\b        \b\b\b\b\b\b\b\b\bline vty"),
        CONFIGURATION.replace(
            " exec-timeout", " --More-- \b\b\b\b\b\b\b\b\b        \b\b\b\b\b\b\b\b\b exec-timeout"),
        CONFIGURATION.replaceAll("(?m)^(?=[a-z])(?!end)", "R1(config)#"));
  }

  @ParameterizedTest
  @MethodSource("clothes")
  void theFactsStay(String text) {
    assertThat(facts(IosFile.read(text))).isEqualTo(facts(PLAIN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void encodings(String name) throws Exception {
    for (String mark : List.of("", "\uFEFF")) {
      var bytes = (mark + CONFIGURATION).getBytes(Charset.forName(name));
      var device = CiscoIos.create().read(ConfigurationBytes.decode("x", bytes), () -> {});
      assertThat(facts(device)).isEqualTo(facts(PLAIN));
    }
  }

  @Test
  void latin1() throws Exception {
    var bytes =
        CONFIGURATION.replace("Keep out", "D\u00e9fense").getBytes(StandardCharsets.ISO_8859_1);
    var device = CiscoIos.create().read(ConfigurationBytes.decode("x", bytes), () -> {});
    assertThat(device.facts().services().banners().items().getFirst().text())
        .isEqualTo("D\u00e9fense");
  }

  @Test
  void theWholeFileIsUnderstood() {
    assertThat(PLAIN.completeness()).isEqualTo(Completeness.WHOLE);
    assertThat(IosFile.states(PLAIN)).containsOnly(LineState.MODELLED, LineState.IRRELEVANT);
    assertThat(IosFile.recognised(CONFIGURATION)).isTrue();
  }

  @Test
  void everyPrefixIsReadWithoutFailing() {
    for (int end = 0; end < CONFIGURATION.length(); end += 3) {
      var device = IosFile.read(CONFIGURATION.substring(0, end));
      assertThat(IosFile.states(device)).doesNotContainNull();
      assertThat(device.completeness()).isNotEqualTo(Completeness.WHOLE);
    }
  }

  @Test
  void aFileThatEndsInsideALineDoesNotKnowItsTimeout() {
    var device = IosFile.read("version 15.2\nhostname R1\nline vty 0 4\n transport input ssh\n");
    assertThat(device.completeness()).isEqualTo(Completeness.TRUNCATED);
    assertThat(device.facts().access().lines().items().getFirst().execTimeout().isKnown())
        .isFalse();
  }

  @Test
  void pastedCommandsAreNoWholeConfiguration() {
    assertThat(completeness("conf t\nhostname R1\nno ip http server\nend\nwrite memory\n"))
        .isEqualTo(Completeness.FRAGMENT);
    assertThat(completeness("R1#conf t\nR1(config)#hostname R2\nR2(config)#end\n"))
        .isNotEqualTo(Completeness.WHOLE);
    assertThat(completeness("ip http server\nend\nversion 15.2\nhostname R1\n"))
        .isEqualTo(Completeness.TRUNCATED);
    assertThat(completeness("R1#show run\nversion 15.2\nhostname R1\nend\n\nR1#conf t\n"))
        .isEqualTo(Completeness.WHOLE);
    assertThat(completeness("version 15.2\nhostname R1\nline vty 0 4\nlogin local\nend\n"))
        .isEqualTo(Completeness.WHOLE);
  }

  private static Completeness completeness(String text) {
    return IosFile.read(text).completeness();
  }

  @Test
  void typedCommandsMayBeInUpperCase() {
    var users = IosFile.read("Username ann privilege 15 password 0 x\n").facts().access().users();
    assertThat(users.items())
        .singleElement()
        .satisfies(
            u ->
                assertThat(u.password())
                    .extracting(Secret::storage)
                    .isEqualTo(SecretStorage.CLEARTEXT));
  }

  @Test
  void aCertificateIsOneCommand() {
    var device =
        IosFile.whole(
            """
            crypto pki certificate chain TP
             certificate self-signed 01
              30820229 30820192 A0030201 02020101 300D0609 2A864886 F70D0101 05050030
              31312F30
              \tquit
            line con 0\
            """);
    assertThat(device.facts().access().lines().size()).isEqualTo(1);
    assertThat(device.lines().of(5)).isNotEqualTo(LineState.UNRECOGNISED);
    assertThat(device.text().redacted(5)).isEqualTo("  ***");
  }

  @Test
  void theHeadOfABackupNamesModelAndRelease() {
    var device =
        IosFile.read(
            """
            ! Cisco IOS XE Software, Version 17.09.04a
            ! Image: Software: CAT9K_IOSXE, 17.9.4a, RELEASE SOFTWARE (fc3)
            ! Chassis type: C9300-24T
            !
            version 17.9
            hostname R1
            end
            """);
    assertThat(device.identity().osVersion()).isEqualTo("17.9.4a");
    assertThat(device.identity().model()).isEqualTo("C9300-24T");
    assertThat(device.identity().platformName()).isEqualTo("Cisco IOS XE");
  }

  @Test
  void anOldHeadDoesNotCountAgainstTheConfiguration() {
    var device =
        IosFile.read("!Image: Software: X, 15.1(4)M, RELEASE\nversion 15.2\nhostname R1\nend\n");
    assertThat(device.identity().osVersion()).isEqualTo("15.2");
  }
}
