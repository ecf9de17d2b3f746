package dev.kpdagger.vendors.fortios;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.LineState;
import dev.kpdagger.device.LineStates;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.vendors.lines.PrintedRelease;
import dev.kpdagger.vendors.tree.SettingSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What sections say of settings: a path is the words of the section and the name of an attribute.
/// What the device shares comes first, then the virtual domains in file order.
record WrittenSettings(Reading reading, LineStates states) implements SettingSource {

  @Override
  public @Nullable SourceSpan present(List<String> path) {
    var written = value(path);
    return written == null ? null : written.span();
  }

  @Override
  public @Nullable Written value(List<String> path) {
    var name = path.getLast();
    for (Reading.Table table : reading.tables(String.join(" ", path.subList(0, path.size() - 1)))) {
      var attribute = table.node().peek(name);
      if (attribute != null && !attribute.unset() && attribute.mark() != Attribute.Mark.INVALID) {
        attribute.read();
        return new Written(attribute.value(), attribute.values(), attribute.span());
      }
    }
    return null;
  }

  @Override
  public Fact<Object> notUnderstood(Written written) {
    states.set(written.span(), LineState.INVALID);
    return Fact.unknown("line " + written.span().firstLine() + " was not understood");
  }

  @Override
  public <T> Fact<T> absent(T value, String source) {
    return reading.absent(value, source);
  }

  @Override
  public @Nullable PrintedRelease release() {
    return reading.release();
  }
}
