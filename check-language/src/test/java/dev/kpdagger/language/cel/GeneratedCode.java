package dev.kpdagger.language.cel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.language.CheckCode;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/// Compiles generated source with javac, under the flags of the build, and loads it.
final class GeneratedCode {

  private GeneratedCode() {}

  static CheckCode load(Path folder, List<CompiledPage> pages) throws Exception {
    var source = folder.resolve("generated/Code.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, new JavaPages("generated", "Code", pages).source());
    compile(folder, source);
    var loader =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, GeneratedCode.class.getClassLoader());
    var constructor = loader.loadClass("generated.Code").getDeclaredConstructor();
    constructor.setAccessible(true);
    return (CheckCode) constructor.newInstance();
  }

  private static void compile(Path folder, Path source) throws IOException {
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-Xlint:all,-processing,-classfile",
                "-Werror",
                "-d",
                folder.toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                source.toString());
    assertThat(status).as("javac on " + source).isZero();
  }
}
