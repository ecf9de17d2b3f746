package dev.kpdagger.cli;

import dev.kpdagger.cli.rules.QueryJson;
import dev.kpdagger.cli.rules.QueryText;
import dev.kpdagger.cli.terminal.Terminal;
import dev.kpdagger.firewall.decision.AskedTraffic;
import dev.kpdagger.firewall.decision.InvalidQuestionException;
import dev.kpdagger.firewall.decision.Question;
import dev.kpdagger.firewall.decision.RuleQuery;
import dev.kpdagger.scan.QueriedDevice;
import dev.kpdagger.scan.SurveyEntry;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `kp-dagger query`.
@Command(
    name = "query",
    description =
        "Ask which rule decides some traffic: for each device, and each access list or policy that"
            + " filters it, the deciding rule, its lines and its action. What is not given is any.",
    sortOptions = false)
final class QueryCommand implements Callable<Integer> {

  @Option(
      names = "--from-zone",
      paramLabel = "ZONE",
      description = "Zone or interface that it comes from.")
  private String fromZone = "";

  @Option(
      names = "--to-zone",
      paramLabel = "ZONE",
      description = "Zone or interface that it goes to.")
  private String toZone = "";

  @Option(
      names = "--src",
      paramLabel = "ADDRESS",
      description = "Source: 192.0.2.1, 192.0.2.0/24 or 192.0.2.1-192.0.2.9; IPv6 alike.")
  private String source = "";

  @Option(names = "--dst", paramLabel = "ADDRESS", description = "Destination, written likewise.")
  private String destination = "";

  @Option(
      names = "--service",
      paramLabel = "SERVICE",
      description =
          "tcp/443, udp/53, tcp/8000-8080, tcp, icmp, the name or number of another protocol, or"
              + " any.")
  private String service = "";

  @Option(
      names = "--src-port",
      paramLabel = "PORT",
      description = "Source port: 53, or 1024-65535.")
  private String sourcePort = "";

  @Option(
      names = "--application",
      paramLabel = "NAME",
      description = "Application, as rules name it.")
  private String application = "";

  @Option(
      names = "--list",
      paramLabel = "NAME",
      description = "Ask this list alone, wherever it is applied.")
  private String list = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = TextFormat.Parser.class,
      description = "text or json.")
  private TextFormat format = TextFormat.TEXT;

  @Mixin private final InputOptions options = new InputOptions();

  @Mixin private final CommonOptions common = new CommonOptions();

  private final Terminal terminal;

  QueryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var question = question();
    return new SurveySession(terminal, options.reading(), common)
        .run(
            (service, progress, cancellation) ->
                service.query(
                    options.request(), new RuleQuery(question, list), progress, cancellation),
            entries -> {
              show(question, entries);
              boolean complete =
                  !entries.isEmpty() && entries.stream().allMatch(entry -> entry.error() == null);
              return complete ? ExitCode.DONE : ExitCode.INCOMPLETE;
            });
  }

  private Question question() {
    try {
      return new AskedTraffic(
              fromZone, toZone, source, destination, service, sourcePort, application)
          .toQuestion();
    } catch (InvalidQuestionException e) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    }
  }

  private void show(Question question, List<SurveyEntry<QueriedDevice>> entries) {
    switch (format) {
      case TEXT -> {
        new QueryText(terminal.out(), terminal.outStyle(common.color))
            .write(question.text(), entries);
        terminal.out().flush();
      }
      case JSON ->
          TextFormat.json(
              terminal.out(), json -> new QueryJson(json).write(question.text(), entries));
    }
  }
}
