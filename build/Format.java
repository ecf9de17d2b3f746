import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Checks or applies google-java-format over the Java sources of every module.
/// Arguments: the formatter's jar, `check` or `apply`, the root folder. Exit code 1 names the files that differ.
void main(String[] args) throws IOException, InterruptedException {
  var jar = args[0];
  boolean apply = args[1].equals("apply");
  var root = Path.of(args[2]);
  List<String> files = new ArrayList<>();
  try (var modules = Files.list(root)) {
    for (Path module : modules.sorted().toList()) {
      var sources = module.resolve("src");
      if (!Files.isDirectory(sources)) {
        continue;
      }
      try (var walk = Files.walk(sources)) {
        walk.filter(file -> file.toString().endsWith(".java")).sorted().map(Path::toString).forEach(files::add);
      }
    }
  }
  if (files.isEmpty()) {
    return;
  }
  List<String> command =
      new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-XX:+UseSerialGC", "-jar", jar));
  command.addAll(apply ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
  var list = Files.createTempFile("format", ".txt");
  Files.write(list, files);
  command.add("@" + list);
  int status = new ProcessBuilder(command).inheritIO().start().waitFor();
  Files.delete(list);
  if (status != 0 && !apply) {
    System.err.println("The files above are not formatted: run mvn -B validate -Dformat.mode=apply");
  }
  System.exit(status);
}
