import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Completes the distribution after its libraries are in place: the program's jar, the launcher, the options of the
/// Java machine, and the AOT cache from a training run over the examples.
/// Arguments: the root folder, the program's jar, the folder of the distribution.
void main(String[] args) throws IOException, InterruptedException {
  var root = Path.of(args[0]);
  var dist = Path.of(args[2]);
  var jar = dist.resolve("lib/kp-dagger-cli.jar");
  var options = dist.resolve("jvm.options");
  copy(Path.of(args[1]), jar);
  copy(root.resolve("kp-dagger"), dist.resolve("kp-dagger"));
  copy(root.resolve("cli/src/main/dist/jvm.options"), options);

  try (var libraries = Files.newDirectoryStream(dist.resolve("lib"), "picocli-*.jar")) {
    for (Path library : libraries) {
      modernise(library);
    }
  }

  var java = Path.of(ProcessHandle.current().info().command().orElseThrow());
  var cache = dist.resolve("kp-dagger.aot");
  Files.deleteIfExists(cache);
  train(java, options, cache, jar, root.resolve("examples"));

  // The launcher uses the cache only on this JDK, and takes sources newer than `built` for a change.
  Files.writeString(dist.resolve("jdk"), java.getParent().getParent() + "\n");
  Files.writeString(dist.resolve("built"), Instant.now() + "\n");
}

/// Gives the classes of a library the class file format of Java 11 and stack maps. An AOT cache takes no class of the
/// format before Java 6, which picocli has so that it runs everywhere; its code stays the same.
void modernise(Path library) throws IOException {
  var draft = library.resolveSibling(library.getFileName() + ".part");
  try (var in = new ZipFile(library.toFile());
      var loader = new URLClassLoader(new URL[] {library.toUri().toURL()}, null);
      var out = new ZipOutputStream(Files.newOutputStream(draft))) {
    var format =
        ClassFile.of(
            ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(loader)
                    .orElse(ClassHierarchyResolver.defaultResolver())));
    for (ZipEntry entry : Collections.list(in.entries())) {
      byte[] bytes = in.getInputStream(entry).readAllBytes();
      var copy = new ZipEntry(entry.getName());
      copy.setLastModifiedTime(entry.getLastModifiedTime());
      out.putNextEntry(copy);
      out.write(entry.getName().endsWith(".class") ? modernised(format, bytes) : bytes);
      out.closeEntry();
    }
  }
  Files.move(draft, library, StandardCopyOption.REPLACE_EXISTING);
}

byte[] modernised(ClassFile format, byte[] bytes) {
  var model = format.parse(bytes);
  if (model.majorVersion() >= ClassFile.JAVA_6_VERSION) {
    return bytes;
  }
  return format.transformClass(
      model,
      ClassTransform.endHandler(builder -> builder.withVersion(ClassFile.JAVA_11_VERSION, 0))
          .andThen(ClassTransform.transformingMethods(MethodTransform.transformingCode(CodeTransform.ACCEPT_ALL))));
}

/// The cache holds classes and no profiles: with them every start compiles at once what was hot in the training run,
/// which takes a third longer for one small file and gains nothing for 500 (figures in bench/README.md).
/// Without a cache the program starts too, only slower; so a training run that fails is told and no more.
void train(Path java, Path options, Path cache, Path jar, Path examples) throws IOException, InterruptedException {
  var log = cache.resolveSibling("training.log");
  List<String> command = new ArrayList<>(List.of(java.toString(), "@" + options, "-XX:AOTCacheOutput=" + cache));
  command.addAll(List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining"));
  command.addAll(List.of("-cp", jar.toString(), "dev.kpdagger.cli.Training", examples.toString()));
  var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
  // A variable that is set for the user's own programs would change the run, and with it the cache.
  process.environment().keySet().removeIf(name -> name.startsWith("KP_DAGGER_") || name.equals("JDK_JAVA_OPTIONS"));
  if (process.start().waitFor() != 0 || !Files.exists(cache)) {
    System.err.println("[WARNING] no AOT cache, so starts are slower: see " + log);
  }
}

void copy(Path from, Path to) throws IOException {
  Files.createDirectories(to.getParent());
  Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
}
