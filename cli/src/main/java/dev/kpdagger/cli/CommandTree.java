package dev.kpdagger.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kpdagger.cli.configuration.Configuration;
import dev.kpdagger.cli.terminal.ColorMode;
import dev.kpdagger.cli.terminal.PlainText;
import dev.kpdagger.cli.terminal.Terminal;
import dev.kpdagger.language.Nearest;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The commands of the program. Only the one that is asked for is made, as each costs time to make.
final class CommandTree {

  static final List<String> NAMES =
      List.of(
          "scan",
          "check",
          "parse",
          "inventory",
          "query",
          "diff",
          "cleanup",
          "explain",
          "checks",
          "frameworks",
          "db",
          "workflow",
          "config",
          "version",
          "generate-completion",
          "generate-man");

  private final Terminal terminal;
  private final Configuration configuration;

  CommandTree(Terminal terminal, Path workingDirectory) {
    this.terminal = terminal;
    this.configuration = new Configuration(terminal.environment(), workingDirectory);
  }

  /// Runs a command line.
  ///
  /// @return the exit code
  int execute(List<String> args) {
    boolean stack = args.contains("--stack");
    try {
      return commandLine(args)
          .setParameterExceptionHandler((failure, _) -> refuse(failure, stack))
          .setExecutionExceptionHandler((failure, _, _) -> fail(failure, stack))
          .execute(args.toArray(String[]::new));
    } catch (OutOfMemoryError e) {
      return report(
          ExitCode.INTERNAL,
          "out of memory; fewer --jobs or a smaller --max-file-size need less",
          e,
          stack);
    }
  }

  private CommandLine commandLine(List<String> args) {
    var first = args.isEmpty() ? "" : args.getFirst();
    return NAMES.contains(first) ? tree(List.of(first)) : tree(NAMES);
  }

  /// All commands, for what describes them.
  CommandLine complete() {
    return tree(NAMES);
  }

  private CommandLine tree(List<String> names) {
    var root = new CommandLine(new RootCommand(terminal));
    for (String name : names) {
      root.addSubcommand(name, command(name));
    }
    root.setDefaultValueProvider(new ConfiguredDefaults(configuration));
    root.setColorScheme(CommandLine.Help.defaultColorScheme(ansi()));
    root.setUsageHelpWidth(Math.min(terminal.columns(), 110));
    root.setUsageHelpLongOptionsMaxWidth(34);
    root.setAllowSubcommandsAsOptionParameters(true);
    root.setOut(new PrintWriter(terminal.out(), true, UTF_8));
    root.setErr(new PrintWriter(terminal.err(), true, UTF_8));
    root.getCommandSpec()
        .usageMessage()
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(exitCodes());
    return root;
  }

  private Object command(String name) {
    return switch (name) {
      case "scan" -> new ScanCommand(terminal);
      case "check" -> new CheckCommand(terminal);
      case "parse" -> new ParseCommand(terminal);
      case "inventory" -> new InventoryCommand(terminal);
      case "query" -> new QueryCommand(terminal);
      case "diff" -> new DiffCommand(terminal);
      case "cleanup" -> new CleanupCommand(terminal);
      case "explain" -> new ExplainCommand(terminal);
      case "checks" -> new ChecksCommand(terminal);
      case "frameworks" -> new FrameworksCommand(terminal);
      case "db" -> new DbCommand(terminal);
      case "workflow" -> new WorkflowCommand(terminal);
      case "config" -> new ConfigCommand(terminal, configuration);
      case "version" -> new VersionCommand(terminal);
      case "generate-completion" -> new CompletionCommand(terminal, this);
      case "generate-man" -> new ManCommand(terminal, this);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private Ansi ansi() {
    return terminal.outStyle(ColorMode.AUTO).color() ? Ansi.ON : Ansi.OFF;
  }

  private static Map<String, String> exitCodes() {
    var codes = new LinkedHashMap<String, String>();
    for (ExitCode code : ExitCode.values()) {
      codes.put(Integer.toString(code.code()), code.meaning());
    }
    return codes;
  }

  private int refuse(ParameterException failure, boolean stack) {
    if (failure.getCause() instanceof CommandFailure known) {
      return fail(known, stack);
    }
    var message =
        new StringBuilder(
            failure instanceof UnmatchedArgumentException unmatched
                ? unknown(unmatched)
                : firstLine(failure.getMessage()));
    var origin = ConfiguredDefaults.originOf(failure, configuration);
    if (!origin.isEmpty()) {
      message.append(" (set by ").append(origin).append(')');
    } else {
      var command = failure.getCommandLine().getCommandSpec().qualifiedName();
      message.append("; see ").append(command).append(" --help");
    }
    return report(ExitCode.USAGE, message.toString(), failure, stack);
  }

  private static String unknown(UnmatchedArgumentException failure) {
    var word = failure.getUnmatched().getFirst();
    var command = failure.getCommandLine();
    if (word.startsWith("-")) {
      var name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
      return "unknown option '"
          + name
          + "'"
          + Nearest.hint(name, command.getCommandSpec().optionsMap().keySet());
    }
    return command.getSubcommands().isEmpty()
        ? "unexpected argument '" + word + "'"
        : "unknown command '" + word + "'" + Nearest.hint(word, command.getSubcommands().keySet());
  }

  private int fail(Exception failure, boolean stack) {
    return failure instanceof CommandFailure known
        ? report(known.exitCode(), String.valueOf(known.getMessage()), known, stack)
        : report(
            ExitCode.INTERNAL,
            "internal error: "
                + failure.getClass().getSimpleName()
                + "; --stack shows where, please report it",
            failure,
            stack);
  }

  private int report(ExitCode code, String message, Throwable failure, boolean stack) {
    terminal.err().println("kp-dagger: " + PlainText.clean(firstLine(message)));
    if (stack) {
      failure.printStackTrace(terminal.err());
    }
    terminal.err().flush();
    return code.code();
  }

  private static String firstLine(@Nullable String message) {
    if (message == null) {
      return "no reason given";
    }
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
