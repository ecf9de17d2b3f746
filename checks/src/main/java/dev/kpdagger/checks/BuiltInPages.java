package dev.kpdagger.checks;

import dev.kpdagger.language.Check;
import dev.kpdagger.language.page.CheckPage;
import dev.kpdagger.language.page.PageException;
import dev.kpdagger.language.page.PageParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The built-in pages as they were written, for what examines pages; running checks does not.
public final class BuiltInPages {

  private BuiltInPages() {}

  public static List<CheckPage> read() throws IOException, PageException {
    var parser = new PageParser();
    var pages = new ArrayList<CheckPage>();
    for (Check check : CheckCatalog.builtIn().checks()) {
      var name = check.id() + ".md";
      try (var page = BuiltInPages.class.getResourceAsStream("pages/" + name)) {
        if (page == null) {
          throw new IOException("no page " + name);
        }
        pages.add(parser.parse(name, new String(page.readAllBytes(), StandardCharsets.UTF_8)));
      }
    }
    return pages;
  }
}
