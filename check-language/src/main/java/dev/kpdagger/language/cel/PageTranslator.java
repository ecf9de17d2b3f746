package dev.kpdagger.language.cel;

import dev.kpdagger.language.page.CheckPage;
import dev.kpdagger.language.page.PageException;
import dev.kpdagger.language.page.PageSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Translates a folder of check pages into Java source; run by the build of the built-in checks.
public final class PageTranslator {
  /// Pages per generated class: few classes to load, none near the limits of a class file.
  private static final int CHUNK = 24;

  private PageTranslator() {}

  /// Arguments: the folder of pages, the folder to write to, the package. Exit code 1 when a page
  /// is not valid; all problems are printed, one a line.
  public static void main(String[] args) throws IOException {
    var problems = translate(Path.of(args[0]), Path.of(args[1]), args[2]);
    problems.forEach(System.err::println);
    if (!problems.isEmpty()) {
      System.exit(1);
    }
  }

  /// Writes the classes, unless a page is not valid; gives what is wrong, one line each.
  static List<String> translate(Path folder, Path output, String packageName) throws IOException {
    var set = PageSet.read(folder);
    var problems = new ArrayList<>(set.problems());
    var compiler = new PageCompiler();
    var compiled = new ArrayList<CompiledPage>();
    for (CheckPage page : set.pages()) {
      try {
        compiled.add(compiler.compile(page));
      } catch (PageException e) {
        problems.add(e.getMessage());
      }
    }
    if (!problems.isEmpty()) {
      return problems;
    }
    var target = output.resolve(packageName.replace('.', '/'));
    Files.createDirectories(target);
    for (int i = 0; i * CHUNK < compiled.size(); i++) {
      var name = "BuiltInCode" + i;
      var part = compiled.subList(i * CHUNK, Math.min(compiled.size(), (i + 1) * CHUNK));
      write(target, name, new JavaPages(packageName, name, part).source());
    }
    var catalog = new JavaCatalog(packageName, set.pages());
    write(target, "BuiltInChecks", catalog.list(set.version(), CHUNK));
    write(target, "BuiltInInfo", catalog.texts());
    return List.of();
  }

  /// Leaves a file alone that is right already, so that the compiler has nothing to do.
  private static void write(Path folder, String className, String source) throws IOException {
    var file = folder.resolve(className + ".java");
    if (!Files.exists(file) || !Files.readString(file).equals(source)) {
      Files.writeString(file, source);
    }
  }
}
