package dev.kpdagger.checks;

import dev.kpdagger.language.Check;
import dev.kpdagger.language.cel.PageCompiler;
import dev.kpdagger.language.page.PageParser;

/// Makes checks from a few lines of front matter.
public final class PageCheck {
  private static final String BODY =
      """
      # ID
      ## What it finds
      Something.
      ## Why it matters
      Because.
      ## Example
      ```cisco-ios
      hostname r1
      ```
      ```findings
      ```
      ## Use instead
      ```cisco-ios
      hostname r1
      ```
      ```findings
      ```
      ## Known gaps
      None.
      """;

  private PageCheck() {}

  static String text(String id, String rules) {
    return """
    ---
    id: %s
    summary: A summary
    severity: low
    impact: low
    ease: low
    effort: low
    cwe: CWE-1
    """
            .formatted(id)
        + (rules.contains("applies:") ? "" : "applies: any\n")
        + rules
        + "\n---\n"
        + BODY.replace("ID", id);
  }

  public static Check of(String id, String rules) throws Exception {
    return new PageCompiler().check(new PageParser().parse(id + ".md", text(id, rules)));
  }
}
