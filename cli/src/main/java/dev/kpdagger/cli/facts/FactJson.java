package dev.kpdagger.cli.facts;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// Writes facts as JSON: a value with an origin is an object of `value` and `origin`.
public final class FactJson implements FactTree.Visitor {

  private final JsonGenerator out;
  private final Deque<Boolean> openLists = new ArrayDeque<>();

  /// @param out inside an object
  public FactJson(JsonGenerator out) {
    this.out = out;
  }

  @Override
  public void enter(String name, String note) {
    named(name);
    out.writeStartObject();
    if (!note.isEmpty()) {
      out.writeStringProperty("subject", note);
    }
  }

  @Override
  public void leave() {
    out.writeEndObject();
  }

  @Override
  public void enterList(String name, String openReason) {
    named(name);
    openLists.push(!openReason.isEmpty());
    if (!openReason.isEmpty()) {
      out.writeStartObject();
      out.writeStringProperty("openReason", openReason);
      out.writeName("items");
    }
    out.writeStartArray();
  }

  @Override
  public void leaveList() {
    out.writeEndArray();
    if (openLists.pop()) {
      out.writeEndObject();
    }
  }

  @Override
  public void value(String name, @Nullable Object value, FactTree.Origin origin) {
    named(name);
    if (origin.kind().isEmpty()) {
      plain(value);
      return;
    }
    out.writeStartObject();
    out.writeName("value");
    plain(value);
    out.writeStringProperty("origin", origin.kind());
    if (!origin.lines().isEmpty()) {
      out.writeStringProperty("lines", origin.lines());
    }
    if (!origin.note().isEmpty()) {
      out.writeStringProperty(origin.kind().equals("default") ? "source" : "reason", origin.note());
    }
    out.writeEndObject();
  }

  private void plain(@Nullable Object value) {
    switch (value) {
      case null -> out.writeNull();
      case Boolean flag -> out.writeBoolean(flag);
      case Long number -> out.writeNumber(number);
      case Integer number -> out.writeNumber(number);
      case BigInteger number -> out.writeNumber(number);
      default -> out.writeString(value.toString());
    }
  }

  private void named(String name) {
    if (!name.isEmpty()) {
      out.writeName(name);
    }
  }
}
