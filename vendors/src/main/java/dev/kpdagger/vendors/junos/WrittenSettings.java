package dev.kpdagger.vendors.junos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.LineState;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.vendors.lines.PrintedRelease;
import dev.kpdagger.vendors.tree.SettingSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the paths of a configuration say of settings; what groups give counts as said at the place
/// that inherits it.
record WrittenSettings(Reading reading) implements SettingSource {

  private static String[] steps(List<String> path) {
    return path.toArray(String[]::new);
  }

  @Override
  public @Nullable SourceSpan present(List<String> path) {
    var node = reading.root().take(steps(path));
    return node == null ? null : node.span();
  }

  @Override
  public @Nullable Written value(List<String> path) {
    var value = reading.root().value(steps(path));
    return value == null
        ? null
        : new Written(value.word(), reading.root().texts(steps(path)), value.span());
  }

  @Override
  public @Nullable Long number(String word) {
    return Numbers.scaled(word);
  }

  @Override
  public Fact<Object> notUnderstood(Written written) {
    reading.states().set(written.span(), LineState.INVALID);
    return Fact.unknown("line " + written.span().firstLine() + " was not understood");
  }

  @Override
  public <T> Fact<T> absent(T value, String source) {
    return reading.absent(value, source);
  }

  @Override
  public @Nullable PrintedRelease release() {
    return reading.version();
  }
}
