package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.Completeness;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file as a tree of words below `config`, whichever form it was written in.
///
/// @param version the version of the configuration's schema, or null
/// @param detailVersion the release that wrote it, or null
/// @param problem why the reader stopped before the end, or empty
/// @param merged whether what a Panorama has pushed is in the file, marked as such
/// @param lines for the `set` form: the last word of each line, so that the line takes its state
record Document(
    Node root,
    @Nullable String version,
    @Nullable String detailVersion,
    Completeness completeness,
    String problem,
    boolean merged,
    List<LineOf> lines) {

  /// A line of the `set` form with the last word that it names.
  record LineOf(int first, int last, Node node) {}

  Document {
    lines = List.copyOf(lines);
  }
}
