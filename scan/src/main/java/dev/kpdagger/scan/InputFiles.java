package dev.kpdagger.scan;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Lists the files of a run: each path as given, folders with everything below them, in a fixed
/// order.
///
/// In folders, what begins with a dot is left out (version control, editors), and so is
/// `kp-dagger.yaml`. Symbolic links are followed; a loop or a folder that cannot be read becomes an
/// input with a problem, so that nothing is dropped in silence.
final class InputFiles {

  private static final int MAX_DEPTH = 64;

  /// The product's own options, which lie beside the configurations of a project.
  private static final String OWN_FILE = "kp-dagger.yaml";

  private final Set<Path> seen = new HashSet<>();
  private final List<PathMatcher> excluded;
  private final Predicate<Path> known;
  private final Runnable checkpoint;
  private final List<InputFile> files = new ArrayList<>();

  private InputFiles(List<PathMatcher> excluded, Predicate<Path> known, Runnable checkpoint) {
    this.excluded = excluded;
    this.known = known;
    this.checkpoint = checkpoint;
  }

  /// The inputs below some paths.
  ///
  /// @param excluded globs such as `*.md`, matched against the file name and against the path below
  ///   the folder
  /// @param checkpoint called for each file; may throw to stop
  static List<InputFile> list(List<Path> paths, List<String> excluded, Runnable checkpoint) {
    return list(paths, excluded, _ -> false, checkpoint);
  }

  /// The inputs below some paths, without files in folders that are known to be something else.
  static List<InputFile> list(
      List<Path> paths, List<String> excluded, Predicate<Path> known, Runnable checkpoint) {
    var files = FileSystems.getDefault();
    var matchers = excluded.stream().map(glob -> files.getPathMatcher("glob:" + glob)).toList();
    var listing = new InputFiles(matchers, known, checkpoint);
    for (Path path : paths) {
      listing.addNamed(path);
    }
    return listing.files;
  }

  private void addNamed(Path path) {
    if (Files.isDirectory(path)) {
      addFolder(path);
    } else if (Files.isRegularFile(path)) {
      addFile(path, "");
    } else {
      add(path, Files.exists(path) ? "not a regular file" : "no such file or folder");
    }
  }

  private void addFolder(Path folder) {
    var below = new ArrayList<InputFile>();
    var problems = new ArrayList<InputFile>();
    try {
      Files.walkFileTree(
          folder,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          MAX_DEPTH,
          new Visitor(folder, below, problems));
    } catch (IOException e) {
      add(folder, "cannot be listed: " + Problems.of(e));
      return;
    }
    below.addAll(problems);
    below.sort(Comparator.comparing(InputFile::name));
    for (InputFile file : below) {
      addFile(file.path(), file.problem());
    }
  }

  private void addFile(Path path, String problem) {
    if (seen.add(path.toAbsolutePath().normalize())) {
      add(path, problem);
    }
  }

  private void add(Path path, String problem) {
    files.add(new InputFile(files.size(), path, nameOf(path), problem));
  }

  private static String nameOf(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  private final class Visitor extends SimpleFileVisitor<Path> {

    private final Path folder;
    private final List<InputFile> below;
    private final List<InputFile> problems;

    Visitor(Path folder, List<InputFile> below, List<InputFile> problems) {
      this.folder = folder;
      this.below = below;
      this.problems = problems;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      return !directory.equals(folder) && isLeftOut(directory)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      checkpoint.run();
      if (isLeftOut(file)) {
        return FileVisitResult.CONTINUE;
      }
      if (attributes.isRegularFile()) {
        below.add(new InputFile(0, file, nameOf(file), ""));
      } else if (attributes.isSymbolicLink()) {
        problems.add(new InputFile(0, file, nameOf(file), "symbolic link that leads nowhere"));
      } else if (attributes.isDirectory()) {
        problems.add(
            new InputFile(
                0, file, nameOf(file), "folders nested more than " + MAX_DEPTH + " deep"));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      var problem =
          failure instanceof FileSystemLoopException
              ? "symbolic link that leads back to a folder above it"
              : "cannot be read: " + Problems.of(failure);
      problems.add(new InputFile(0, file, nameOf(file), problem));
      return FileVisitResult.CONTINUE;
    }

    private boolean isLeftOut(Path path) {
      var name = path.getFileName();
      if (name == null || name.toString().startsWith(".") || name.toString().equals(OWN_FILE)) {
        return true;
      }
      var relative = folder.relativize(path);
      return known.test(path)
          || excluded.stream()
              .anyMatch(matcher -> matcher.matches(name) || matcher.matches(relative));
    }
  }
}
