package dev.kpdagger.vendors.fortios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.Completeness;
import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.vendors.FactText;
import org.junit.jupiter.api.Test;

/// How lines become a tree: headers, prompts, quotes, nesting, virtual domains, cuts.
final class LayoutTest {

  @Test
  void theHeadTellsModelAndVersion() {
    var device = FortiFile.whole("config system global\n    set hostname \"fw-1\"\nend\n");
    assertThat(device.identity().model()).isEqualTo("FGT60F");
    assertThat(device.identity().osVersion()).isEqualTo("7.2.5");
    assertThat(device.identity().hostname()).isEqualTo("fw-1");
    assertThat(device.completeness()).isEqualTo(Completeness.WHOLE);
    assertThat(FactText.states(device)).isEqualTo("immmmm");
  }

  @Test
  void olderHeadsWriteTheVersionInOtherWays() {
    var old = FortiFile.read("#config-version=FG100D-5.06-FW-build1630-180101:opmode=0\n");
    assertThat(old.identity().osVersion()).isEqualTo("5.6");
    var spaced =
        FortiFile.read("fw $ show\n#config-version=FortiGate-VM64 v6.2.3,build1066 (GA)\n");
    assertThat(spaced.identity().osVersion()).isEqualTo("6.2.3");
    assertThat(spaced.identity().model()).isEqualTo("FortiGate-VM64");
    assertThat(FactText.states(spaced)).isEqualTo("ii");
  }

  @Test
  void promptsAndPagerMarksAreLeftAside() {
    var device =
        FortiFile.read(
            """
            fw-1 # show full-configuration
            fw-1 # #config-version=FGT60F-7.2.5-FW-build1517-230606:opmode=0:vdom=0
            config system global
            --More--         set admintimeout 10
            end
            config router multicast
            end
            fw-1 (global) #
            """);
    assertThat(device.completeness()).isEqualTo(Completeness.WHOLE);
    assertThat(FactText.setting(device, SettingKeys.SESSION_IDLE_TIMEOUT)).isEqualTo("600 @4");
    assertThat(FactText.states(device)).isEqualTo("iimmmmmi");
  }

  @Test
  void aTextInQuotesMayRunOverLinesAndHoldEscapedQuotes() {
    var device =
        FortiFile.whole(
            """
            config system replacemsg admin "pre_admin-disclaimer-text"
                set buffer "Keep out.
            next
              set \\"x\\" end
            end"
            end
            config system global
                set pre-login-banner enable
            end
            """);
    var banner = device.facts().services().banners().items().getFirst();
    assertThat(banner.text()).isEqualTo("Keep out.\nnext\n  set \"x\" end\nend");
    assertThat(device.completeness()).isEqualTo(Completeness.WHOLE);
    assertThat(FactText.states(device)).isEqualTo("immmmmmmmmmm");
  }

  @Test
  void aLostQuoteSpoilsOneLineAlone() {
    var device =
        FortiFile.whole(
            """
            config firewall address
                edit "a"
                    set comment ""HTTPS" "x
                    set subnet 10.0.0.0 255.0.0.0
                next
                edit "b"
                    set fqdn "www.example.com"
                    set type fqdn
                next
            end
            """);
    assertThat(FactText.states(device)).isEqualTo("imm!mmmmmmmmm");
    assertThat(device.facts().filtering().addressObjects().size()).isEqualTo(2);
  }

  @Test
  void aFileThatEndsInsideATextIsCut() {
    var device =
        FortiFile.read(
            FortiFile.HEAD
                + """
                config vpn certificate local
                    edit "own"
                        set private-key "-----BEGIN ENCRYPTED PRIVATE KEY-----
                MIIFHDBOBgkqhkiG9w0BBQ0wQTApBgkqhkiG9w0BBQwwHAQI
                abcd
                """);
    assertThat(device.completeness()).isEqualTo(Completeness.TRUNCATED);
    assertThat(device.text().redacted(6)).isEqualTo("***");
    assertThat(device.text().redacted(5)).isEqualTo("***");
  }

  @Test
  void whatIsAbsentFromACutFileIsUnknown() {
    var device = FortiFile.read(FortiFile.HEAD + "config system global\n    set hostname a\n");
    assertThat(device.completeness()).isEqualTo(Completeness.TRUNCATED);
    assertThat(FactText.setting(device, SettingKeys.LOGIN_BLOCK_SECONDS)).isEqualTo("unknown");
    assertThat(FactText.setting(device, SettingKeys.SNMP_ENABLED)).isEqualTo("unknown");
  }

  @Test
  void virtualDomainsMayComeFirstByNameAndLaterWithTheirContents() {
    var device =
        FortiFile.whole(
            """
            config vdom
            edit root
            next
            edit "guest"
            next
            end
            config global
            config system global
                set vdom-mode multi-vdom
            end
            end
            config vdom
            edit root
            config firewall address
                edit "lan"
                    set subnet 10.1.0.0 255.255.0.0
                next
            end
            end
            config vdom
            edit guest
            config firewall address
                edit "lan"
                    set subnet 10.2.0.0 255.255.0.0
                next
            end
            config router static
            end
            end
            """);
    var objects = device.facts().filtering().addressObjects().items();
    assertThat(objects)
        .extracting(object -> object.context() + ":" + object.members())
        .containsExactly("root:[Literal[match=10.1.0.0/16]]", "guest:[Literal[match=10.2.0.0/16]]");
    assertThat(device.facts().network().contexts().items())
        .extracting(context -> context.name())
        .containsExactly("root", "guest");
  }

  @Test
  void theBackupOfOneDomainLeavesOpenWhatTheDeviceShares() {
    var device =
        FortiFile.read(
            FortiFile.HEAD
                + "#global_vdom=0:vd_name=guest\n"
                + "config firewall policy\nend\n"
                + FortiFile.TAIL);
    assertThat(FactText.setting(device, SettingKeys.LOGIN_BLOCK_SECONDS)).isEqualTo("unknown");
    assertThat(device.facts().filtering().accessLists().isComplete()).isTrue();
    assertThat(device.facts().access().users().isComplete()).isFalse();
  }

  @Test
  void laterLinesAndFurtherEditsOfOneEntryCount() {
    var device =
        FortiFile.whole(
            """
            config firewall address
                edit "a"
                    set subnet 10.0.0.0 255.0.0.0
                next
                edit "a"
                    set subnet 10.1.0.0/16
                next
            end
            """);
    assertThat(device.facts().filtering().addressObjects().items())
        .extracting(object -> object.members().toString())
        .containsExactly("[Literal[match=10.1.0.0/16]]");
  }

  @Test
  void linesOutsideOfAnySectionAreNotUnderstood() {
    var device = FortiFile.read("config system zone\nend\nset a b\nnext\nend\nnonsense here\n");
    assertThat(FactText.states(device)).isEqualTo("mmu!!u");
  }

  @Test
  void lineEndsAndIndentationMeanNothing() {
    var text =
        FortiFile.HEAD
            + "config system admin\n    edit \"ann\"\n        set accprofile \"super_admin\"\n"
            + "        set password ENC SH2abcdefghijklmnopqrstuvwxyz\n    next\nend\n"
            + FortiFile.TAIL;
    var plain = FortiFile.read(text);
    var other = FortiFile.read(text.replace("\n", "\r\n").replace("    ", ""));
    assertThat(other.facts()).isEqualTo(plain.facts());
    assertThat(FactText.states(other)).isEqualTo(FactText.states(plain));
  }
}
