package dev.kpdagger.scan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The files of two folders, paired by their paths below them; or two files; or the one that is
/// missing.
///
/// @param removed files in the old folder alone
/// @param added files in the new folder alone
record FilePairs(List<SurveyInput> pairs, List<String> removed, List<String> added) {

  /// @throws InvalidRequestException for a file and a folder
  static FilePairs of(Path old, Path now, List<String> excluded, Runnable checkpoint)
      throws InvalidRequestException {
    boolean oldFolder = Files.isDirectory(old);
    boolean newFolder = Files.isDirectory(now);
    if (oldFolder != newFolder && Files.exists(old) && Files.exists(now)) {
      throw new InvalidRequestException(
          "%s is a folder and %s is none; give two files or two folders"
              .formatted(oldFolder ? old : now, oldFolder ? now : old));
    }
    var before = InputFiles.list(List.of(old), excluded, checkpoint);
    var after = InputFiles.list(List.of(now), excluded, checkpoint);
    if (!Files.exists(old) || !Files.exists(now)) {
      var missing = Files.exists(old) ? after.getFirst() : before.getFirst();
      return new FilePairs(List.of(SurveyInput.of(missing)), List.of(), List.of());
    }
    if (!oldFolder) {
      var files = List.of(before.getFirst(), after.getFirst());
      return new FilePairs(
          List.of(new SurveyInput(after.getFirst().name(), files)), List.of(), List.of());
    }
    return of(byPath(old, before), byPath(now, after));
  }

  private static FilePairs of(Map<String, InputFile> before, Map<String, InputFile> after) {
    var pairs = new ArrayList<SurveyInput>();
    var added = new ArrayList<String>();
    after.forEach(
        (path, file) -> {
          var old = before.get(path);
          if (old == null) {
            added.add(path);
          } else {
            pairs.add(new SurveyInput(path, List.of(old, file)));
          }
        });
    var removed = before.keySet().stream().filter(path -> !after.containsKey(path)).toList();
    return new FilePairs(pairs, removed, added);
  }

  private static Map<String, InputFile> byPath(Path folder, List<InputFile> files) {
    var byPath = new LinkedHashMap<String, InputFile>();
    for (InputFile file : files) {
      var path = folder.relativize(file.path()).toString();
      byPath.put(path.replace(folder.getFileSystem().getSeparator(), "/"), file);
    }
    return byPath;
  }
}
