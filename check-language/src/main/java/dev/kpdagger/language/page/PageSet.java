package dev.kpdagger.language.page;

import dev.kpdagger.language.Nearest;
import dev.kpdagger.language.Parameter;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// The pages of a folder.
///
/// @param pages that are valid, by id
/// @param version a digest over the names and bytes of all of them
/// @param problems one line for each page that is not valid
public record PageSet(List<CheckPage> pages, String version, List<String> problems) {
  private static final int VERSION_DIGITS = 12;

  /// Reads every `*.md` of a folder except `README.md`.
  public static PageSet read(Path folder) throws IOException {
    List<Path> files;
    try (var all = Files.list(folder)) {
      files =
          all.filter(file -> file.getFileName().toString().endsWith(".md"))
              .filter(file -> !file.getFileName().toString().equals("README.md"))
              .sorted()
              .toList();
    }
    var parser = new PageParser();
    var pages = new ArrayList<CheckPage>();
    var problems = new ArrayList<String>();
    var names = new HashMap<String, String>();
    var parameters = new HashMap<String, CheckPage>();
    var digest = sha256();
    for (Path file : files) {
      var name = file.getFileName().toString();
      byte[] bytes = Files.readAllBytes(file);
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(bytes);
      digest.update((byte) 0);
      try {
        var page = parser.parse(name, text(name, bytes));
        claim(names, page);
        agree(parameters, page);
        pages.add(page);
      } catch (PageException e) {
        problems.add(e.getMessage());
      }
    }
    pages.sort((a, b) -> a.id().compareTo(b.id()));
    var version = HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
    return new PageSet(List.copyOf(pages), version, List.copyOf(problems));
  }

  private static void claim(Map<String, String> names, CheckPage page) throws PageException {
    var claimed = new ArrayList<>(page.aliases());
    claimed.add(page.id());
    for (String name : claimed) {
      var other = names.putIfAbsent(name, page.file());
      if (other != null) {
        throw new PageException(
            page.file(), page.line("aliases"), name + " is already the name of " + other);
      }
    }
  }

  /// The same parameter means the same in every page.
  private static void agree(Map<String, CheckPage> declared, CheckPage page) throws PageException {
    for (Parameter one : page.parameters()) {
      var other = declared.putIfAbsent(one.name(), page);
      if (other != null && !other.parameters().contains(one)) {
        throw new PageException(
            page.file(),
            page.line("parameters"),
            "the parameter " + one.name() + " differs from that of " + other.file());
      }
    }
  }

  private static String text(String name, byte[] bytes) throws PageException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      throw new PageException(name, 1, "the page is not UTF-8");
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /// The page of an id or alias, or an error that proposes the nearest name.
  public CheckPage page(String name) throws PageException {
    var known = new ArrayList<String>();
    for (CheckPage page : pages) {
      if (page.id().equals(name) || page.aliases().contains(name)) {
        return page;
      }
      known.add(page.id());
    }
    throw new PageException(name, 0, "there is no such check" + Nearest.hint(name, known));
  }
}
