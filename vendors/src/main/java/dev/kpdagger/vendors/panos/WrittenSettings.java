package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.vendors.lines.PrintedRelease;
import dev.kpdagger.vendors.tree.SettingSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the elements below `config` say of settings; the first entry that has the path counts.
record WrittenSettings(Reading reading) implements SettingSource {

  @Override
  public @Nullable SourceSpan present(List<String> path) {
    var node = find(reading.root(), path, 0);
    if (node == null) {
      return null;
    }
    node.claim();
    return node.span();
  }

  @Override
  public @Nullable Written value(List<String> path) {
    var node = find(reading.root(), path, 0);
    var value = node == null ? null : Reading.value(node);
    if (node == null || value == null) {
      return null;
    }
    var words = new ArrayList<String>(node.size());
    node.forEach(child -> words.add(child.word()));
    return new Written(
        Reading.isPlaceholder(value.word()) ? null : value.word(), words, value.span());
  }

  private static @Nullable Node find(Node from, List<String> path, int index) {
    if (index == path.size()) {
      return from;
    }
    if (!path.get(index).equals("*")) {
      var child = from.child(path.get(index));
      return child == null ? null : find(child, path, index + 1);
    }
    for (Node child : from) {
      var found = find(child, path, index + 1);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  @Override
  public Fact<Object> notUnderstood(Written written) {
    return Fact.unknown(
        written.word() == null
            ? Reading.PLACEHOLDER
            : "line " + written.span().firstLine() + " was not understood");
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
