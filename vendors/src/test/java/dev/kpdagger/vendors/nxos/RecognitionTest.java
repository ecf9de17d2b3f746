package dev.kpdagger.vendors.nxos;

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

final class RecognitionTest {

  private static final CiscoNxos NXOS = CiscoNxos.create();

  @Test
  void everyFileOfTheCorpusIsTakenForWhatItIs() throws IOException {
    var wrong = new ArrayList<String>();
    var root = Path.of(System.getProperty("kpdagger.corpus", "absent"));
    for (Path file : files(root)) {
      boolean expected = root.relativize(file).startsWith("nxos");
      if (isRecognised(file) != expected) {
        wrong.add(file.toString());
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean isRecognised(Path file) throws IOException {
    try {
      var text = ConfigurationBytes.decode(file.toString(), Files.readAllBytes(file));
      return NXOS.recognise(text).sure();
    } catch (UnsupportedConfigurationException _) {
      return false;
    }
  }

  private static List<Path> files(Path root) throws IOException {
    assumeTrue(Files.isDirectory(root.resolve("nxos")), "no corpus");
    try (var files = Files.walk(root, 2)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> root.relativize(file).getNameCount() == 2)
          .toList();
    }
  }

  @Test
  void evidenceNamesLines() {
    var found = NXOS.recognise(SourceText.of("x", "hostname s1\nfeature vpc\nline vty\n"));
    assertThat(found.sure()).isTrue();
    assertThat(found.evidence()).contains("line 2: feature");
  }

  @Test
  void neighboursInSyntaxAreRefused() {
    assertThat(
            List.of(
                "hostname r1\nservice timestamps log\nline vty 0 4\n transport input ssh\n",
                "! device: a (vEOS, EOS-4.30)\nhostname a\nvrf instance X\ninterface Ethernet1/1\n",
                "!! IOS XR Configuration 7.3.2\nhostname x\ninterface MgmtEth0/RP0/CPU0/0\n"))
        .noneMatch(text -> NXOS.recognise(SourceText.of("x", text)).sure());
  }
}
