package dev.kpdagger.cli.advisories;

import dev.kpdagger.cli.terminal.Style;
import dev.kpdagger.cli.terminal.TextTable;
import dev.kpdagger.cli.terminal.TextTable.Cell;
import dev.kpdagger.cli.terminal.TextTable.Column;
import dev.kpdagger.vulnerabilities.build.AdvisoryBuild;
import dev.kpdagger.vulnerabilities.file.AdvisorySource;
import dev.kpdagger.vulnerabilities.file.ChosenAdvisories;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/// A file of advisories for people and for programs.
public final class DbText {

  private final Style style;
  private final int columns;
  private final LocalDate today;

  public DbText(Style style, int columns, LocalDate today) {
    this.style = style;
    this.columns = columns;
    this.today = today;
  }

  /// What the file holds.
  public void status(PrintStream out, ChosenAdvisories chosen) {
    var file = chosen.file();
    out.println(
        style.bold(chosen.name())
            + style.dot()
            + "built "
            + file.built()
            + ", "
            + chosen.ageInDays(today)
            + " days ago");
    out.println();
    var products =
        new TextTable(List.of(Column.text("operating system"), Column.number("advisories")));
    for (String product : file.products()) {
      products.add(
          List.of(new Cell(product, style::bold), Cell.of(String.valueOf(file.count(product)))));
    }
    print(out, products);
    var sources =
        new TextTable(
            List.of(Column.text("source"), Column.text("newest"), Column.number("statements")));
    for (AdvisorySource source : file.sources()) {
      sources.add(
          List.of(
              new Cell(source.name(), style::bold),
              Cell.of(source.newest() == null ? "not known" : source.newest().toString()),
              Cell.of(String.valueOf(source.records()))));
    }
    print(out, sources);
    out.flush();
  }

  /// What a build made, and what it could not use.
  public void built(PrintStream out, ChosenAdvisories chosen, AdvisoryBuild build, int files) {
    var file = chosen.file();
    int count = file.products().stream().mapToInt(file::count).sum();
    out.println(
        chosen.name()
            + ": "
            + count
            + " advisories about "
            + file.products().size()
            + " operating systems, from "
            + files
            + (files == 1 ? " file" : " files"));
    tell(out, "releases that could not be read and match nothing", build.unreadReleases());
    tell(out, "advisories about systems that are not known", build.unknownSystems());
    out.flush();
  }

  private static void tell(PrintStream out, String what, Map<String, Integer> counts) {
    var some =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    if (!some.isEmpty()) {
      out.println(what + ": " + some);
    }
  }

  private void print(PrintStream out, TextTable table) {
    table.lines(columns, style).forEach(out::println);
    out.println();
  }

  /// The same for programs.
  public static void json(JsonGenerator json, ChosenAdvisories chosen, LocalDate today) {
    var file = chosen.file();
    json.writeStartObject();
    json.writeStringProperty("name", chosen.name());
    json.writeStringProperty("built", file.built().toString());
    json.writeNumberProperty("ageInDays", chosen.ageInDays(today));
    json.writeName("products");
    json.writeStartArray();
    for (String product : file.products()) {
      json.writeStartObject();
      json.writeStringProperty("product", product);
      json.writeNumberProperty("advisories", file.count(product));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeName("sources");
    json.writeStartArray();
    for (AdvisorySource source : file.sources()) {
      json.writeStartObject();
      json.writeStringProperty("source", source.name());
      var newest = source.newest();
      if (newest == null) {
        json.writeNullProperty("newest");
      } else {
        json.writeStringProperty("newest", newest.toString());
      }
      json.writeNumberProperty("statements", source.records());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
