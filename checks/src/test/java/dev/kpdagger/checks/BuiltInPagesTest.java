package dev.kpdagger.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.language.cel.PageCompiler;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Pages that the toy reader of these tests understands, generated and interpreted.
class BuiltInPagesTest {
  private static final Set<String> TOY_PAGES =
      Set.of(
          "access-list-permits-everything",
          "http-server-enabled",
          "log-server-missing",
          "user-password-readable",
          "vty-accepts-telnet");

  @Test
  void theirExamplesHoldBothWays() throws Exception {
    var catalog = CheckCatalog.builtIn();
    var examples = new PageExamples(Toy::read);
    var compiler = new PageCompiler();
    int run = 0;
    for (var page : BuiltInPages.read()) {
      if (TOY_PAGES.contains(page.id())) {
        for (var check :
            new dev.kpdagger.language.Check[] {catalog.find(page.id()), compiler.check(page)}) {
          for (var example : page.examples()) {
            if (example.platform().equals(Toy.PLATFORM)) {
              var result = examples.run(check, example);
              assertThat(result.actual())
                  .as(page.id() + ":" + result.line())
                  .isEqualTo(result.expected());
              run++;
            }
          }
        }
      }
    }
    assertThat(run).isGreaterThan(20);
  }
}
