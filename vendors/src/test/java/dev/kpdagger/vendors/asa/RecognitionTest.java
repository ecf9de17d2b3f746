package dev.kpdagger.vendors.asa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.vendors.FactText;
import org.junit.jupiter.api.Test;

final class RecognitionTest {

  private static boolean sure(String text) {
    return CiscoAsa.create().recognise(SourceText.of("f.cfg", text)).sure();
  }

  @Test
  void headsAndFragments() {
    assertThat(sure(": Saved\n:\nASA Version 9.1(7)\nhostname a\n")).isTrue();
    assertThat(sure("PIX Version 8.0(4)\n")).isTrue();
    assertThat(sure("NGFW Version 6.6.5\n")).isTrue();
    assertThat(sure("interface Ethernet0/0\n nameif outside\n security-level 0\n")).isTrue();
    assertThat(sure("object network A\n host 192.0.2.1\n nat (inside,outside) static B\n"))
        .isTrue();
  }

  @Test
  void otherSystems() {
    assertThat(sure("version 15.2\nhostname r1\nline vty 0 4\n transport input ssh\n")).isFalse();
    assertThat(sure("feature ssh\nobject-group ip address A\n")).isFalse();
    assertThat(sure("hello\n")).isFalse();
  }

  @Test
  void identityAndCompleteness() {
    var device =
        Golden.read(
            """
            fw1# show running-config
            : Saved

            :
            : Serial Number: 9A0
            : Hardware:   ASA5516, 8192 MB RAM, CPU Atom C2000 series 2416 MHz
            :
            ASA Version 9.12(4)67
            !
            hostname fw1
            Cryptochecksum:00
            : end
            fw1#
            """);
    assertThat(device.identity().model()).isEqualTo("ASA5516");
    assertThat(device.identity().osVersion()).isEqualTo("9.12(4)67");
    assertThat(device.identity().hostname()).isEqualTo("fw1");
    assertThat(device.completeness()).isEqualTo(Completeness.WHOLE);
    assertThat(FactText.states(device)).isEqualTo("iiiiimimimiii");
    assertThat(Golden.read("ASA Version 9.1(7)\nhostname a\n").completeness())
        .isEqualTo(Completeness.TRUNCATED);
    assertThat(Golden.read("access-list A extended permit ip any any\n").completeness())
        .isEqualTo(Completeness.FRAGMENT);
  }

  @Test
  void lineEndsAndIndentationChangeNothing() {
    var text =
        """
        ASA Version 9.12(4)67
        !
        hostname fw1
        interface GigabitEthernet0/0
         nameif outside
         security-level 0
         ip address 192.0.2.1 255.255.255.0
        !
        object network WEB
         host 192.0.2.10
        object-group service PORTS tcp
         port-object eq www
        access-list L extended permit tcp any object WEB object-group PORTS log
        access-group L in interface outside
        tunnel-group 192.0.2.9 ipsec-attributes
         ikev1 pre-shared-key *****
        : end
        """;
    var facts = Golden.read(text).facts();
    assertThat(Golden.read(text.replace("\n", "\r\n")).facts()).isEqualTo(facts);
    assertThat(Golden.read(text.replace("\n ", "\n    ")).facts()).isEqualTo(facts);
    assertThat(Golden.read(text.replace("\n ", "\n")).facts()).isEqualTo(facts);
  }
}
