package dev.kpdagger.vendors.ios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.LineState;
import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SecretStorage;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.access.AccessLine;
import dev.kpdagger.device.access.LineKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessTest {

  @Test
  void usersInEveryForm() {
    var device =
        IosFile.whole(
            """
            username ann privilege 15 secret 9 $9$abc$def
            username bob password 7 0822455D0A16
            username cat password 0 clear text
            username dan nopassword
            username eve privilege 7
            username eve secret 5 $1$aaaa$bbbbbbbb
            username fay view lab secret 8 $8$a$b
            username gus privilege 99 secret 4 AAAA\
            """);
    assertThat(device.facts().access().users())
        .extracting(
            u -> u.name(),
            u -> u.privilege().orNull(),
            u -> u.password() == null ? null : u.password().storage(),
            u -> u.passwordless().orNull(),
            u -> u.span().firstLine())
        .containsExactly(
            tuple("ann", 15L, SecretStorage.SCRYPT, false, 3),
            tuple("bob", 1L, SecretStorage.REVERSIBLE, false, 4),
            tuple("cat", 1L, SecretStorage.CLEARTEXT, false, 5),
            tuple("dan", 1L, null, true, 6),
            tuple("eve", 7L, SecretStorage.MD5_CRYPT, false, 8),
            tuple("fay", 1L, SecretStorage.PBKDF2, false, 9),
            tuple("gus", null, SecretStorage.SHA256_UNSALTED, false, 10));
    assertThat(device.facts().access().users().items().get(1).password())
        .extracting(Secret::guessable)
        .isEqualTo(true);
    assertThat(device.lines().of(10)).isEqualTo(LineState.INVALID);
    assertThat(device.text().redacted(5)).isEqualTo("username cat password 0 ***");
  }

  @Test
  void privilegedSecretsByLevelAndKind() {
    var device =
        IosFile.whole(
            """
            enable secret 9 $9$a$b
            enable password 7 0822455D0A16
            enable secret level 5 5 $1$a$b
            enable algorithm-type scrypt secret typed\
            """);
    assertThat(device.facts().access().privilegedSecrets())
        .extracting(p -> p.level(), p -> p.hashCommand(), p -> p.secret().storage())
        .containsExactly(
            tuple(15L, true, SecretStorage.CLEARTEXT),
            tuple(15L, false, SecretStorage.REVERSIBLE),
            tuple(5L, true, SecretStorage.MD5_CRYPT));
    assertThat(device.text().redacted(6)).isEqualTo("enable algorithm-type scrypt secret ***");
  }

  @Test
  void linesWithTheirNumbers() {
    var device =
        IosFile.whole(
            """
            line con 0
            line aux 0
            line vty 0 4
            line vty 5
            line 1 16
            line 0/1/2
            line vty x\
            """);
    assertThat(device.facts().access().lines())
        .extracting(AccessLine::kind, AccessLine::first, AccessLine::last)
        .containsExactly(
            tuple(LineKind.CONSOLE, 0, 0),
            tuple(LineKind.AUXILIARY, 0, 0),
            tuple(LineKind.VTY, 0, 4),
            tuple(LineKind.VTY, 5, 5),
            tuple(LineKind.TTY, 1, 16),
            tuple(LineKind.TTY, 1002, 1002));
    assertThat(device.lines().of(9)).isEqualTo(LineState.INVALID);
  }

  @Test
  void everyOptionOfALine() {
    var line =
        IosFile.whole(
                """
                line vty 0 4
                 access-class MGMT in vrf-also
                 access-class OUT out
                 ipv6 access-class MGMT6 in
                 exec-timeout 5 30
                 privilege level 15
                 password 7 0822455D0A16
                 login local
                 transport input telnet ssh
                 transport output none
                 session-limit 3
                 no exec
                """)
            .facts()
            .access()
            .lines()
            .items()
            .getFirst();
    assertThat(line.accessListIn()).isEqualTo(Fact.explicit("MGMT", 4));
    assertThat(line.accessListIn6()).isEqualTo(Fact.explicit("MGMT6", 6));
    assertThat(line.execTimeout()).isEqualTo(Fact.explicit(330L, 7));
    assertThat(line.privilege()).isEqualTo(Fact.explicit(15L, 8));
    assertThat(line.password()).extracting(Secret::storage).isEqualTo(SecretStorage.REVERSIBLE);
    assertThat(line.login()).isEqualTo(Fact.explicit("local", 10));
    assertThat(line.transportInput()).isEqualTo(Fact.explicit(List.of("telnet", "ssh"), 11));
    assertThat(line.transportOutput()).isEqualTo(Fact.explicit(List.of("none"), 12));
    assertThat(line.sessionLimit()).isEqualTo(Fact.explicit(3L, 13));
    assertThat(line.exec()).isEqualTo(Fact.explicit(false, 14));
    assertThat(line.span()).isEqualTo(SourceSpan.of(3, 14));
  }

  @Test
  void absentOptionsHaveTheirDefault() {
    var lines = IosFile.whole("line con 0\nline vty 0 4").facts().access().lines().items();
    assertThat(lines.get(0).execTimeout().orNull()).isEqualTo(600L);
    assertThat(lines.get(0).login().orNull()).isEqualTo("none");
    assertThat(lines.get(1).login().orNull()).isEqualTo("password");
    assertThat(lines.get(1).accessListIn()).isInstanceOf(Fact.Default.class);
    assertThat(lines.get(1).transportInput().isKnown()).isFalse();
  }

  @Test
  void noExecTimeoutNeverEnds() {
    var lines =
        IosFile.whole("line con 0\n no exec-timeout\nline vty 0 4\n exec-timeout x")
            .facts()
            .access()
            .lines()
            .items();
    assertThat(lines.get(0).execTimeout()).isEqualTo(Fact.explicit(0L, 4));
    assertThat(lines.get(1).execTimeout().isKnown()).isFalse();
  }

  @Test
  void aaaDecidesLoginsWhereItIsOn() {
    var lines =
        IosFile.whole(
                """
                aaa new-model
                aaa authentication login default group tacacs+ local
                line con 0
                 login authentication CON
                line vty 0 4
                """)
            .facts()
            .access()
            .lines()
            .items();
    assertThat(lines.get(0).loginList()).isEqualTo(Fact.explicit("CON", 6));
    assertThat(lines.get(1).login().orNull()).isEqualTo("aaa");
    assertThat(lines.get(1).loginList().orNull()).isEqualTo("default");
  }

  @Test
  void aaaWithoutADefaultListAsksLocalUsersAndPerhapsNobodyOnTheConsole() {
    var lines =
        IosFile.whole("aaa new-model\nline con 0\nline vty 0 4").facts().access().lines().items();
    assertThat(lines.get(0).login().isKnown()).isFalse();
    assertThat(lines.get(1).login().orNull()).isEqualTo("local");
  }

  @Test
  void aPartOfAFileDoesNotTellWhetherAaaIsOn() {
    var line = IosFile.read("line vty 0 4\n exec-timeout 3 0\n").facts().access().lines();
    assertThat(line.items().getFirst().login().isKnown()).isFalse();
    assertThat(line.isComplete()).isFalse();
  }

  @Test
  void telnetIsOnWhenSomeVtyTakesIt() {
    var key = SettingKeys.MANAGEMENT_TELNET_ENABLED;
    assertThat(
            IosFile.setting(
                IosFile.whole(
                    "line vty 0 4\n transport input ssh\nline vty 5 15\n transport input all"),
                key))
        .isEqualTo(Fact.explicit(true, 6));
    assertThat(IosFile.setting(IosFile.whole("line vty 0 4\n transport input ssh"), key))
        .isEqualTo(Fact.explicit(false, 4));
    assertThat(
            IosFile.setting(
                    IosFile.whole("line vty 0 4\n transport input ssh\nline vty 5 15\n login"), key)
                .isKnown())
        .isFalse();
    assertThat(IosFile.setting(IosFile.read("line vty 0 4\n transport input ssh\n"), key).isKnown())
        .isFalse();
  }

  @Test
  void methodListsInBothForms() {
    var lists =
        IosFile.whole(
                """
                aaa authentication login VTY group TAC local-case
                aaa authorization commands 15 default group tacacs+ if-authenticated
                aaa authorization console
                aaa accounting exec default start-stop group tacacs+
                aaa accounting commands 15 default
                 action-type start-stop
                 group tacacs+
                """)
            .facts()
            .access()
            .methodLists();
    assertThat(lists)
        .extracting(
            l -> l.service(), l -> l.scope(), l -> l.level(), l -> l.name(), l -> l.methods())
        .containsExactly(
            tuple("authentication", "login", 0L, "VTY", List.of("group TAC", "local-case")),
            tuple(
                "authorization",
                "commands",
                15L,
                "default",
                List.of("group tacacs+", "if-authenticated")),
            tuple("authorization", "console", 0L, "", List.of()),
            tuple("accounting", "exec", 0L, "default", List.of("group tacacs+")),
            tuple("accounting", "commands", 15L, "default", List.of("group tacacs+")));
  }

  @Test
  void serversInEveryForm() {
    var device =
        IosFile.whole(
            """
            tacacs-server host 10.0.0.1 single-connection key 7 0822455D0A16
            tacacs-server key globalkey
            radius-server host 10.0.0.2 auth-port 1812 acct-port 1813 key rad key
            tacacs server T1
             address ipv4 10.0.0.3
             key 6 AAAAAAAA
            radius server R1
             address ipv6 2001:db8::1 auth-port 1812 acct-port 1813
            aaa group server radius G
             server name R1
             server-private 10.0.0.4 auth-port 1812 key privatekey
            aaa server radius dynamic-author
             client 10.0.0.5 vrf M server-key 0 coakey\
            """);
    assertThat(device.facts().access().aaaServers())
        .extracting(
            s -> s.protocol(),
            s -> s.name(),
            s -> s.address(),
            s -> s.key() == null ? null : s.key().storage())
        .containsExactly(
            tuple("tacacs", "10.0.0.1", "10.0.0.1", SecretStorage.REVERSIBLE),
            tuple("tacacs", "*", "", SecretStorage.CLEARTEXT),
            tuple("radius", "10.0.0.2", "10.0.0.2", SecretStorage.CLEARTEXT),
            tuple("tacacs", "T1", "10.0.0.3", SecretStorage.AES),
            tuple("radius", "R1", "2001:db8::1", null),
            tuple("radius", "10.0.0.4", "10.0.0.4", SecretStorage.CLEARTEXT),
            tuple("radius-coa", "10.0.0.5", "10.0.0.5", SecretStorage.CLEARTEXT));
    assertThat(device.facts().access().aaaServerGroups())
        .extracting(g -> g.protocol(), g -> g.name(), g -> g.members())
        .containsExactly(tuple("radius", "G", List.of("R1", "10.0.0.4")));
    assertThat(IosFile.states(device)).containsOnly(LineState.MODELLED, LineState.IRRELEVANT);
  }
}
