package dev.kpdagger.cli;

import dev.kpdagger.cli.terminal.Terminal;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The training run of the AOT cache: what users do most, once each, so that the classes and the
/// code it needs are known before the program starts. Run by the build; argument: the folder with
/// the examples.
public final class Training {

  private Training() {}

  /// Runs the commands; a command that fails makes the training fail.
  public static void main(String[] args) throws IOException {
    var examples = Path.of(args[0]);
    var folder = Files.createTempDirectory("kp-dagger-training");
    int worst = 0;
    for (List<String> command : commands(examples, folder)) {
      for (int columns : new int[] {100, 60}) {
        var silent =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var terminal =
            new Terminal(silent, silent, columns == 60, columns == 60, columns, Map.of());
        int code = Main.run(command, terminal, folder);
        if (code > 1) {
          System.err.println("exit code " + code + " of " + command);
          worst = code;
        }
      }
    }
    // Loaded here, as the program itself writes to its own streams.
    Terminal.system().out().println("trained");
    try (var left = Files.walk(folder)) {
      left.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
    System.exit(worst);
  }

  private static List<List<String>> commands(Path examples, Path folder) throws IOException {
    var all = examples.toString();
    var out = folder.toString();
    String one;
    try (var files = Files.list(examples)) {
      one =
          files
              .filter(file -> file.toString().endsWith(".cfg"))
              .sorted()
              .findFirst()
              .orElseThrow()
              .toString();
    }
    return List.of(
        List.of("version"),
        List.of("--help"),
        List.of("scan", "--help"),
        List.of("scan", all),
        List.of("scan", "-f", "json", one),
        List.of("scan", "-f", "json,html,yaml", "-o", out, "--progress", "json", all),
        List.of("scan", "-q", "-f", "json", "-o", out, one),
        List.of("check", "--fail-on", "critical", one),
        List.of("parse", "--facts", "--coverage", one),
        List.of("parse", "--format", "json", "--facts", "--lines", one),
        List.of("checks", "list"),
        List.of("explain", "vty-accepts-telnet"),
        List.of("workflow", "list"),
        List.of("config", "show", "--origin"));
  }
}
