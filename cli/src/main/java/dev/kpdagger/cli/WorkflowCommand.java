package dev.kpdagger.cli;

import dev.kpdagger.cli.terminal.Terminal;
import dev.kpdagger.language.Nearest;
import dev.kpdagger.scan.Assembly;
import dev.kpdagger.workflow.ContextKey;
import dev.kpdagger.workflow.UnknownNameException;
import dev.kpdagger.workflow.WorkflowOptions;
import dev.kpdagger.workflow.WorkflowOrchestrator;
import dev.kpdagger.workflow.WorkflowOutline;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `kp-dagger workflow`.
@Command(
    name = "workflow",
    description = "List, show and run workflows.",
    synopsisSubcommandLabel = "COMMAND")
final class WorkflowCommand implements Callable<Integer> {

  @Mixin
  @SuppressWarnings("unused") // its options are what counts
  private final CommonOptions common = new CommonOptions();

  @Spec
  @SuppressWarnings("NullAway.Init") // set before the command is called
  private CommandSpec spec;

  private final Terminal terminal;

  WorkflowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "`workflow` needs a command: list, show or run");
  }

  @Command(name = "list", description = "List the workflows and their steps.")
  int list(@Mixin CommonOptions options) {
    var orchestrator = orchestrator();
    var style = terminal.outStyle(options.color);
    for (String name : orchestrator.workflowNames()) {
      var steps =
          orchestrator.outline(name).steps().stream()
              .map(step -> step.declaration().name())
              .collect(Collectors.joining(", "));
      terminal.out().println(style.bold(name) + ": " + steps);
    }
    return ExitCode.DONE.code();
  }

  @Command(
      name = "show",
      description = "Show the steps of a workflow, with what each needs and gives.")
  int show(
      @Parameters(paramLabel = "NAME", description = "The workflow.") String name,
      @Mixin CommonOptions options) {
    var outline = outline(name);
    var style = terminal.outStyle(options.color);
    var out = terminal.out();
    out.println(style.bold(outline.name()) + " is given " + keys(outline.initialKeys()));
    for (WorkflowOutline.OutlinedStep step : outline.steps()) {
      var declaration = step.declaration();
      out.println(step.number() + ". " + style.bold(declaration.name()));
      out.println("   " + (step.stage() == null ? "once" : "for each item of " + step.stage()));
      out.println("   needs " + keys(declaration.needs()));
      out.println("   gives " + keys(declaration.gives()));
    }
    return ExitCode.DONE.code();
  }

  @Command(name = "run", description = "Run a workflow over configurations.", sortOptions = false)
  int run(
      @Parameters(index = "0", paramLabel = "NAME", description = "The workflow.") String name,
      @Mixin ScanOptions options,
      @Mixin CommonOptions commonOptions) {
    // The paths of a scan begin at the first argument, which is the name here.
    options.input.dropFirstPath();
    if (options.input.isWithoutPaths()) {
      throw new CommandFailure(
          ExitCode.USAGE, "which configurations? Name files or folders after " + name);
    }
    return new ScanSession(terminal, options, commonOptions).run(name, Optional.empty()).code();
  }

  private static String keys(Iterable<ContextKey<?>> keys) {
    var names = new StringBuilder();
    for (ContextKey<?> key : keys) {
      names.append(names.isEmpty() ? "" : ", ").append(key.name());
    }
    return names.isEmpty() ? "nothing" : names.toString();
  }

  private WorkflowOutline outline(String name) {
    try {
      return orchestrator().outline(name);
    } catch (UnknownNameException e) {
      throw new CommandFailure(ExitCode.USAGE, e.getMessage() + Nearest.hint(name, e.known()), e);
    }
  }

  private WorkflowOrchestrator orchestrator() {
    return new Assembly().service(WorkflowOptions.defaults(), terminal.out()).orchestrator();
  }
}
