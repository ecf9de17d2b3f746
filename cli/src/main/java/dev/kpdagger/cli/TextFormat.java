package dev.kpdagger.cli;

import dev.kpdagger.device.Labelled;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import picocli.CommandLine.ITypeConverter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// How a command that lists or shows something writes it.
enum TextFormat implements Labelled {
  TEXT,
  JSON;

  private final String label = Labelled.labelOf(this);

  @Override
  public String label() {
    return label;
  }

  /// Writes one JSON value, indented, and a line end; the stream stays open.
  static void json(PrintStream stream, Consumer<JsonGenerator> body) {
    var factory = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    var out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    try (var json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
      body.accept(json);
    }
    stream.println();
    stream.flush();
  }

  static final class Parser implements ITypeConverter<TextFormat> {
    @Override
    public TextFormat convert(String label) {
      return Labels.parse("format", TextFormat.values(), label);
    }
  }
}
