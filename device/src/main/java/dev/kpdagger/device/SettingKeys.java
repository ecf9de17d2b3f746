package dev.kpdagger.device;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The settings that the product knows, for every platform. A name never changes its meaning.
public final class SettingKeys {

  /// Filled by the factories below, in the order of this file.
  private static final List<SettingKey<?>> ALL = new ArrayList<>();

  // Identity

  public static final SettingKey<String> IDENTITY_HOSTNAME =
      text("identity.hostname", "Name of the device");

  public static final SettingKey<String> IDENTITY_DOMAIN_NAME =
      text("identity.domain-name", "DNS domain of the device");

  // Management

  public static final SettingKey<Boolean> MANAGEMENT_TELNET_ENABLED =
      flag(
          "management.telnet.enabled",
          "Some remote line or interface accepts Telnet management logins");

  public static final SettingKey<Boolean> MANAGEMENT_HTTP_ENABLED =
      flag("management.http.enabled", "Management web server without TLS");

  public static final SettingKey<Boolean> MANAGEMENT_HTTPS_ENABLED =
      flag("management.https.enabled", "Management web server with TLS");

  public static final SettingKey<String> MANAGEMENT_HTTP_ACCESS_LIST =
      text(
          "management.http.access-list",
          "Access list in front of the management web server, empty for none");

  public static final SettingKey<String> MANAGEMENT_HTTP_AUTHENTICATION =
      text(
          "management.http.authentication",
          "How the management web server authenticates: enable, local, aaa");

  public static final SettingKey<String> MANAGEMENT_HTTPS_TRUSTPOINT =
      text(
          "management.https.trustpoint",
          "Certificate of the management web server, empty for a self-signed one");

  public static final SettingKey<List<String>> MANAGEMENT_HTTPS_TLS_VERSIONS =
      list(
          "management.https.tls-versions",
          "TLS versions that the management web server accepts, such as TLSv1.2");

  public static final SettingKey<List<String>> MANAGEMENT_HTTPS_CIPHERS =
      list("management.https.ciphers", "Cipher suites of the management web server");

  public static final SettingKey<String> MANAGEMENT_SSH_VERSION =
      text("management.ssh.version", "SSH protocol versions accepted: 1, 1.99 (both) or 2");

  public static final SettingKey<Long> MANAGEMENT_SSH_TIMEOUT =
      number("management.ssh.timeout", "seconds", "Time to complete an SSH login");

  public static final SettingKey<Long> MANAGEMENT_SSH_RETRIES =
      number("management.ssh.retries", "", "Authentication attempts per SSH connection");

  public static final SettingKey<List<String>> MANAGEMENT_SSH_CIPHERS =
      list("management.ssh.ciphers", "Encryption algorithms of the SSH server");

  public static final SettingKey<List<String>> MANAGEMENT_SSH_MACS =
      list("management.ssh.macs", "Integrity algorithms of the SSH server");

  public static final SettingKey<List<String>> MANAGEMENT_SSH_KEX =
      list("management.ssh.kex", "Key exchange algorithms of the SSH server");

  public static final SettingKey<List<String>> MANAGEMENT_SSH_HOST_KEYS =
      list("management.ssh.host-keys", "Host key algorithms of the SSH server");

  public static final SettingKey<Long> MANAGEMENT_SSH_DH_MIN_BITS =
      number(
          "management.ssh.dh-min-bits",
          "bits",
          "Smallest Diffie-Hellman modulus of the SSH server");

  public static final SettingKey<String> MANAGEMENT_SSH_SOURCE_INTERFACE =
      text(
          "management.ssh.source-interface",
          "Interface that SSH connections start from, empty for the egress interface");

  public static final SettingKey<Boolean> MANAGEMENT_SCP_ENABLED =
      flag("management.scp.enabled", "SCP server");

  public static final SettingKey<Boolean> MANAGEMENT_NETCONF_ENABLED =
      flag("management.netconf.enabled", "NETCONF server");

  public static final SettingKey<String> MANAGEMENT_NETCONF_ACCESS_LIST =
      text("management.netconf.access-list", "Access list in front of NETCONF, empty for none");

  public static final SettingKey<Boolean> MANAGEMENT_RESTCONF_ENABLED =
      flag("management.restconf.enabled", "RESTCONF server");

  public static final SettingKey<Boolean> MANAGEMENT_GNMI_ENABLED =
      flag("management.gnmi.enabled", "gNMI server");

  public static final SettingKey<Boolean> MANAGEMENT_GUEST_SHELL_ENABLED =
      flag("management.guest-shell.enabled", "Hosting of applications or a guest shell");

  // Passwords and logins

  public static final SettingKey<Boolean> PASSWORDS_OBFUSCATED =
      flag(
          "passwords.obfuscated",
          "Readable passwords are obfuscated when the configuration is shown");

  public static final SettingKey<Boolean> PASSWORDS_MASTER_KEY =
      flag("passwords.master-key", "Reversible keys are encrypted with AES under a master key");

  public static final SettingKey<Long> PASSWORDS_MIN_LENGTH =
      number("passwords.min-length", "characters", "Shortest new local password, 0 for no rule");

  public static final SettingKey<Boolean> PASSWORDS_RECOVERY =
      flag(
          "passwords.recovery",
          "Password recovery from the console without losing the configuration");

  public static final SettingKey<Boolean> PASSWORDS_COMPLEXITY =
      flag("passwords.complexity", "Local passwords must mix character classes");

  public static final SettingKey<Long> LOGIN_BLOCK_SECONDS =
      number(
          "login.block-seconds",
          "seconds",
          "How long logins are blocked after repeated failures, 0 for never");

  public static final SettingKey<Long> LOGIN_MAX_FAILURES =
      number(
          "login.max-failures",
          "",
          "Failed logins after which a local account is locked, 0 for never");

  public static final SettingKey<Boolean> LOGIN_FAILURES_LOGGED =
      flag("login.failures-logged", "Failed logins are logged");

  public static final SettingKey<Boolean> LOGIN_SUCCESSES_LOGGED =
      flag("login.successes-logged", "Successful logins are logged");

  public static final SettingKey<Long> LOGIN_DELAY =
      number("login.delay", "seconds", "Pause between login attempts");

  public static final SettingKey<Boolean> AAA_ENABLED =
      flag("aaa.enabled", "The AAA framework decides logins");

  // Services of the device

  public static final SettingKey<Boolean> SERVICES_TCP_SMALL_SERVERS =
      flag("services.tcp-small-servers", "TCP echo, discard, chargen and daytime servers");

  public static final SettingKey<Boolean> SERVICES_UDP_SMALL_SERVERS =
      flag("services.udp-small-servers", "UDP echo, discard and chargen servers");

  public static final SettingKey<Boolean> SERVICES_FINGER =
      flag("services.finger", "Finger server");

  public static final SettingKey<Boolean> SERVICES_PAD =
      flag("services.pad", "X.25 packet assembler/disassembler");

  public static final SettingKey<Boolean> SERVICES_BOOTP = flag("services.bootp", "BOOTP server");

  public static final SettingKey<Boolean> SERVICES_DHCP =
      flag("services.dhcp", "DHCP server and relay");

  public static final SettingKey<Boolean> SERVICES_NETWORK_CONFIG =
      flag(
          "services.network-config",
          "The device loads its configuration from the network when it boots");

  public static final SettingKey<Boolean> SERVICES_IDENT =
      flag("services.ident", "Identification (RFC 1413) server");

  public static final SettingKey<Boolean> SERVICES_DNS_SERVER =
      flag("services.dns-server", "DNS server");

  public static final SettingKey<Boolean> SERVICES_DOMAIN_LOOKUP =
      flag("services.domain-lookup", "Unknown words typed at the prompt are looked up in DNS");

  public static final SettingKey<Boolean> SERVICES_FTP_SERVER =
      flag("services.ftp-server", "FTP server");

  public static final SettingKey<Boolean> SERVICES_TFTP_SERVER =
      flag("services.tftp-server", "TFTP server");

  public static final SettingKey<Boolean> SERVICES_RCP = flag("services.rcp", "Remote copy server");

  public static final SettingKey<Boolean> SERVICES_RSH =
      flag("services.rsh", "Remote shell server");

  public static final SettingKey<Boolean> SERVICES_CALL_HOME =
      flag("services.call-home", "The device reports to its vendor");

  public static final SettingKey<Boolean> SERVICES_SMART_INSTALL =
      flag("services.smart-install", "Cisco Smart Install client");

  public static final SettingKey<Boolean> SERVICES_CDP =
      flag("services.cdp", "Cisco Discovery Protocol, for the whole device");

  public static final SettingKey<Boolean> SERVICES_LLDP =
      flag("services.lldp", "Link Layer Discovery Protocol, for the whole device");

  public static final SettingKey<Boolean> SERVICES_TCP_KEEPALIVES_IN =
      flag("services.tcp-keepalives-in", "Keepalives on incoming connections");

  public static final SettingKey<Boolean> SERVICES_TCP_KEEPALIVES_OUT =
      flag("services.tcp-keepalives-out", "Keepalives on outgoing connections");

  // Logging and time

  public static final SettingKey<Boolean> LOGGING_ENABLED =
      flag("logging.enabled", "Messages are logged at all");

  public static final SettingKey<Long> LOGGING_BUFFER_BYTES =
      number("logging.buffer-bytes", "bytes", "Size of the local log buffer, 0 for none");

  public static final SettingKey<String> LOGGING_BUFFER_LEVEL =
      text("logging.buffer-level", "Least severe level kept in the local buffer");

  public static final SettingKey<String> LOGGING_CONSOLE_LEVEL =
      text("logging.console-level", "Least severe level sent to the console, empty for none");

  public static final SettingKey<String> LOGGING_REMOTE_LEVEL =
      text("logging.remote-level", "Least severe level sent to log servers, empty for none");

  public static final SettingKey<String> LOGGING_SOURCE_INTERFACE =
      text(
          "logging.source-interface",
          "Interface that log messages start from, empty for the egress interface");

  public static final SettingKey<String> LOGGING_TIMESTAMPS =
      text("logging.timestamps", "What stamps a log message: none, uptime or datetime");

  public static final SettingKey<Boolean> LOGGING_SEQUENCE_NUMBERS =
      flag("logging.sequence-numbers", "Log messages carry sequence numbers");

  public static final SettingKey<Boolean> LOGGING_CONFIG_CHANGES =
      flag("logging.config-changes", "Configuration commands are logged");

  public static final SettingKey<Boolean> LOGGING_HIDES_KEYS =
      flag("logging.hides-keys", "Passwords are removed from logged configuration commands");

  public static final SettingKey<Boolean> NTP_AUTHENTICATION =
      flag("ntp.authentication", "Only authenticated time sources are followed");

  public static final SettingKey<String> NTP_ACCESS_LIST =
      text(
          "ntp.access-list",
          "Access list that limits who may query or set the clock, empty for none");

  public static final SettingKey<String> NTP_SOURCE_INTERFACE =
      text(
          "ntp.source-interface",
          "Interface that NTP packets start from, empty for the egress interface");

  public static final SettingKey<String> CLOCK_TIMEZONE =
      text("clock.timezone", "Name of the time zone");

  // SNMP

  public static final SettingKey<Boolean> SNMP_ENABLED =
      flag("snmp.enabled", "The SNMP agent answers");

  public static final SettingKey<Boolean> SNMP_TRAPS_ENABLED =
      flag("snmp.traps-enabled", "The device sends SNMP notifications");

  public static final SettingKey<String> SNMP_TRAP_SOURCE =
      text(
          "snmp.trap-source",
          "Interface that notifications start from, empty for the egress interface");

  public static final SettingKey<Boolean> SNMP_SHUTDOWN_ALLOWED =
      flag("snmp.shutdown-allowed", "An SNMP manager may reload the device");

  // Network layer

  public static final SettingKey<Boolean> IP_SOURCE_ROUTING =
      flag("ip.source-routing", "IPv4 packets may choose their own route");

  public static final SettingKey<Boolean> IP_GRATUITOUS_ARPS =
      flag("ip.gratuitous-arps", "Gratuitous ARP is sent for remote-access peers");

  public static final SettingKey<Boolean> IP_OPTIONS_DROPPED =
      flag("ip.options-dropped", "IPv4 packets with options are dropped or ignored");

  public static final SettingKey<Boolean> IP_CEF = flag("ip.cef", "Express forwarding");

  public static final SettingKey<Boolean> IPV6_ROUTING =
      flag("ipv6.routing", "IPv6 unicast packets are forwarded");

  public static final SettingKey<Boolean> IPV6_SOURCE_ROUTING =
      flag("ipv6.source-routing", "IPv6 packets with a type 0 routing header are followed");

  public static final SettingKey<String> CONTROL_PLANE_POLICY =
      text(
          "control-plane.policy",
          "Policy that limits traffic to the control plane, empty for none");

  // Switching

  public static final SettingKey<String> VTP_MODE =
      text("vtp.mode", "VLAN Trunking Protocol: server, client, transparent or off");

  public static final SettingKey<Boolean> SPANNING_TREE_BPDU_GUARD_DEFAULT =
      flag("spanning-tree.bpdu-guard-default", "BPDU guard on every port with PortFast");

  public static final SettingKey<Boolean> SPANNING_TREE_BPDU_FILTER_DEFAULT =
      flag("spanning-tree.bpdu-filter-default", "BPDU filter on every port with PortFast");

  public static final SettingKey<Boolean> SPANNING_TREE_PORTFAST_DEFAULT =
      flag("spanning-tree.portfast-default", "PortFast on every access port");

  public static final SettingKey<Boolean> SPANNING_TREE_LOOP_GUARD_DEFAULT =
      flag("spanning-tree.loop-guard-default", "Loop guard on every port");

  public static final SettingKey<Boolean> DHCP_SNOOPING_ENABLED =
      flag("dhcp-snooping.enabled", "DHCP snooping, the global switch");

  public static final SettingKey<String> DHCP_SNOOPING_VLANS =
      text("dhcp-snooping.vlans", "VLANs with DHCP snooping, empty for none");

  public static final SettingKey<String> ARP_INSPECTION_VLANS =
      text("arp-inspection.vlans", "VLANs with dynamic ARP inspection, empty for none");

  public static final SettingKey<Boolean> DOT1X_ENABLED =
      flag("dot1x.enabled", "IEEE 802.1X, the global switch");

  public static final SettingKey<Boolean> UDLD_ENABLED =
      flag("udld.enabled", "Unidirectional link detection on fibre ports");

  public static final SettingKey<Boolean> NATIVE_VLAN_TAGGED =
      flag("vlan.native-tagged", "The native VLAN of trunks is tagged");

  public static final SettingKey<Boolean> VTP_AUTHENTICATED =
      flag("vtp.authenticated", "Messages of the VLAN Trunking Protocol prove a password");

  public static final SettingKey<Boolean> VLAN_REGISTRATION =
      flag("vlan.registration", "Neighbours may register VLANs (MVRP, GVRP)");

  public static final SettingKey<String> VLAN_DEFAULT_INTERFACE =
      text("vlan.default-interface", "Routed interface of VLAN 1, empty for none");

  public static final SettingKey<Boolean> IGMP_SNOOPING_ENABLED =
      flag("igmp-snooping.enabled", "IGMP snooping, the global switch");

  public static final SettingKey<String> IGMP_SNOOPING_DISABLED_VLANS =
      text("igmp-snooping.disabled-vlans", "VLANs without IGMP snooping, empty for none");

  public static final SettingKey<Boolean> MLD_SNOOPING_ENABLED =
      flag("mld-snooping.enabled", "MLD snooping, the global switch");

  // VPN

  public static final SettingKey<Boolean> IKE_ENABLED =
      flag("ike.enabled", "Internet Key Exchange version 1 is answered");

  public static final SettingKey<Boolean> IKE_AGGRESSIVE_MODE =
      flag("ike.aggressive-mode", "Aggressive mode of IKE version 1 is answered");

  // Integrity

  public static final SettingKey<String> ARCHIVE_PATH =
      text("archive.path", "Where copies of the configuration are kept, empty for nowhere");

  public static final SettingKey<Boolean> ARCHIVE_AUTOMATIC =
      flag("archive.automatic", "A copy of the configuration is kept after a session of changes");

  public static final SettingKey<Boolean> BOOT_IMAGE_SECURED =
      flag("boot.image-secured", "The software image is protected from deletion");

  public static final SettingKey<Boolean> BOOT_CONFIG_SECURED =
      flag("boot.config-secured", "A copy of the configuration is protected from deletion");

  public static final SettingKey<Boolean> FILES_VERIFIED =
      flag("files.verified", "Software images are verified before they are used");

  // Sessions of platforms that have one rule for all ways in

  public static final SettingKey<Long> SESSION_IDLE_TIMEOUT =
      number(
          "session.idle-timeout",
          "seconds",
          "Idle time after which a management session ends, 0 for never");

  public static final SettingKey<Long> SESSION_LIMIT =
      number("session.limit", "", "Management sessions at a time, 0 for no limit");

  public static final SettingKey<Boolean> SESSION_CONCURRENT =
      flag("session.concurrent", "One account may have several sessions at a time");
  public static final SettingKey<Boolean> CONSOLE_DISCONNECT_LOGS_OUT =
      flag("console.disconnect-logs-out", "A console session ends when the cable is unplugged");

  public static final SettingKey<Boolean> CONSOLE_AUXILIARY =
      flag("console.auxiliary-enabled", "A second serial port takes logins");
  public static final SettingKey<Boolean> CONSOLE_ROOT_LOGIN =
      flag("console.root-login", "The root account may log in on the console");

  public static final SettingKey<Long> MANAGEMENT_SSH_RATE_LIMIT =
      number(
          "management.ssh.rate-limit",
          "per minute",
          "SSH connections that are taken in a minute, 0 for no limit");

  // Further management

  public static final SettingKey<Boolean> MANAGEMENT_LOGIN_PAGE_NAMES_DEVICE =
      flag("management.login-page-names-device", "The login page shows the name of the device");

  public static final SettingKey<Boolean> MANAGEMENT_HTTP_REDIRECTED =
      flag("management.http.redirected", "Web sessions without TLS are sent to the one with TLS");

  public static final SettingKey<Long> MANAGEMENT_HTTPS_PORT =
      number("management.https.port", "", "TCP port of the management web server with TLS");

  public static final SettingKey<Long> MANAGEMENT_HTTPS_IDLE_TIMEOUT =
      number(
          "management.https.idle-timeout",
          "seconds",
          "Idle time after which a session of the management web server ends, 0 for never");

  public static final SettingKey<Boolean> MANAGEMENT_SSH_ENABLED =
      flag("management.ssh.enabled", "SSH accepts management logins");

  public static final SettingKey<Boolean> MANAGEMENT_SSH_ROOT_LOGIN =
      flag("management.ssh.root-login", "The root account may log in over SSH");

  public static final SettingKey<Long> MANAGEMENT_SSH_PORT =
      number("management.ssh.port", "", "TCP port of SSH");

  public static final SettingKey<Boolean> MANAGEMENT_PERMITTED_SOURCES =
      flag(
          "management.sources-limited",
          "Management sessions are taken from listed addresses alone, whatever the interface");

  public static final SettingKey<Boolean> MANAGEMENT_CLEARTEXT_API_ENABLED =
      flag("management.cleartext-api.enabled", "A programming interface answers without TLS");

  public static final SettingKey<Long> MANAGEMENT_API_KEY_LIFETIME =
      number("management.api.key-lifetime", "seconds", "Life of an API key, 0 for ever");

  public static final SettingKey<Boolean> MANAGEMENT_API_SANDBOX_ENABLED =
      flag(
          "management.api-sandbox.enabled",
          "A web page tries out commands of the programming interface");

  public static final SettingKey<Boolean> MANAGEMENT_OS_SHELL_ENABLED =
      flag("management.os-shell.enabled", "Administrators may use a shell of the operating system");

  public static final SettingKey<Boolean> MANAGEMENT_SFTP_ENABLED =
      flag("management.sftp.enabled", "SFTP server");

  public static final SettingKey<Long> MANAGEMENT_SSH_HOST_KEY_BITS =
      number("management.ssh.host-key-bits", "bits", "Length of the RSA host key of SSH");

  public static final SettingKey<Boolean> AAA_LOCAL_FALLBACK =
      flag("aaa.local-fallback", "Local users may log in while no server of AAA answers");

  public static final SettingKey<Boolean> SNMP_PRIVACY_ENFORCED =
      flag("snmp.privacy-enforced", "SNMPv3 requests without encryption are refused");

  public static final SettingKey<Boolean> MANAGEMENT_CENTRAL_ENABLED =
      flag("management.central.enabled", "A central manager may change the configuration");

  // Further passwords and logins

  public static final SettingKey<Long> PASSWORDS_MAX_AGE =
      number("passwords.max-age", "days", "Life of a password, 0 for ever");

  public static final SettingKey<Long> PASSWORDS_HISTORY =
      number("passwords.history", "", "Former passwords that may not be used again");

  public static final SettingKey<Boolean> PASSWORDS_ENCRYPTED_WITH_OWN_KEY =
      flag(
          "passwords.own-key",
          "Reversible secrets are encrypted with a key of the owner, not with one that all share");

  public static final SettingKey<Boolean> LOGIN_EMPTY_PASSWORD_REMOTE =
      flag(
          "login.empty-password-remote", "Accounts without a password may log in over the network");

  public static final SettingKey<Boolean> MANAGEMENT_SSH_EMPTY_PASSWORDS =
      flag("management.ssh.empty-passwords", "SSH takes an empty password for an answer");

  public static final SettingKey<Boolean> MANAGEMENT_SSH_HOSTS_CHECKED =
      flag(
          "management.ssh.hosts-checked",
          "Outgoing SSH sessions are refused where the key of the host is not known");

  public static final SettingKey<String> PASSWORDS_NEW_HASH =
      text("passwords.new-hash", "How new local passwords are hashed: md5, sha512 ...");

  public static final SettingKey<Boolean> BOOT_LOADER_SECURED =
      flag("boot.loader-secured", "The boot loader asks for a password");

  // What new passwords must have

  public static final SettingKey<Long> PASSWORDS_MIN_UPPERCASE =
      number("passwords.min-uppercase", "", "Upper-case letters that a new local password needs");

  public static final SettingKey<Long> PASSWORDS_MIN_LOWERCASE =
      number("passwords.min-lowercase", "", "Lower-case letters that a new local password needs");

  public static final SettingKey<Long> PASSWORDS_MIN_DIGITS =
      number("passwords.min-digits", "", "Digits that a new local password needs");

  public static final SettingKey<Long> PASSWORDS_MIN_SPECIAL =
      number(
          "passwords.min-special",
          "",
          "Characters other than letters and digits that a new local password needs");

  public static final SettingKey<Long> PASSWORDS_MIN_CHANGES =
      number(
          "passwords.min-changes",
          "characters",
          "How much a new local password must differ from the old one, 0 for no rule");

  // Blocking of logins, records of changes, protection of files

  public static final SettingKey<Long> LOGIN_BLOCK_ATTEMPTS =
      number(
          "login.block-attempts",
          "",
          "Failed logins after which login.block-seconds begin, 0 for never");

  public static final SettingKey<Long> LOGIN_BLOCK_WINDOW =
      number(
          "login.block-window",
          "seconds",
          "Time in which those failures are counted, 0 where none are");

  public static final SettingKey<Boolean> LOGGING_USER_INFO =
      flag("logging.user-info", "Changes of the privilege level are logged with the user's name");

  public static final SettingKey<Boolean> LOGGING_PERSISTENT =
      flag("logging.persistent", "Messages are kept in files that outlive a restart");

  public static final SettingKey<String> LOGGING_LOGIN_LEVEL =
      text(
          "logging.login-level",
          "Least severe level of the messages about logins that are logged, where it has one of"
              + " its own");

  public static final SettingKey<String> MANAGEMENT_SSH_CIPHER_LEVEL =
      text(
          "management.ssh.cipher-level",
          "Named set of encryption algorithms of the SSH server, custom for a list of its own");

  public static final SettingKey<String> MANAGEMENT_SSH_MAC_LEVEL =
      text(
          "management.ssh.mac-level",
          "Named set of integrity algorithms of the SSH server, custom for a list of its own");

  public static final SettingKey<Long> FILES_PRIVILEGE =
      number(
          "files.privilege", "", "Privilege level from which files on the device can be changed");

  public static final SettingKey<Long> MANAGEMENT_HTTP_SESSIONS =
      number("management.http.sessions", "", "Connections of the management web server at a time");

  // Further services

  public static final SettingKey<Boolean> PROVISIONING_REMOVABLE_MEDIA =
      flag("provisioning.removable-media", "A configuration or image is taken from a USB stick");

  public static final SettingKey<Boolean> PROVISIONING_ZERO_TOUCH =
      flag("provisioning.zero-touch", "A device without a configuration asks the network for one");

  public static final SettingKey<Boolean> TELEMETRY_ENABLED =
      flag("services.vendor-telemetry", "The device reports to its vendor");

  // Cryptography

  public static final SettingKey<Boolean> CRYPTO_STRONG_ONLY =
      flag("crypto.strong-only", "Management sessions are refused with weak algorithms");

  public static final SettingKey<Boolean> CRYPTO_STATIC_KEY_CIPHERS =
      flag("crypto.static-key-ciphers", "TLS without forward secrecy is accepted");

  public static final SettingKey<String> CRYPTO_MINIMUM_TLS =
      text("crypto.minimum-tls", "Oldest version of TLS that the device speaks: tls1.2 ...");

  public static final SettingKey<Boolean> CRYPTO_FIPS =
      flag("crypto.fips", "The device runs in its FIPS mode");

  public static final SettingKey<Boolean> CRYPTO_WEAK_CERTIFICATES =
      flag("crypto.weak-certificates", "Certificates with weak keys or hashes are accepted");

  // Firewalls

  public static final SettingKey<Boolean> FIREWALL_IMPLICIT_DENY_LOGGED =
      flag("firewall.implicit-deny-logged", "What no rule matches is dropped and logged");

  public static final SettingKey<String> FIREWALL_DEFAULT_ACTION =
      text("firewall.default-action", "What happens to traffic that no rule matches");

  public static final SettingKey<Boolean> FIREWALL_EQUAL_TRUST_PASSES =
      flag(
          "firewall.equal-trust-passes",
          "Traffic between interfaces of the same trust passes without a rule");

  public static final SettingKey<Boolean> FIREWALL_VPN_UNFILTERED =
      flag(
          "firewall.vpn-unfiltered",
          "Traffic that comes out of a VPN passes the filters of interfaces unseen");

  public static final SettingKey<Boolean> FIREWALL_THREAT_DETECTION =
      flag("firewall.threat-detection", "Scans and floods are detected");

  public static final SettingKey<Boolean> FILTERS_OPEN_WHILE_UPDATED =
      flag("filters.open-while-updated", "Traffic passes while an access list is being changed");

  // Further switching and routing

  public static final SettingKey<String> SPANNING_TREE_MODE =
      text("spanning-tree.mode", "Kind of spanning tree: mstp, rstp, rapid-pvst, none ...");

  public static final SettingKey<String> SPANNING_TREE_DISABLED_VLANS =
      text("spanning-tree.disabled-vlans", "VLANs without spanning tree, empty for none");

  public static final SettingKey<Boolean> BGP_FIRST_AS_ENFORCED =
      flag(
          "bgp.first-as-enforced",
          "A route of an external BGP neighbor must begin with the neighbor's own number");

  public static final SettingKey<Boolean> FIREWALL_ASYMMETRIC_ROUTING =
      flag(
          "firewall.asymmetric-routing",
          "Packets of sessions whose beginning the firewall did not see pass");

  public static final SettingKey<Boolean> FIREWALL_RULES_AT_ONCE =
      flag(
          "firewall.rules-at-once",
          "A change of rules takes effect for all packets at the same moment");

  public static final SettingKey<Long> FIREWALL_SESSION_TIMEOUT =
      number("firewall.session-timeout", "seconds", "Life of an idle TCP session, 0 without end");

  public static final SettingKey<Boolean> FIREWALL_GRAYWARE_DETECTED =
      flag("firewall.grayware-detected", "Unwanted programs count as malware");

  public static final SettingKey<Long> MANAGEMENT_REST_CONNECTIONS =
      number(
          "management.rest.connections", "", "Connections that the REST interface takes at once");

  public static final SettingKey<Boolean> FIREWALL_STOPS_WITHOUT_LOG =
      flag(
          "firewall.stops-without-log",
          "No new connection passes while a log server on TCP does not answer");

  public static final SettingKey<Long> LOGGING_QUEUE =
      number("logging.queue", "messages", "Messages that wait for a log server, 0 for no limit");

  public static final SettingKey<Boolean> FIREWALL_INSPECTION_FAILS_OPEN =
      flag(
          "firewall.inspection-fails-open",
          "Traffic passes without inspection when the inspection has no memory left");

  // High availability

  public static final SettingKey<Boolean> HA_ENABLED =
      flag("ha.enabled", "The device is a member of a cluster or a pair");

  public static final SettingKey<Boolean> HA_AUTHENTICATED =
      flag("ha.authenticated", "The members of a cluster authenticate each other");

  public static final SettingKey<Boolean> HA_ENCRYPTED =
      flag("ha.encrypted", "What the members of a cluster exchange is encrypted");

  // Logins and sessions in detail

  public static final SettingKey<Boolean> PASSWORDS_EXCEPTIONS =
      flag("passwords.exceptions", "Single accounts have rules of passwords of their own");

  public static final SettingKey<Boolean> LOGIN_LOCKED_UNTIL_RELEASED =
      flag(
          "login.locked-until-released",
          "A locked account stays locked until an administrator releases it");

  public static final SettingKey<List<String>> AAA_PROTOCOLS =
      list(
          "aaa.protocols",
          "Protocols by which servers decide logins of administrators: radius, tacacs, ldap ...");

  public static final SettingKey<Boolean> AAA_REPLAYABLE =
      flag(
          "aaa.replayable",
          "Passwords of administrators go to servers in a form that can be replayed");

  public static final SettingKey<Boolean> MANAGEMENT_CLIENT_CERTIFICATES =
      flag(
          "management.client-certificates",
          "The management web server asks administrators for certificates");

  public static final SettingKey<Boolean> PASSWORDS_RULES =
      flag("passwords.rules", "Rules for new local passwords are in force");

  public static final SettingKey<Long> MANAGEMENT_NETCONF_SESSIONS =
      number("management.netconf.sessions", "", "NETCONF sessions at a time, 0 for no limit");

  public static final SettingKey<Long> MANAGEMENT_SSH_SESSIONS =
      number(
          "management.ssh.sessions-per-connection",
          "",
          "Sessions within one SSH connection, 0 for no limit");

  public static final SettingKey<Long> MANAGEMENT_SSH_ALIVE_INTERVAL =
      number(
          "management.ssh.alive-interval",
          "seconds",
          "Silence after which the SSH server asks whether its client is there, 0 for never");

  public static final SettingKey<Long> MANAGEMENT_SSH_ALIVE_COUNT =
      number(
          "management.ssh.alive-count",
          "",
          "Unanswered questions after which the SSH server ends a session");

  public static final SettingKey<Boolean> MANAGEMENT_SSH_FORWARDING =
      flag("management.ssh.forwarding", "SSH sessions may carry TCP connections of others");

  public static final SettingKey<Boolean> MANAGEMENT_SSH_REKEYED =
      flag(
          "management.ssh.rekeyed",
          "The configuration says after how much time or data SSH takes new keys");

  // Logging in detail

  public static final SettingKey<Boolean> LOGGING_DEVICE_EVENTS =
      flag("logging.device-events", "Events of the device and of accounts are logged");

  public static final SettingKey<Boolean> LOGGING_DEVICE_TRAFFIC =
      flag(
          "logging.device-traffic",
          "Packets to and from the device itself are logged, permitted and refused");

  public static final SettingKey<Boolean> LOGGING_INVALID_PACKETS =
      flag("logging.invalid-packets", "Packets that no session can have are logged");

  public static final SettingKey<Boolean> LOGGING_HIDES_USERS =
      flag("logging.hides-users", "Names of users are left out of log messages");

  public static final SettingKey<Boolean> LOGGING_STORAGE_RESERVED =
      flag("logging.storage-reserved", "The configuration reserves storage of the device for logs");

  public static final SettingKey<Boolean> LOGGING_BATCHED =
      flag("logging.batched", "Messages reach log servers in batches, not at once");

  public static final SettingKey<Boolean> LOGGING_FAILURE_ALERTS =
      flag("logging.failure-alerts", "Somebody is told when messages can no longer be kept");

  public static final SettingKey<Long> LOGGING_STORAGE_ALARM =
      number(
          "logging.storage-alarm",
          "percent",
          "How full the fullest log may be before an alarm is raised, 0 for no alarm");

  public static final SettingKey<Boolean> LOGGING_ALARMS =
      flag("logging.alarms", "Alarms of the audit log are raised");

  public static final SettingKey<Boolean> LOGGING_HIGH_LOAD =
      flag("logging.high-load", "A high load of the data plane is logged");

  public static final SettingKey<String> LOGGING_SENDER =
      text(
          "logging.sender",
          "What names the device in its syslog messages: hostname, address ..., empty for nothing");

  public static final SettingKey<Boolean> LOGGING_YEAR =
      flag("logging.year", "Timestamps of log messages name the year");

  // Further services

  public static final SettingKey<Long> ARCHIVE_LOCAL_COPIES =
      number("archive.local-copies", "", "Former configurations that the device keeps");

  public static final SettingKey<Boolean> IP_PING_OPTIONS_ANSWERED =
      flag(
          "ip.ping-options-answered",
          "Echo requests that ask for the route or the time of the device are answered");

  public static final SettingKey<Boolean> IP_SYN_FIN_DROPPED =
      flag("ip.syn-fin-dropped", "TCP packets with both SYN and FIN are dropped");

  public static final SettingKey<Boolean> SNMP_CHASSIS_TRAPS =
      flag("snmp.chassis-traps", "Changes of parts of the chassis are sent as SNMP notifications");

  private SettingKeys() {}

  /// Every key, in the order of this file.
  public static List<SettingKey<?>> all() {
    return Collections.unmodifiableList(ALL);
  }

  private static SettingKey<Boolean> flag(String name, String description) {
    return known(new SettingKey<>(name, Boolean.class, "", description));
  }

  private static SettingKey<String> text(String name, String description) {
    return known(new SettingKey<>(name, String.class, "", description));
  }

  private static SettingKey<Long> number(String name, String unit, String description) {
    return known(new SettingKey<>(name, Long.class, unit, description));
  }

  @SuppressWarnings("unchecked") // a class literal has no type argument
  private static SettingKey<List<String>> list(String name, String description) {
    return known(
        new SettingKey<>(name, (Class<List<String>>) (Class<?>) List.class, "", description));
  }

  private static <T> SettingKey<T> known(SettingKey<T> key) {
    ALL.add(key);
    return key;
  }
}
