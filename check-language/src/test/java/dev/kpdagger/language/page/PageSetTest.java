package dev.kpdagger.language.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageSetTest {

  @Test
  void aParameterMeansTheSameInEveryPage(@TempDir Path folder) throws Exception {
    write(folder, "a-page", "{default: 3, what: a limit}");
    write(folder, "b-page", "{default: 3, what: a limit}");
    write(folder, "c-page", "{default: 4, what: a limit}");
    var set = PageSet.read(folder);
    assertThat(set.pages()).extracting(CheckPage::id).containsExactly("a-page", "b-page");
    assertThat(set.problems())
        .containsExactly("c-page.md:10: the parameter most differs from that of a-page.md");
  }

  private static void write(Path folder, String id, String parameter) throws Exception {
    Files.writeString(
        folder.resolve(id + ".md"),
        PageParserTest.PAGE
            .replace("vlan-one-used", id)
            .replace("for: vlans", "parameters: {most: " + parameter + "}\nfor: vlans"));
  }
}
