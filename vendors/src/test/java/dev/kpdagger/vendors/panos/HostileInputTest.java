package dev.kpdagger.vendors.panos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.LineState;
import dev.kpdagger.vendors.ConfigurationBytes;
import dev.kpdagger.vendors.UnsupportedConfigurationException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Input that was made to break a reader of XML or of `set` lines.
@Timeout(60)
final class HostileInputTest {

  private static final String HEAD = "<config version=\"10.1.0\" urldb=\"paloaltonetworks\">\n";

  @Test
  void aDocumentTypeIsRefused() {
    var text =
        "<?xml version=\"1.0\"?>\n<!-- x -->\n<!DOCTYPE config [<!ENTITY a \"b\">]>\n" + HEAD;
    assertThatThrownBy(
            () -> ConfigurationBytes.decode("a.xml", text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnsupportedConfigurationException.class)
        .hasMessageContaining("document type declaration");
  }

  @Test
  void theReaderItselfStopsAtADocumentType() {
    var device =
        PanosFile.read(
            "<!DOCTYPE config [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n"
                + HEAD
                + "<mgt-config><users><entry name=\"&a;\"/></users></mgt-config>\n</config>\n");
    assertThat(device.facts().access().users().items()).isEmpty();
    assertThat(device.lines().of(1)).isEqualTo(LineState.INVALID);
    assertThat(device.completeness()).isEqualTo(Completeness.FRAGMENT);
  }

  @Test
  void anUnknownEntityEndsTheFile() {
    var device =
        PanosFile.device(
            "<deviceconfig>\n<system>\n<hostname>&who;</hostname>\n</system>\n</deviceconfig>\n");
    assertThat(device.lines().of(6)).isEqualTo(LineState.INVALID);
    assertThat(device.completeness()).isEqualTo(Completeness.TRUNCATED);
    assertThat(device.identity().hostname()).isNull();
    assertThat(device.facts().access().users().openReason())
        .isEqualTo("the file was read only up to line 6, where the XML is not well-formed");
  }

  @Test
  void partsWithoutAConfigurationAroundThemAreAFragment() {
    var part =
        """
        <mgt-config>
        <users>
        <entry name="ann"><phash>$1$x</phash></entry>
        </users>
        </mgt-config>
        """;
    for (String text : new String[] {part, part + "<devices>\n</devices>\n</config>\n"}) {
      var device = PanosFile.read(text);
      assertThat(device.completeness()).isEqualTo(Completeness.FRAGMENT);
      assertThat(device.facts().access().users().items()).hasSize(1);
    }
  }

  @Test
  void aFileThatEndsTooEarlySaysSo() {
    var device = PanosFile.read(HEAD + "<mgt-config>\n<users>\n");
    assertThat(device.completeness()).isEqualTo(Completeness.TRUNCATED);
    assertThat(device.facts().access().users().openReason()).contains("does not reach the end");
  }

  @Test
  void tenThousandElementsInOneAnotherEnd() {
    var device = PanosFile.read(HEAD + "<a>\n".repeat(10_000) + "</a>\n".repeat(10_000));
    assertThat(device.completeness()).isEqualTo(Completeness.TRUNCATED);
    assertThat(device.lines().coverage().invalid()).isEqualTo(1);
    assertThat(device.facts().access().users().openReason())
        .isEqualTo(
            "the file was read only up to line 91, where elements are nested deeper than 90");
  }

  @Test
  void tenThousandWordsInOneLineEnd() {
    var device = PanosFile.read("set deviceconfig" + " system".repeat(10_000) + "\n");
    assertThat(device.lines().coverage().lines()).isEqualTo(1);
  }

  @Test
  void aHundredMegabytesEnd() {
    var text = new StringBuilder(HEAD + "<shared>\n<address>\n");
    var filler = "x".repeat(400);
    for (int i = 0; text.length() < 100_000_000; i++) {
      text.append("<entry name=\"h").append(i).append("\"><ip-netmask>10.0.0.1/32</ip-netmask>");
      text.append("<description>").append(filler).append("</description></entry>\n");
    }
    text.append("</address>\n</shared>\n</config>\n");
    var device = PanosFile.read(text.toString());
    assertThat(device.completeness()).isEqualTo(Completeness.WHOLE);
    assertThat(device.facts().filtering().addressObjects().size()).isGreaterThan(150_000);
  }

  @Test
  void aLostQuoteEndsWithItsLine() {
    var device =
        PanosFile.read(
            "set deviceconfig system login-banner \"never closed\n"
                + "set deviceconfig system hostname fw1\n"
                + "x\n".repeat(20));
    assertThat(device.identity().hostname()).isEqualTo("fw1");
    assertThat(device.lines().of(1)).isEqualTo(LineState.INVALID);
  }

  @Test
  void manyMovesDoNotTakeForEver() {
    var text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append("set rulebase security rules r").append(i).append(" action allow\n");
    }
    for (int i = 0; i < 20_000; i++) {
      text.append("move rulebase security rules r").append(i).append(" top\n");
    }
    assertThat(PanosFile.read(text.toString()).lines().lines()).isEqualTo(40_000);
  }

  @Test
  void groupsThatContainThemselvesEnd() {
    var device =
        PanosFile.vsys(
            """
            <address-group>
            <entry name="a"><static><member>b</member></static></entry>
            <entry name="b"><static><member>a</member></static></entry>
            </address-group>
            """);
    assertThat(device.facts().filtering().addressObjects().size()).isEqualTo(2);
  }

  @Test
  void deviceGroupsThatAreTheirOwnParentsEnd() {
    var device =
        PanosFile.read(
            """
            set device-group a devices 1
            set device-group b devices 2
            set device-group a pre-rulebase security rules r action allow
            set readonly devices localhost.localdomain device-group a parent-dg b
            set readonly devices localhost.localdomain device-group b parent-dg a
            """);
    assertThat(device.facts().filtering().accessLists().size()).isLessThanOrEqualTo(2);
  }
}
