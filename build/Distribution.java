import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.reflect.AccessFlag;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
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

  try (var all = Files.newDirectoryStream(dist.resolve("lib"), "*.jar")) {
    var libraries = new ArrayList<Path>();
    all.forEach(libraries::add);
    var format = format(libraries);
    for (Path library : libraries) {
      var name = library.getFileName().toString();
      if (name.startsWith("picocli-")) {
        rewrite(library, bytes -> modernised(format, bytes));
      } else if (name.startsWith("kp-dagger-")) {
        rewrite(library, bytes -> withPlainSwitches(format, bytes));
      }
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

/// Writes classes with new stack maps, for which it looks up the classes of all libraries.
ClassFile format(List<Path> libraries) throws IOException {
  var addresses = new ArrayList<URL>();
  for (Path library : libraries) {
    addresses.add(library.toUri().toURL());
  }
  // Open as long as this program runs
  var loader = new URLClassLoader(addresses.toArray(URL[]::new), null);
  return ClassFile.of(
      ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
      ClassFile.ClassHierarchyResolverOption.of(
          ClassHierarchyResolver.ofResourceParsing(loader).orElse(ClassHierarchyResolver.defaultResolver())));
}

/// Writes a jar again, each of its classes changed.
void rewrite(Path library, UnaryOperator<byte[]> change) throws IOException {
  var draft = library.resolveSibling(library.getFileName() + ".part");
  try (var in = new ZipFile(library.toFile());
      var out = new ZipOutputStream(Files.newOutputStream(draft))) {
    for (ZipEntry entry : Collections.list(in.entries())) {
      byte[] bytes = in.getInputStream(entry).readAllBytes();
      var copy = new ZipEntry(entry.getName());
      copy.setLastModifiedTime(entry.getLastModifiedTime());
      out.putNextEntry(copy);
      out.write(entry.getName().endsWith(".class") ? change.apply(bytes) : bytes);
      out.closeEntry();
    }
  }
  Files.move(draft, library, StandardCopyOption.REPLACE_EXISTING);
}

/// Gives a class the class file format of Java 11 and stack maps. An AOT cache takes no class of the format before
/// Java 6, which picocli has so that it runs everywhere; its code stays the same.
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

/// Gives each switch over types a method of its own that asks one type after the other. The machine would make such a
/// method when it comes to a switch for the first time, a millisecond for each, and an AOT cache does not keep it.
byte[] withPlainSwitches(ClassFile format, byte[] bytes) {
  if (!new String(bytes, StandardCharsets.ISO_8859_1).contains("java/lang/runtime/SwitchBootstraps")) {
    return bytes;
  }
  var model = format.parse(bytes);
  var switches = new ArrayList<DynamicCallSiteDesc>();
  var owner = model.thisClass().asSymbol();
  boolean inInterface = model.flags().has(AccessFlag.INTERFACE);
  var calls =
      ClassTransform.transformingMethodBodies(
          method -> method.code().stream().flatMap(CodeModel::elementStream).anyMatch(this::isTypeSwitch),
          (code, element) -> {
            if (isTypeSwitch(element) && element instanceof InvokeDynamicInstruction call) {
              switches.add(DynamicCallSiteDesc.of(
                  call.bootstrapMethod(), call.name().stringValue(), call.typeSymbol(),
                  call.bootstrapArgs().toArray(ConstantDesc[]::new)));
              code.invokestatic(owner, "typeSwitch$" + switches.size(), call.typeSymbol(), inInterface);
            } else {
              code.with(element);
            }
          });
  var methods =
      ClassTransform.endHandler(
          builder -> {
            for (int i = 0; i < switches.size(); i++) {
              var site = switches.get(i);
              builder.withMethodBody(
                  "typeSwitch$" + (i + 1),
                  site.invocationType(),
                  ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                  code -> askOneAfterTheOther(code, site.bootstrapArgs()));
            }
          });
  return format.transformClass(model, calls.andThen(methods));
}

/// Whether it is the call that chooses the case, and all cases are types.
boolean isTypeSwitch(CodeElement element) {
  return element instanceof InvokeDynamicInstruction call
      && call.bootstrapMethod().owner().equals(ClassDesc.of("java.lang.runtime.SwitchBootstraps"))
      && call.name().equalsString("typeSwitch")
      && call.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance);
}

/// The number of the first type, from the second argument on, that the first argument has; -1 for null, and how many
/// types there are when it has none.
void askOneAfterTheOther(CodeBuilder code, ConstantDesc[] types) {
  var present = code.newLabel();
  code.aload(0).ifnonnull(present).iconst_m1().ireturn().labelBinding(present);
  for (int i = 0; i < types.length; i++) {
    var next = code.newLabel();
    code.iload(1).loadConstant(i).if_icmpgt(next);
    code.aload(0).instanceOf((ClassDesc) types[i]).ifeq(next);
    code.loadConstant(i).ireturn().labelBinding(next);
  }
  code.loadConstant(types.length).ireturn();
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
