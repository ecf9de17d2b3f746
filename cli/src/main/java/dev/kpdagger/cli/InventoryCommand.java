package dev.kpdagger.cli;

import dev.kpdagger.cli.terminal.PlainText;
import dev.kpdagger.cli.terminal.Terminal;
import dev.kpdagger.cli.terminal.TextTable;
import dev.kpdagger.cli.terminal.TextTable.Cell;
import dev.kpdagger.cli.terminal.TextTable.Column;
import dev.kpdagger.device.Completeness;
import dev.kpdagger.scan.InventoriedDevice;
import dev.kpdagger.scan.SurveyEntry;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;

/// `kp-dagger inventory`.
@Command(
    name = "inventory",
    description =
        "List devices: one row a file, with its system, version, contexts, interfaces, rules, and"
            + " how much of it was understood.",
    sortOptions = false)
final class InventoryCommand implements Callable<Integer> {

  @Mixin private final InputOptions options = new InputOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = TextFormat.Parser.class,
      description = "text or json.")
  private TextFormat format = TextFormat.TEXT;

  @Mixin private final CommonOptions common = new CommonOptions();

  private final Terminal terminal;

  InventoryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return new SurveySession(terminal, options.reading(), common)
        .run(
            (service, progress, cancellation) ->
                service.inventory(options.request(), progress, cancellation),
            entries -> {
              show(entries);
              boolean complete =
                  !entries.isEmpty() && entries.stream().allMatch(entry -> entry.error() == null);
              return complete ? ExitCode.DONE : ExitCode.INCOMPLETE;
            });
  }

  private void show(List<SurveyEntry<InventoriedDevice>> entries) {
    switch (format) {
      case TEXT -> {
        var style = terminal.outStyle(common.color);
        if (entries.stream().anyMatch(entry -> entry.result() != null)) {
          table(entries)
              .lines(terminal.columns(), style)
              .forEach(line -> terminal.out().println(line.stripTrailing()));
        }
        for (SurveyEntry<InventoriedDevice> entry : entries) {
          if (entry.result() == null) {
            terminal
                .out()
                .println(
                    style.warning("not read")
                        + " "
                        + PlainText.clean(entry.file() + ": " + entry.error()));
          }
        }
        terminal.out().flush();
      }
      case JSON ->
          TextFormat.json(
              terminal.out(),
              json -> {
                json.writeStartArray();
                entries.forEach(entry -> write(json, entry));
                json.writeEndArray();
              });
    }
  }

  private static TextTable table(List<SurveyEntry<InventoriedDevice>> entries) {
    var table =
        new TextTable(
            List.of(
                Column.path("file"),
                Column.flexible("hostname"),
                Column.text("platform"),
                Column.flexible("model"),
                Column.text("version"),
                Column.number("contexts"),
                Column.number("interfaces"),
                Column.number("rules"),
                Column.number("coverage")));
    for (SurveyEntry<InventoriedDevice> entry : entries) {
      var device = entry.result();
      if (device != null) {
        table.add(row(entry.file(), device));
      }
    }
    return table;
  }

  private static List<Cell> row(String file, InventoriedDevice device) {
    var part =
        device.completeness() == Completeness.WHOLE ? "" : device.completeness().label() + " ";
    return List.of(
        clean(file),
        clean(device.hostname()),
        clean(device.platform()),
        clean(device.model()),
        clean(device.osVersion()),
        Cell.of(Integer.toString(device.contexts().size())),
        Cell.of(Integer.toString(device.interfaces())),
        Cell.of(Integer.toString(device.rules())),
        Cell.of(part + (int) (device.coverage().understood() * 100) + " %"));
  }

  private static Cell clean(String text) {
    return Cell.of(PlainText.clean(text));
  }

  private static void write(JsonGenerator json, SurveyEntry<InventoriedDevice> entry) {
    json.writeStartObject();
    json.writeStringProperty("file", entry.file());
    var device = entry.result();
    if (device == null) {
      json.writeStringProperty("error", String.valueOf(entry.error()));
    } else {
      json.writeStringProperty("hostname", device.hostname());
      json.writeStringProperty("platform", device.platform());
      json.writeStringProperty("platformName", device.platformName());
      json.writeStringProperty("model", device.model());
      json.writeStringProperty("osVersion", device.osVersion());
      json.writeStringProperty("completeness", device.completeness().label());
      json.writeArrayPropertyStart("contexts");
      device.contexts().forEach(json::writeString);
      json.writeEndArray();
      json.writeNumberProperty("interfaces", device.interfaces());
      json.writeNumberProperty("rules", device.rules());
      var coverage = device.coverage();
      json.writeObjectPropertyStart("coverage");
      json.writeNumberProperty("lines", coverage.lines());
      json.writeNumberProperty("modelled", coverage.modelled());
      json.writeNumberProperty("irrelevant", coverage.irrelevant());
      json.writeNumberProperty("notModelled", coverage.notModelled());
      json.writeNumberProperty("unrecognised", coverage.unrecognised());
      json.writeNumberProperty("invalid", coverage.invalid());
      json.writeEndObject();
    }
    json.writeEndObject();
  }
}
