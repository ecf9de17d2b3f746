package dev.kpdagger.vendors.fortios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlockUndoTest {

  private static List<String> undo(String fix, String cited) {
    return BlockUndo.of(fix.lines().toList(), cited.lines().toList());
  }

  private static final String FIX =
      """
      config system global
          set admintimeout 10
      end
      """;

  @Test
  void aValueGoesBackToTheOneBefore() {
    assertThat(undo(FIX, "    set admintimeout 480"))
        .containsExactly("config system global", "    set admintimeout 480", "end");
  }

  @Test
  void withoutOneItIsUnset() {
    assertThat(undo(FIX, ""))
        .containsExactly("config system global", "    unset admintimeout", "end");
  }

  @Test
  void whatIsGoneComesFromABackup() {
    var removal =
        """
        config firewall policy
            delete 7
        end
        """;
    assertThat(undo(removal, ""))
        .containsExactly("config firewall policy", "    # restore from a backup: edit 7", "end");
    assertThat(undo(FIX.replace("set admintimeout 10", "unset admintimeout"), ""))
        .contains("    # restore from a backup: set admintimeout");
  }

  @Test
  void aSecretIsLeftToTheBackup() {
    assertThat(undo(FIX.replace("admintimeout 10", "secret <new>"), "set secret ***"))
        .contains("    # with its secret: set secret ***");
  }

  @Test
  void aDeletedEntryIsMadeAgainAsItIsCited() {
    assertThat(
            undo(
                """
                config firewall policy
                    delete 7
                end
                """,
                """
                        edit 7
                            set name "old"
                            set action accept
                        next
                """))
        .containsExactly(
            "config firewall policy",
            "    edit 7",
            "        set name \"old\"",
            "        set action accept",
            "    next",
            "    move 7 before <policy-that-followed-it>",
            "end");
  }

  @Test
  void whatALineAddsToAListOrTakesFromItIsTakenOrAdded() {
    assertThat(undo(FIX.replace("set admintimeout 10", "unselect allowaccess ping"), ""))
        .contains("    append allowaccess ping");
    assertThat(undo(FIX.replace("set admintimeout 10", "append allowaccess ssh"), ""))
        .contains("    unselect allowaccess ssh");
  }
}
