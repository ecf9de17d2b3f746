package dev.kpdagger.checks;

import dev.kpdagger.audit.CheckInfo;
import dev.kpdagger.language.CheckTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The texts of the built-in checks: short ones from generated code, whole pages from resources.
final class BuiltInTexts implements CheckTexts {
  private static final String END_OF_FRONT_MATTER = "\n---\n";

  @Override
  public CheckInfo info(String id) {
    return BuiltInInfo.of(id);
  }

  @Override
  public String body(String id) {
    var name = "pages/" + id + ".md";
    try (var page = BuiltInTexts.class.getResourceAsStream(name)) {
      if (page == null) {
        throw new IllegalArgumentException("no page of " + id);
      }
      var text = new String(page.readAllBytes(), StandardCharsets.UTF_8);
      return text.substring(text.indexOf(END_OF_FRONT_MATTER) + END_OF_FRONT_MATTER.length())
              .strip()
          + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException("the page of " + id + " cannot be read", e);
    }
  }
}
