package dev.kpdagger.language.framework;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/// The frameworks of a folder.
///
/// @param frameworks those whose files are valid, by id
/// @param problems one line for each file that is not
public record FrameworkSet(List<FrameworkText> frameworks, List<String> problems) {

  /// Reads every `*.yaml` of a folder, each named by the id of its framework.
  ///
  /// @param digest takes the names and bytes of all files
  public static FrameworkSet read(Path folder, MessageDigest digest) throws IOException {
    List<Path> files;
    try (var all = Files.list(folder)) {
      files = all.filter(file -> file.getFileName().toString().endsWith(".yaml")).sorted().toList();
    }
    var frameworks = new ArrayList<FrameworkText>();
    var problems = new ArrayList<String>();
    for (Path file : files) {
      var name = file.getFileName().toString();
      byte[] bytes = Files.readAllBytes(file);
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(bytes);
      digest.update((byte) 0);
      try {
        var text = FrameworkParser.parse(name, text(name, bytes));
        if (!name.equals(text.info().id() + ".yaml")) {
          throw text.error(1, "the file of " + text.info().id() + " has to be named by its id");
        }
        frameworks.add(text);
      } catch (FrameworkException e) {
        problems.add(String.valueOf(e.getMessage()));
      }
    }
    return new FrameworkSet(List.copyOf(frameworks), List.copyOf(problems));
  }

  /// The text of a file.
  public static String text(String name, byte[] bytes) throws FrameworkException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      throw new FrameworkException(name, 1, "the file is not UTF-8");
    }
  }
}
