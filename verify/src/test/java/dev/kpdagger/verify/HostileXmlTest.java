package dev.kpdagger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Runs of the real binary over XML that was made to harm whoever reads it, with little memory.
@Timeout(120)
class HostileXmlTest {

  private static final String HEAD = "<config version=\"10.1.0\" urldb=\"paloaltonetworks\">\n";
  private static final String HOSTNAME =
      "<devices><entry name=\"localhost.localdomain\"><deviceconfig><system><hostname>%s</hostname>"
          + "</system></deviceconfig></entry></devices>\n</config>\n";
  private static final String REFUSED =
      "an XML file with a document type declaration is not accepted; take the declaration out";

  @TempDir Path folder;

  @BeforeEach
  void aFileThatIsSound() throws Exception {
    Files.writeString(
        folder.resolve("sound.cfg"),
        """
        version 15.2
        service timestamps log datetime msec
        hostname sound
        ip http server
        end
        """);
  }

  private ProductRun run(String... arguments) throws Exception {
    return ProductRun.of(folder, Map.of("JAVA_TOOL_OPTIONS", "-Xmx128m"), List.of(arguments));
  }

  /// The file is an entry of the report, with the reason, and the one beside it is analysed.
  private void refused(String text, String reason) throws Exception {
    var file = folder.resolve("hostile.xml");
    Files.writeString(file, text);

    var scan = run("scan", ".", "-f", "json", "-q");
    assertThat(scan.exit()).isEqualTo(3);
    assertThat(scan.stdout()).contains("\"error\": \"" + reason + "\"", "\"hostname\": \"sound\"");

    var parse = run("parse", "hostile.xml");
    assertThat(parse.exit()).isEqualTo(3);
    assertThat(parse.stdout()).isEmpty();
    assertThat(parse.stderr()).contains("kp-dagger: hostile.xml: " + reason);
    assertThat(parse.stderr().lines().filter(line -> !line.startsWith("Picked up"))).hasSize(1);
  }

  /// What was read before the fault is kept, and what is not known says why.
  private void stopped(String text, String reason) throws Exception {
    var file = folder.resolve("hostile.xml");
    Files.writeString(file, text);

    var scan = run("scan", ".", "-f", "json", "-q");
    assertThat(scan.exit()).isZero();
    assertThat(scan.stdout())
        .contains("\"completeness\": \"truncated\"", reason, "\"hostname\": \"sound\"");

    var parse = run("parse", "--facts", "hostile.xml");
    assertThat(parse.exit()).isZero();
    assertThat(parse.stdout()).contains(reason);
  }

  @Test
  void aDocumentType() throws Exception {
    refused("<?xml version=\"1.0\"?>\n<!DOCTYPE config>\n" + HEAD + "</config>\n", REFUSED);
  }

  @Test
  void anExternalEntity() throws Exception {
    Files.writeString(folder.resolve("secret.txt"), "contents-of-another-file");
    var entity = "<!DOCTYPE config [<!ENTITY a SYSTEM \"secret.txt\">]>\n";
    refused(entity + HEAD + HOSTNAME.formatted("&a;"), REFUSED);
    assertThat(run("scan", "hostile.xml", "-f", "json", "-q").stdout())
        .doesNotContain("contents-of-another-file");
  }

  @Test
  void entitiesThatGrowWithoutBound() throws Exception {
    var entities = new StringBuilder("<!DOCTYPE config [<!ENTITY l0 \"lol\">");
    for (int i = 1; i <= 10; i++) {
      entities.append("<!ENTITY l%d \"%s\">".formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
    }
    refused(entities + "]>\n" + HEAD + HOSTNAME.formatted("&l10;"), REFUSED);
  }

  @Test
  void anEntityThatNobodyDeclared() throws Exception {
    stopped(
        HEAD + HOSTNAME.formatted("&a;"),
        "the file was read only up to line 2, where the XML is not well-formed");
  }

  @Test
  void elementsInTenThousandOthers() throws Exception {
    stopped(
        HEAD + "<a>".repeat(10_000) + "</a>".repeat(10_000) + "\n</config>\n",
        "the file was read only up to line 2, where elements are nested deeper than 90");
  }

  @Test
  void aHundredMegabytes() throws Exception {
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("hostile.xml"))) {
      out.write(HEAD + "<shared>\n<address>\n");
      for (int i = 0; i < 1_600_000; i++) {
        out.write("<entry name=\"h" + i + "\"><ip-netmask>10.0.0.1/32</ip-netmask></entry>\n");
      }
      out.write("</address>\n</shared>\n</config>\n");
    }
    assertThat(Files.size(folder.resolve("hostile.xml"))).isGreaterThan(90 << 20);

    var scan = run("scan", ".", "-f", "json", "-q");
    assertThat(scan.exit()).isEqualTo(3);
    assertThat(scan.stdout())
        .contains("MiB, more than the limit of 64 MiB; --max-file-size raises it")
        .contains("\"hostname\": \"sound\"");

    var parse = run("parse", "hostile.xml");
    assertThat(parse.exit()).isEqualTo(3);
    assertThat(parse.stderr())
        .contains("hostile.xml: more than the limit of 64 MiB; --max-file-size raises it");
  }

  @Test
  void moreThanTheMemoryHolds() throws Exception {
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("hostile.xml"))) {
      out.write(HEAD + "<shared>\n");
      for (int i = 0; i < 63; i++) {
        out.write("<!-- " + "x".repeat(1_000_000) + " -->\n");
      }
      out.write("</shared>\n</config>\n");
    }

    var scan = run("scan", ".", "-f", "json", "-q");
    assertThat(scan.exit()).isEqualTo(3);
    assertThat(scan.stdout()).contains("out of memory", "\"hostname\": \"sound\"");

    var parse = run("parse", "hostile.xml");
    assertThat(parse.stderr()).contains("kp-dagger: out of memory");
  }
}
