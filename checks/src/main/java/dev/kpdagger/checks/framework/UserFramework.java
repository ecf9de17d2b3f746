package dev.kpdagger.checks.framework;

import dev.kpdagger.audit.FrameworkInfo;
import dev.kpdagger.checks.CheckCatalog;
import dev.kpdagger.language.Check;
import dev.kpdagger.language.cel.FrameworkCompiler;
import dev.kpdagger.language.framework.Framework;
import dev.kpdagger.language.framework.FrameworkException;
import dev.kpdagger.language.framework.FrameworkParser;
import dev.kpdagger.language.framework.FrameworkSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A framework from a user's file. The only way from frameworks to CEL and YAML, so that those are
/// loaded when a user has one and not before.
public final class UserFramework {
  private static final long MAX_BYTES = 8 << 20;

  private UserFramework() {}

  /// Reads a file.
  ///
  /// @param checks that it may name
  /// @throws FrameworkException when it is not valid
  public static Framework load(Path file, CheckCatalog checks)
      throws IOException, FrameworkException {
    var name = file.toString();
    if (Files.size(file) > MAX_BYTES) {
      throw new FrameworkException(name, 1, "more than 8 MiB is no framework");
    }
    var text = FrameworkParser.parse(name, FrameworkSet.text(name, Files.readAllBytes(file)));
    return new FrameworkCompiler(
            checks.checks().stream().map(Check::head).toList(), UserFramework::family)
        .framework(text);
  }

  private static List<FrameworkInfo> family(String family) {
    return new FrameworkCatalog()
        .entries().stream()
            .filter(entry -> entry.publication().family().equals(family))
            .map(entry -> entry.load().info())
            .toList();
  }
}
