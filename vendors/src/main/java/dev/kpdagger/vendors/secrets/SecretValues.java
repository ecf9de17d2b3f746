package dev.kpdagger.vendors.secrets;

import dev.kpdagger.device.Secret;
import dev.kpdagger.device.SecretMask;
import dev.kpdagger.device.SecretStorage;
import dev.kpdagger.device.SourceSpan;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Judges the values of secrets: whether everybody tries them first, and whether they were taken
/// out before the file reached us.
public final class SecretValues {

  /// Values that every attacker tries first: published defaults, the names of makers and products,
  /// and the words of examples. Lower case.
  private static final List<String> COMMON =
      List.of(
          // communities
          "public",
          "private",
          "community",
          "snmp",
          "snmptrap",
          "ilmi",
          "monitor",
          "read",
          "write",
          "ro",
          "rw",
          // makers and products
          "cisco",
          "cisco123",
          "pix",
          "asa",
          "arista",
          "juniper",
          "juniper1",
          "juniper123",
          "junos",
          "netscreen",
          "fortinet",
          "fortigate",
          "paloalto",
          "paloaltonetworks",
          "panos",
          // accounts and roles
          "admin",
          "admin123",
          "root",
          "root123",
          "guest",
          "manager",
          "enable",
          // what it is for
          "password",
          "password123",
          "secret",
          "security",
          "default",
          "test",
          "test123",
          "changeme",
          "letmein",
          "router",
          "switch",
          "firewall",
          "radius",
          "tacacs",
          "vpn",
          "ipsec",
          "presharedkey",
          // the rows of a keyboard
          "abc123",
          "1234",
          "12345",
          "123456",
          "12345678");

  private static final Set<String> GUESSABLE = Set.copyOf(COMMON);

  private SecretValues() {}

  /// A value that stands in the file as it is, unless it was taken out.
  public static Secret written(String value, SourceSpan span) {
    return isMasked(value)
        ? Secret.sealed(SecretStorage.MASKED, span)
        : readable(SecretStorage.CLEARTEXT, value, span);
  }

  /// A value whose plain text is known.
  public static Secret readable(SecretStorage storage, String plain, SourceSpan span) {
    return Secret.readable(storage, plain, isGuessable(plain), span);
  }

  public static boolean isGuessable(String value) {
    return GUESSABLE.contains(value.toLowerCase(Locale.ROOT));
  }

  /// The guessable values in lower case, for whoever has only a hash to compare them with.
  public static List<String> common() {
    return COMMON;
  }

  /// Whether the value was taken out before the file reached us: asterisks, `XXX`, `<removed>`.
  public static boolean isMasked(String value) {
    return SecretMask.isMask(value);
  }
}
