package dev.kpdagger.checks;

import dev.kpdagger.language.Check;
import dev.kpdagger.language.cel.PageCompiler;
import dev.kpdagger.language.page.CheckPage;
import dev.kpdagger.language.page.PageException;
import dev.kpdagger.language.page.PageSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Checks from a folder of pages. The only way from running checks to CEL and YAML, so that those
/// are loaded when a user has pages of their own and not before.
public record UserPages(List<Check> checks, List<CheckPage> pages, String version) {

  /// Reads and compiles every page of a folder.
  ///
  /// @throws PageException for the first page that is not valid
  public static UserPages load(Path folder) throws IOException, PageException {
    var set = PageSet.read(folder);
    if (!set.problems().isEmpty()) {
      throw PageException.of(set.problems().getFirst());
    }
    var compiler = new PageCompiler();
    var checks = new ArrayList<Check>();
    for (CheckPage page : set.pages()) {
      checks.add(compiler.check(page));
    }
    return new UserPages(List.copyOf(checks), set.pages(), set.version());
  }
}
