package dev.kpdagger.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// One run of the real binary, as the build made it: the launcher, its options and its start-up
/// cache.
record ProductRun(int exit, String stdout, String stderr) {

  static final Path ROOT = Path.of(System.getProperty("kpdagger.root"));

  private static final Path LAUNCHER = ROOT.resolve("cli/target/dist/kp-dagger");
  private static final long LIMIT_SECONDS = 60;

  /// Runs in the project's root folder.
  static ProductRun of(List<String> arguments) throws IOException, InterruptedException {
    return of(ROOT, Map.of(), arguments);
  }

  static ProductRun of(Path folder, Map<String, String> environment, List<String> arguments)
      throws IOException, InterruptedException {
    var process = start(folder, environment, arguments);
    try (var err = process.getErrorStream();
        var out = process.getInputStream()) {
      var stderr = new StringBuilder();
      var reader =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      stderr.append(new String(err.readAllBytes(), StandardCharsets.UTF_8));
                    } catch (IOException e) {
                      stderr.append(e);
                    }
                  });
      var stdout = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      reader.join();
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("still running: " + arguments);
      }
      return new ProductRun(process.exitValue(), stdout, stderr.toString());
    }
  }

  static Process start(Path folder, Map<String, String> environment, List<String> arguments)
      throws IOException {
    if (!Files.isExecutable(LAUNCHER)) {
      throw new IllegalStateException(
          "no binary at cli/target/dist: run mvn package -pl cli -am first");
    }
    return start(List.of(), folder, environment, arguments);
  }

  /// A run that another command starts.
  ///
  /// @param by the command and its own arguments
  static Process start(
      List<String> by, Path folder, Map<String, String> environment, List<String> arguments)
      throws IOException {
    var command = new ArrayList<>(by);
    command.add(LAUNCHER.toString());
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("KP_DAGGER_"));
    builder
        .environment()
        .put("XDG_CONFIG_HOME", ROOT.resolve("verify/target/no-config").toString());
    builder.environment().put("XDG_DATA_HOME", ROOT.resolve("verify/target/no-data").toString());
    builder.environment().putAll(environment);
    return builder.start();
  }
}
