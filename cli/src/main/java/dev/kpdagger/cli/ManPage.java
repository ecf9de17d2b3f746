package dev.kpdagger.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The manual page of a command in the man macros of roff, from the same description as its help.
/// (picocli's own generator writes AsciiDoc, which needs another program before `man` can read it.)
final class ManPage {

  private final StringBuilder page = new StringBuilder();
  private final CommandSpec command;

  private ManPage(CommandSpec command) {
    this.command = command;
  }

  /// The page.
  static String of(CommandSpec command) {
    var page = new ManPage(command);
    page.write();
    return page.page.toString();
  }

  private void write() {
    var name = command.qualifiedName("-");
    line(".TH " + escape(name.toUpperCase(Locale.ROOT)) + " 1");
    line(".SH NAME");
    line(escape(name + " - " + description(command.usageMessage().description())));
    line(".SH SYNOPSIS");
    line(escape(command.commandLine().getHelp().synopsis(0).strip().replace("\n", " ")));
    if (!command.positionalParameters().isEmpty() || !command.options().isEmpty()) {
      line(".SH OPTIONS");
      for (PositionalParamSpec parameter : command.positionalParameters()) {
        entry("\\fI" + escape(parameter.paramLabel()) + "\\fR", parameter);
      }
      for (OptionSpec option : command.options()) {
        entry(names(option), option);
      }
    }
    if (!command.subcommands().isEmpty()) {
      line(".SH COMMANDS");
      command
          .subcommands()
          .forEach(
              (subcommand, line) -> {
                line(".TP");
                line("\\fB" + escape(subcommand) + "\\fR");
                line(escape(description(line.getCommandSpec().usageMessage().description())));
              });
    }
    line(".SH EXIT STATUS");
    for (ExitCode code : ExitCode.values()) {
      line(".TP");
      line("\\fB" + code.code() + "\\fR");
      line(escape(code.meaning()));
    }
  }

  private static String names(OptionSpec option) {
    var names = new StringBuilder();
    for (String name : option.names()) {
      names.append(names.isEmpty() ? "" : ", ").append("\\fB").append(escape(name)).append("\\fR");
    }
    if (option.arity().max() > 0) {
      names.append(" \\fI").append(escape(option.paramLabel())).append("\\fR");
    }
    return names.toString();
  }

  private void entry(String term, ArgSpec argument) {
    line(".TP");
    line(term);
    line(escape(description(argument.description())));
  }

  private static String description(String[] lines) {
    return String.join(" ", List.of(lines));
  }

  /// A backslash, a hyphen and a leading dot or quote mean something else to roff.
  private static String escape(String text) {
    var escaped = text.replace("\\", "\\e").replace("-", "\\-");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
