package dev.kpdagger.vendors.panos;

import dev.kpdagger.device.Completeness;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file as a tree of words below `config`, whichever form it was written in.
///
/// @param release what it says of itself
/// @param faultLine the line where the reader had to stop, 0 when it reached the end
/// @param problem why it stopped there, such as `elements are nested deeper than 120`, or empty
///   where the file ends too early
/// @param merged whether what a Panorama has pushed is in the file, marked as such
/// @param xml whether it is the XML form
/// @param lines of the `set` form, with the last word of each; of XML only those of elements that
///   are written more than once. A line takes the state of its word
record Document(
    Node root,
    Origin release,
    Completeness completeness,
    int faultLine,
    String problem,
    boolean merged,
    boolean xml,
    List<LineOf> lines) {

  /// What a file says of the device that wrote it.
  ///
  /// @param schema the version of the configuration's schema, or null
  /// @param detail the release that wrote it, or null
  /// @param model or null
  record Origin(@Nullable String schema, @Nullable String detail, @Nullable String model) {}

  /// Lines with the word that decides over their state.
  record LineOf(int first, int last, Node node) {}

  Document {
    lines = List.copyOf(lines);
  }

  /// The release, or the train alone where the file names only the schema: `10.1` of `10.1.0`.
  @Nullable String osVersion() {
    var detail = release.detail();
    var schema = release.schema();
    if (detail != null) {
      return detail;
    }
    return schema != null && schema.endsWith(".0")
        ? schema.substring(0, schema.length() - 2)
        : schema;
  }

  @Nullable String model() {
    return release.model();
  }
}
