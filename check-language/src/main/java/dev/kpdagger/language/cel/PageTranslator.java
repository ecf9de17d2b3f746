package dev.kpdagger.language.cel;

import dev.kpdagger.language.CheckHead;
import dev.kpdagger.language.framework.FrameworkException;
import dev.kpdagger.language.framework.FrameworkSet;
import dev.kpdagger.language.framework.FrameworkText;
import dev.kpdagger.language.page.CheckPage;
import dev.kpdagger.language.page.PageException;
import dev.kpdagger.language.page.PageSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// Translates a folder of check pages and one of frameworks into Java source; run by the build of
/// the built-in checks.
public final class PageTranslator {
  /// Pages per generated class: few classes to load, none near the limits of a class file.
  private static final int CHUNK = 24;

  private static final int VERSION_DIGITS = 12;

  private final CelFront front = new CelFront();
  private final List<String> problems = new ArrayList<>();
  private final Path output;
  private final String packageName;
  private final Set<Path> written = new HashSet<>();

  private PageTranslator(Path output, String packageName) {
    this.output = output;
    this.packageName = packageName;
  }

  /// Arguments: the folder of pages, that of frameworks, the folder to write to, the package. Exit
  /// code 1 when a page or framework is not valid; all problems are printed, one a line.
  public static void main(String[] args) throws IOException {
    var problems = translate(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), args[3]);
    problems.forEach(System.err::println);
    if (!problems.isEmpty()) {
      System.exit(1);
    }
  }

  /// Writes the classes, unless something is not valid; gives what is wrong, one line each.
  static List<String> translate(Path pages, Path frameworks, Path output, String packageName)
      throws IOException {
    return new PageTranslator(output, packageName).translate(pages, frameworks);
  }

  private List<String> translate(Path pageFolder, Path frameworkFolder) throws IOException {
    var pages = PageSet.read(pageFolder);
    problems.addAll(pages.problems());
    var digest = sha256();
    digest.update(pages.version().getBytes(StandardCharsets.UTF_8));
    var frameworks = FrameworkSet.read(frameworkFolder, digest);
    problems.addAll(frameworks.problems());
    var compiledPages = compiled(pages.pages());
    // What names a page that is not valid would be reported as well.
    var compiledFrameworks =
        problems.isEmpty() ? compiled(pages.pages(), frameworks) : List.<CompiledFramework>of();
    if (problems.isEmpty()) {
      var version = HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
      writeChecks(pages.pages(), compiledPages, version);
      writeFrameworks(compiledFrameworks);
      removeOthers();
    }
    return List.copyOf(problems);
  }

  private List<CompiledPage> compiled(List<CheckPage> pages) {
    var compiler = new PageCompiler(front);
    var compiled = new ArrayList<CompiledPage>();
    for (CheckPage page : pages) {
      try {
        if (page.rule().patterns() != null) {
          throw new PageException(
              page.file(), page.line("forbid"), "patterns of lines are for house rules");
        }
        compiled.add(compiler.compile(page));
      } catch (PageException e) {
        problems.add(String.valueOf(e.getMessage()));
      }
    }
    return compiled;
  }

  private List<CompiledFramework> compiled(List<CheckPage> pages, FrameworkSet frameworks) {
    List<CheckHead> heads = pages.stream().map(InterpretedCode::head).toList();
    var byName = new TreeMap<String, CompiledFramework>();
    var compiler =
        new FrameworkCompiler(
            front,
            heads,
            family ->
                byName.values().stream()
                    .map(CompiledFramework::info)
                    .filter(info -> info.publication().family().equals(family))
                    .toList());
    // What is decided through others comes after them.
    for (boolean through : new boolean[] {false, true}) {
      for (FrameworkText text : frameworks.frameworks()) {
        if (text.through().isEmpty() == through) {
          continue;
        }
        try {
          byName.put(text.info().id(), compiler.compile(text));
        } catch (FrameworkException e) {
          problems.add(String.valueOf(e.getMessage()));
        }
      }
    }
    return List.copyOf(byName.values());
  }

  private void writeChecks(List<CheckPage> pages, List<CompiledPage> compiled, String version)
      throws IOException {
    for (int i = 0; i * CHUNK < compiled.size(); i++) {
      var name = "BuiltInCode" + i;
      var part = compiled.subList(i * CHUNK, Math.min(compiled.size(), (i + 1) * CHUNK));
      write(packageName, name, new JavaPages(packageName, name, part).source());
    }
    var catalog = new JavaCatalog(packageName, pages);
    write(packageName, "BuiltInChecks", catalog.list(version, CHUNK));
    write(packageName, "BuiltInInfo", catalog.texts());
  }

  private void writeFrameworks(List<CompiledFramework> frameworks) throws IOException {
    var inside = packageName + ".framework";
    var java = new JavaFrameworks(inside);
    for (int i = 0; i < frameworks.size(); i++) {
      write(inside, JavaFrameworks.className(i), java.framework(i, frameworks.get(i)));
    }
    write(inside, "BuiltInFrameworks", java.list(frameworks));
  }

  /// Leaves a file alone that is right already, so that the compiler has nothing to do.
  private void write(String inPackage, String className, String source) throws IOException {
    var folder = output.resolve(inPackage.replace('.', '/'));
    Files.createDirectories(folder);
    var file = folder.resolve(className + ".java");
    if (!Files.exists(file) || !Files.readString(file).equals(source)) {
      Files.writeString(file, source);
    }
    written.add(file);
  }

  /// Removes what was written for pages and frameworks that are gone.
  private void removeOthers() throws IOException {
    try (var files = Files.walk(output)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!written.contains(file)) {
          Files.delete(file);
        }
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
