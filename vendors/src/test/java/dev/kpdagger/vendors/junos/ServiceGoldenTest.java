package dev.kpdagger.vendors.junos;

import static dev.kpdagger.vendors.FactText.setting;
import static dev.kpdagger.vendors.FactText.show;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.device.SettingKeys;
import dev.kpdagger.vendors.FactText;
import org.junit.jupiter.api.Test;

/// SNMP, logging, time, banners and further services.
final class ServiceGoldenTest {

  @Test
  void communitiesAndTheirClients() {
    var device =
        JunosFile.braces(
            """
            snmp {
                location "row 4";
                client-list MANAGERS {
                    10.0.0.0/8;
                }
                community public;
                community deep-blue {
                    authorization read-write;
                    client-list-name MANAGERS;
                }
                community third {
                    clients {
                        10.1.0.0/16;
                        0.0.0.0/0 restrict;
                    }
                }
                trap-group ALARMS {
                    version v2;
                    targets {
                        10.0.0.9;
                    }
                }
            }
            """);
    var snmp = device.facts().services().snmp();
    var communities = snmp.communities().items();
    assertThat(communities.getFirst().community().guessable()).isTrue();
    assertThat(show(communities.getFirst().accessList())).isEqualTo(" by default");
    assertThat(show(communities.getFirst().writable())).isEqualTo("false by default");
    assertThat(show(communities.get(1).writable())).isEqualTo("true @12");
    assertThat(show(communities.get(1).accessList())).isEqualTo("MANAGERS @13");
    assertThat(show(communities.get(2).accessList())).isEqualTo("clients of community 3 @16-19");
    assertThat(snmp.receivers().items().getFirst().address()).isEqualTo("10.0.0.9");
    assertThat(device.text().redacted(11)).isEqualTo("    community *** {");
    assertThat(device.text().redacted(10)).isEqualTo("    community ***;");
    assertThat(setting(device, SettingKeys.SNMP_ENABLED)).isEqualTo("true @10");
    var lists = device.facts().filtering().accessLists().items();
    assertThat(lists.stream().map(l -> l.name()))
        .containsExactly("MANAGERS", "clients of community 3");
  }

  @Test
  void versionThree() {
    var device =
        JunosFile.sets(
            """
            set snmp v3 usm local-engine user ops authentication-sha authentication-key "$9$abc"
            set snmp v3 usm local-engine user ops privacy-aes128 privacy-key "$9$def"
            set snmp v3 usm local-engine user old authentication-md5 authentication-password clear-password
            set snmp v3 vacm security-to-group security-model usm security-name ops group ADMINS
            set snmp v3 vacm access group ADMINS default-context-prefix security-model usm security-level privacy read-view ALL
            set snmp view ALL oid .1 include
            """);
    var snmp = device.facts().services().snmp();
    var users = snmp.users().items();
    assertThat(show(users.getFirst().authentication())).isEqualTo("sha @3");
    assertThat(show(users.getFirst().privacy())).isEqualTo("aes-128 @4");
    assertThat(users.getFirst().group()).isEqualTo("ADMINS");
    assertThat(show(users.get(1).authentication())).isEqualTo("md5 @5");
    assertThat(show(users.get(1).privacy())).isEqualTo("none by default");
    var group = snmp.groups().items().getFirst();
    assertThat(group.level().label()).isEqualTo("priv");
    assertThat(show(group.readView())).isEqualTo("ALL @7");
    assertThat(device.text().redacted(5)).doesNotContain("clear-password");
    assertThat(FactText.states(device)).isEqualTo("mmmmmmmm");
  }

  @Test
  void messages() {
    var device =
        JunosFile.braces(
            """
            system {
                login {
                    message "authorised use only";
                    announcement "welcome";
                }
                syslog {
                    host 192.0.2.20 {
                        any warning;
                        authorization info;
                        source-address 192.0.2.1;
                    }
                    file messages {
                        any notice;
                        change-log info;
                    }
                    console {
                        any critical;
                    }
                    time-format year millisecond;
                }
            }
            security {
                log {
                    mode stream;
                    transport {
                        protocol tls;
                    }
                    stream S1 {
                        host {
                            192.0.2.21;
                        }
                    }
                }
            }
            """);
    var servers = device.facts().services().logServers().items();
    assertThat(servers.stream().map(s -> s.address() + " " + show(s.transport())))
        .containsExactly("192.0.2.20 udp by default", "192.0.2.21 tls @30");
    assertThat(setting(device, SettingKeys.LOGGING_REMOTE_LEVEL)).isEqualTo("warnings @12");
    assertThat(setting(device, SettingKeys.LOGGING_CONSOLE_LEVEL)).isEqualTo("critical @21");
    assertThat(setting(device, SettingKeys.LOGGING_CONFIG_CHANGES)).isEqualTo("true @18");
    assertThat(setting(device, SettingKeys.LOGIN_FAILURES_LOGGED)).isEqualTo("true @13");
    var banners = device.facts().services().banners().items();
    assertThat(banners.stream().map(b -> b.kind().label())).containsExactly("login", "exec");
  }

  @Test
  void timeOnOneLineOrOnMany() {
    var one =
        JunosFile.braces(
            """
            system {
                ntp {
                    authentication-key 1 type sha256 value "$9$abc"; ## SECRET-DATA
                    server 192.0.2.1 key 1 prefer; ## SECRET-DATA
                    server 192.0.2.2;
                    trusted-key 1;
                    source-address 192.0.2.9;
                }
            }
            """);
    var many =
        JunosFile.sets(
            """
            set system ntp authentication-key 1 type sha256
            set system ntp authentication-key 1 value "$9$abc"
            set system ntp server 192.0.2.1 key 1
            set system ntp server 192.0.2.1 prefer
            set system ntp server 192.0.2.2
            set system ntp trusted-key 1
            set system ntp source-address 192.0.2.9
            """);
    assertThat(Forms.facts(one)).isEqualTo(Forms.facts(many));
    var servers = one.facts().services().ntpServers().items();
    assertThat(show(servers.getFirst().keyId())).isEqualTo("1 @8");
    assertThat(show(servers.getFirst().keyTrusted())).isEqualTo("true @8");
    assertThat(show(servers.get(1).keyId())).isEqualTo("0 by default");
    assertThat(one.facts().services().ntpKeys().items().getFirst().algorithm()).isEqualTo("sha256");
    assertThat(setting(one, SettingKeys.NTP_AUTHENTICATION)).isEqualTo("true @10");
    assertThat(FactText.states(many)).isEqualTo("mmmmmimmm");
    assertThat(many.text().redacted(4)).doesNotContain("abc");
  }

  @Test
  void furtherServices() {
    var device =
        JunosFile.sets(
            """
            set system services xnm-clear-text
            set system services rest http port 3000
            set system services web-management https interface ge-0/0/0.0
            set system services web-management https system-generated-certificate
            set system phone-home server https://redirect.juniper.net
            set system archival configuration archive-sites "ftp://backup:hunter2@192.0.2.30/r1"
            set system archival configuration transfer-on-commit
            """);
    assertThat(setting(device, SettingKeys.MANAGEMENT_CLEARTEXT_API_ENABLED)).isEqualTo("true @3");
    assertThat(setting(device, SettingKeys.MANAGEMENT_HTTPS_TRUSTPOINT)).isEqualTo(" @6");
    assertThat(setting(device, SettingKeys.PROVISIONING_ZERO_TOUCH)).isEqualTo("true @7");
    assertThat(setting(device, SettingKeys.ARCHIVE_PATH)).isEqualTo("ftp://192.0.2.30/r1 @8");
    assertThat(device.text().redacted(8)).doesNotContain("hunter2");
    var credential = device.facts().support().credentials().items().getFirst();
    assertThat(credential.user()).isEqualTo("backup");
    assertThat(credential.secret().storage().label()).isEqualTo("cleartext");
  }
}
