package dev.kpdagger.language.page;

/// Pages for tests.
public final class Pages {

  /// A valid page of the check `vlan-one-used`.
  public static final String TEXT = PageParserTest.PAGE;

  private Pages() {}

  /// A page over a list with a condition; `for` stands on line 10 and `fails` on line 11.
  public static CheckPage page(String items, String condition) throws PageException {
    return parse(items, condition, "A title");
  }

  /// A page over a list with a title, which stands on line 12.
  public static CheckPage titled(String items, String title) throws PageException {
    return parse(items, "true", title);
  }

  /// A page over a list with a condition and further front matter.
  public static CheckPage limited(String items, String condition, String more)
      throws PageException {
    return parse(items, condition, "A title", "\n" + more);
  }

  private static CheckPage parse(String items, String condition, String title)
      throws PageException {
    return parse(items, condition, title, "");
  }

  private static CheckPage parse(String items, String condition, String title, String more)
      throws PageException {
    var page =
        PageParserTest.PAGE
            .replace("vlan-one-used", "test-page")
            .replace("for: vlans", "for: " + items)
            .replace(
                "fails: item.id == 1",
                "fails: " + yaml(condition) + "\ntitle: " + yaml(title) + more)
            .replace("{item.id}", "1");
    return new PageParser().parse("test-page.md", page);
  }

  private static String yaml(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
