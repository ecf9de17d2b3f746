package dev.kpdagger.cli;

import dev.kpdagger.checks.UnknownCheckException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;

/// Writes the page of a check that a user begins.
final class NewCheck {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private NewCheck() {}

  /// @return the page
  /// @throws CommandFailure when the name is no good or taken, or the page cannot be written
  static Path write(String id, Path folder, ChecksCommand.Form form) {
    if (!ID.matcher(id).matches()) {
      throw new CommandFailure(
          ExitCode.USAGE, "a check is named in lower case with dashes, not " + id);
    }
    refuseTaken(id);
    var file = folder.resolve(id + ".md");
    try {
      Files.createDirectories(folder);
      return Files.writeString(
          file, template(form).replace("@id@", id), StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new CommandFailure(ExitCode.USAGE, file + " is there already", e);
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.INPUT_OUTPUT, file + " cannot be written", e);
    }
  }

  private static void refuseTaken(String id) {
    try {
      var check = Catalogs.with(List.of()).find(id);
      throw new CommandFailure(
          ExitCode.USAGE, id + " is a name of the built-in check " + check.id());
    } catch (UnknownCheckException _) {
      // The name is free.
    }
  }

  private static String template(ChecksCommand.Form form) throws IOException {
    var name = "new-check-" + form.label() + ".md";
    try (InputStream in = NewCheck.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the product has no " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
