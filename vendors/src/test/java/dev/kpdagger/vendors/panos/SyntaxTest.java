package dev.kpdagger.vendors.panos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.Device;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.device.services.Banner;
import dev.kpdagger.vendors.FactText;
import org.junit.jupiter.api.Test;

/// Both forms of a configuration, and what surrounds them.
final class SyntaxTest {

  private static final String XML =
      """
      <config version="10.1.0" urldb="paloaltonetworks">
        <mgt-config>
          <users>
            <entry name="admin"><phash>$5$abc$def</phash>
              <permissions><role-based><superuser>yes</superuser></role-based></permissions>
            </entry>
          </users>
        </mgt-config>
        <devices>
          <entry name="localhost.localdomain">
            <deviceconfig>
              <system>
                <hostname>fw1</hostname>
                <login-banner>Authorised use only.
      All sessions are recorded.</login-banner>
                <permitted-ip><entry name="192.0.2.0/24"/><entry name="2001:db8::/64"/></permitted-ip>
                <service><disable-telnet>no</disable-telnet></service>
              </system>
            </deviceconfig>
            <network>
              <interface>
                <ethernet>
                  <entry name="ethernet1/1">
                    <layer3><ip><entry name="198.51.100.1/24"/></ip></layer3>
                  </entry>
                </ethernet>
              </interface>
            </network>
            <vsys>
              <entry name="vsys1">
                <zone>
                  <entry name="outside"><network><layer3><member>ethernet1/1</member></layer3></network></entry>
                </zone>
                <address><entry name="two words"><ip-netmask>10.0.0.0/8</ip-netmask></entry></address>
                <rulebase>
                  <security>
                    <rules>
                      <entry name="a rule">
                        <from><member>outside</member></from>
                        <to><member>any</member></to>
                        <source><member>two words</member><member>192.0.2.1</member></source>
                        <destination><member>any</member></destination>
                        <application><member>ssl</member></application>
                        <service><member>application-default</member></service>
                        <action>allow</action>
                      </entry>
                    </rules>
                  </security>
                </rulebase>
              </entry>
            </vsys>
          </entry>
        </devices>
      </config>
      """;

  private static final String SET =
      """
      admin@fw1> set cli config-output-format set
      admin@fw1> configure
      Entering configuration mode
      [edit]
      admin@fw1# show
      set mgt-config users admin phash $5$abc$def
      set mgt-config users admin permissions role-based superuser yes
      set deviceconfig system hostname fw1
      set deviceconfig system login-banner "Authorised use only.
      All sessions are recorded."
      set deviceconfig system permitted-ip 192.0.2.0/24
      set deviceconfig system permitted-ip 2001:db8::/64
      set deviceconfig system service disable-telnet no
      set network interface ethernet ethernet1/1 layer3 ip 198.51.100.1/24
      set zone outside network layer3 ethernet1/1
      set address "two words" ip-netmask 10.0.0.0/8
      set rulebase security rules "a rule" from outside
      set rulebase security rules "a rule" to any
      set rulebase security rules "a rule" source "two words"
      set rulebase security rules "a rule" source 192.0.2.1
      set rulebase security rules "a rule" destination any
      set rulebase security rules "a rule" application [ ssl ]
      set rulebase security rules "a rule" service application-default
      set rulebase security rules "a rule" action allow
      """;

  @Test
  void bothFormsGiveTheSameFacts() {
    assertThat(PanosFile.withoutLines(PanosFile.read(SET)))
        .isEqualTo(PanosFile.withoutLines(PanosFile.read(XML)));
  }

  @Test
  void everyLineOfBothFormsIsUnderstood() {
    assertThat(FactText.states(PanosFile.read(XML))).matches("[mi]+");
    assertThat(FactText.states(PanosFile.read(SET))).isEqualTo("iiiii" + "m".repeat(19));
  }

  @Test
  void severalValuesOnOneLineAreTheSameAsOneEach() {
    var one =
        SET.replace(
            """
            set rulebase security rules "a rule" from outside
            set rulebase security rules "a rule" to any
            set rulebase security rules "a rule" source "two words"
            set rulebase security rules "a rule" source 192.0.2.1
            set rulebase security rules "a rule" destination any
            """,
            """
            set rulebase security rules "a rule" from outside to any source [ "two words" 192.0.2.1 ] destination any
            """);
    assertThat(one).isNotEqualTo(SET);
    assertThat(PanosFile.withoutLines(PanosFile.read(one)))
        .isEqualTo(PanosFile.withoutLines(PanosFile.read(XML)));
  }

  @Test
  void lineEndsDoNotMatter() {
    for (String form : new String[] {XML, SET}) {
      assertThat(facts(PanosFile.read(form.replace("\n", "\r\n"))))
          .isEqualTo(facts(PanosFile.read(form)));
    }
  }

  /// The text of a banner keeps its line ends.
  private static String facts(Device device) {
    return device.facts().toString().replace("\r", "");
  }

  @Test
  void aValueMayRunOverSeveralLines() {
    var device = PanosFile.read(SET);
    Banner banner = device.facts().services().banners().items().getFirst();
    assertThat(banner.text()).isEqualTo("Authorised use only.\nAll sessions are recorded.");
    assertThat(banner.span().firstLine()).isEqualTo(9);
    assertThat(banner.span().lastLine()).isEqualTo(10);
  }

  @Test
  void theAnswerOfTheApiIsAConfiguration() {
    var device =
        PanosFile.read(
            "<response status=\"success\">\n<result>\n" + XML + "</result>\n</response>\n");
    assertThat(device.completeness()).isEqualTo(Completeness.WHOLE);
    assertThat(device.identity().hostname()).isEqualTo("fw1");
    assertThat(FactText.states(device)).startsWith("iim").endsWith("ii");
  }

  @Test
  void aPartOfAConfigurationIsReadWhereItBelongs() {
    var device =
        PanosFile.read(
            """
            <response status="success"><result total-count="1">
            <rulebase><security><rules>
            <entry name="r"><action>allow</action></entry>
            </rules></security></rulebase>
            </result></response>
            """);
    assertThat(device.completeness()).isEqualTo(Completeness.FRAGMENT);
    assertThat(device.facts().filtering().accessLists().items().getFirst().rules()).hasSize(1);
  }

  @Test
  void aTruncatedFileKeepsWhatItShows() {
    var device = PanosFile.read(XML.substring(0, XML.indexOf("<vsys>")));
    assertThat(device.completeness()).isEqualTo(Completeness.TRUNCATED);
    assertThat(device.identity().hostname()).isEqualTo("fw1");
    assertThat(device.facts().filtering().accessLists().isComplete()).isFalse();
  }

  @Test
  void placeholdersAreNoValues() {
    var device =
        PanosFile.read(
            """
            set deviceconfig system hostname {{ HOSTNAME }}
            set deviceconfig setting management idle-timeout {{ MINUTES }}
            """);
    assertThat(device.identity().hostname()).isNull();
    assertThat(FactText.setting(device, SettingKeys.SESSION_IDLE_TIMEOUT)).isEqualTo("unknown");
  }

  @Test
  void elementsThatAreWrittenTwiceAreOne() {
    var device =
        PanosFile.device(
            """
            <deviceconfig><setting>
            <management><idle-timeout>5</idle-timeout></management>
            <management>
            <max-session-count>2</max-session-count>
            </management>
            </setting></deviceconfig>
            """);
    assertThat(FactText.setting(device, SettingKeys.SESSION_IDLE_TIMEOUT)).isEqualTo("300 @5");
    assertThat(FactText.setting(device, SettingKeys.SESSION_LIMIT)).isEqualTo("2 @7");
    assertThat(FactText.states(device)).matches("[mi]+");
  }

  @Test
  void unknownElementsAreUnrecognised() {
    var device =
        PanosFile.device("<deviceconfig>\n<system>\n<brand-new/>\n</system>\n</deviceconfig>\n");
    assertThat(FactText.states(device).charAt(5)).isEqualTo('u');
  }
}
