package dev.kpdagger.vendors.ios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kpdagger.device.SourceText;
import dev.kpdagger.vendors.ConfigurationBytes;
import dev.kpdagger.vendors.UnsupportedConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecognitionTest {

  private static final CiscoIos IOS = CiscoIos.create();

  @Test
  void everyFileOfTheCorpusIsTakenForWhatItIs() throws IOException {
    var wrong = new ArrayList<String>();
    var root = Path.of(System.getProperty("kpdagger.corpus", "absent"));
    for (Path file : files(root)) {
      boolean expected = root.relativize(file).startsWith("ios");
      if (isRecognised(file) != expected) {
        wrong.add(file.toString());
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean isRecognised(Path file) throws IOException {
    try {
      var text = ConfigurationBytes.decode(file.toString(), Files.readAllBytes(file));
      return IOS.recognise(text).sure();
    } catch (UnsupportedConfigurationException _) {
      return false;
    }
  }

  private static List<Path> files(Path root) throws IOException {
    assumeTrue(Files.isDirectory(root.resolve("ios")), "no corpus");
    try (var files = Files.walk(root, 2)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> root.relativize(file).getNameCount() == 2)
          .toList();
    }
  }

  @Test
  void evidenceNamesLines() {
    var found = IOS.recognise(SourceText.of("x", "!\nline vty 0 4\n transport input ssh\n"));
    assertThat(found.sure()).isTrue();
    assertThat(found.evidence()).contains("line 2: line vty");
  }

  @Test
  void theTailOfALongFragmentCounts() {
    var text = "permit ip any any\n".repeat(60_000) + "ip access-list extended X\n";
    assertThat(IosFile.recognised(text)).isTrue();
  }

  @Test
  void neighboursInSyntaxAreRefused() {
    assertThat(IosFile.recognised("feature bgp\nline vty\nhostname n9k\nvrf context m\n"))
        .isFalse();
    assertThat(IosFile.recognised("ASA Version 9.8\nhostname fw\nenable password x\n")).isFalse();
    assertThat(IosFile.recognised("! device: sw (vEOS, EOS-4.27)\nhostname sw\n")).isFalse();
    assertThat(IosFile.recognised("sysname sw\nline vty 0 4\n")).isFalse();
    assertThat(IosFile.recognised("")).isFalse();
  }
}
