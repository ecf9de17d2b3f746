package dev.kpdagger.vendors.tree;

import dev.kpdagger.device.Fact;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.vendors.lines.Numbers;
import dev.kpdagger.vendors.lines.PrintedRelease;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The tree of one file, as the table of settings asks it. A path is the words from the root; in a
/// vendor whose lists have entries, `*` is any one of them. What was found counts as read.
public interface SettingSource {

  /// What the file says of a setting.
  ///
  /// @param word the value that counts, or null where something else stands in its place
  /// @param words all values
  record Written(@Nullable String word, List<String> words, SourceSpan span) {
    public Written {
      words = List.copyOf(words);
    }
  }

  /// The lines of the first path of that name that has an effect, or null.
  @Nullable SourceSpan present(List<String> path);

  /// What stands there, or null where nothing does.
  @Nullable Written value(List<String> path);

  default @Nullable Long number(String word) {
    return Numbers.parse(word);
  }

  /// Marks the lines as impossible to understand.
  Fact<Object> notUnderstood(Written written);

  /// The fact of something that the file does not say: its default when all of the configuration is
  /// here.
  <T> Fact<T> absent(T value, String source);

  /// The release that the file names, or null.
  @Nullable PrintedRelease release();
}
