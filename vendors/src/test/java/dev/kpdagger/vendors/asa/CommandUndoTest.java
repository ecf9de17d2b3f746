package dev.kpdagger.vendors.asa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandUndoTest {

  private static List<String> undo(String fix, String cited) {
    return CommandUndo.of(fix.lines().toList(), cited.lines().toList());
  }

  @Test
  void whatWasAddedIsNegated() {
    assertThat(undo("logging host inside 192.0.2.20", ""))
        .containsExactly("no logging host inside 192.0.2.20");
  }

  @Test
  void anOtherValueIsPutBack() {
    assertThat(undo("console timeout 10", "console timeout 0"))
        .containsExactly("no console timeout 10", "console timeout 0");
  }

  @Test
  void whatWasRemovedIsPutBackAsItStood() {
    assertThat(
            undo(
                "no telnet 192.0.2.0 255.255.255.0 inside",
                "telnet 192.0.2.0 255.255.255.0 inside"))
        .containsExactly("telnet 192.0.2.0 255.255.255.0 inside");
    assertThat(undo("no service call-home", "")).containsExactly("service call-home");
  }

  @Test
  void aLineBesideIsLeftAlone() {
    assertThat(
            undo(
                "access-list OUT extended deny ip any any log",
                "access-list OUT extended permit tcp any host 192.0.2.10 eq https"))
        .containsExactly("no access-list OUT extended deny ip any any log");
    assertThat(undo("crypto map M 10 set pfs group19", "crypto map M 10 match address VPN"))
        .containsExactly("no crypto map M 10 set pfs group19");
  }

  @Test
  void theLastCommandIsTakenBackFirstInItsSection() {
    assertThat(
            undo(
                """
                crypto ikev1 policy 10
                 encryption aes-256
                 group 14
                """,
                """
                crypto ikev1 policy 10
                 encryption 3des
                 group 2
                """))
        .containsExactly(
            "crypto ikev1 policy 10",
            " no group 14",
            " group 2",
            " no encryption aes-256",
            " encryption 3des");
  }

  @Test
  void aSecretIsLeftToTheBackup() {
    assertThat(undo("no username admin", "username admin password ***"))
        .containsExactly("! with its secret: username admin password ***");
  }

  @Test
  void whatNothingTakesBackIsSaid() {
    assertThat(undo("crypto key generate rsa modulus 3072", ""))
        .containsExactly("! nothing takes back: crypto key generate rsa modulus 3072");
    assertThat(undo("clear configure access-list old", ""))
        .containsExactly("! nothing takes back: clear configure access-list old");
  }

  @Test
  void aCommentIsNoCommand() {
    assertThat(undo("! a new certificate\nno service call-home", ""))
        .containsExactly("service call-home");
  }

  @Test
  void aPasswordIsNotNegatedAsThatEndsTheAccount() {
    assertThat(undo("username ops password <new-password>", "username ops password ***"))
        .containsExactly("! with its secret: username ops password ***");
  }

  @Test
  void aRuleGoesBackToItsPlace() {
    assertThat(
            undo(
                "no access-list OUT extended permit ip any any",
                "access-list OUT extended permit ip any any"))
        .containsExactly("access-list OUT line <where-it-stood> extended permit ip any any");
  }

  @Test
  void ofTwoLinesTheOneThatWasRemovedIsPutBack() {
    assertThat(
            undo(
                "no logging host inside 192.0.2.20",
                """
                logging host inside 192.0.2.21
                logging host inside 192.0.2.20
                """))
        .containsExactly("logging host inside 192.0.2.20");
  }
}
