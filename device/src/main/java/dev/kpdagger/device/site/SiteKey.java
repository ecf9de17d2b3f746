package dev.kpdagger.device.site;

import dev.kpdagger.device.Labelled;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Something that a site may state, by its name in a file, with the question that it answers.
public enum SiteKey implements Labelled {
  DEVICE_ROLE(Kind.ROLE, "is the device a router, a switch or a firewall?"),
  BANNER_TEXT(Kind.TEXT, "which words must the login banner have?"),
  MANAGEMENT_NETWORKS(Kind.NETWORKS, "from which networks are the devices managed?"),
  SYSLOG_SERVERS(Kind.ADDRESSES, "which are the site's log servers?"),
  NTP_SERVERS(Kind.ADDRESSES, "which are the site's time servers?"),
  AAA_SERVERS(Kind.ADDRESSES, "which are the site's RADIUS and TACACS+ servers?"),
  SNMP_MANAGERS(Kind.ADDRESSES, "which hosts collect SNMP data and notifications?"),
  EXTERNAL_INTERFACES(
      Kind.INTERFACES, "which interfaces lead to networks that the site does not run?"),
  CUSTOMER_INTERFACES(Kind.INTERFACES, "which interfaces lead to customers of this provider edge?"),
  CORE_INTERFACES(Kind.INTERFACES, "which interfaces lead to routers of the site's own core?"),
  USER_INTERFACES(Kind.INTERFACES, "to which interfaces do users connect their own hosts?"),
  UNTRUSTED_ZONES(Kind.ZONES, "which zones or interfaces of the firewall are not trusted?"),
  TRUSTED_ZONES(Kind.ZONES, "which zones or interfaces of the firewall are trusted?"),
  TODAY(Kind.DAY, "on which day are dates looked at?");

  /// What values look like.
  public enum Kind {
    /// One of [SiteKey#ROLES].
    ROLE,
    /// One text.
    TEXT,
    /// A day as 2026-12-31.
    DAY,
    /// Addresses or prefixes.
    NETWORKS,
    /// Addresses or host names.
    ADDRESSES,
    /// Names of interfaces, with `*` for any characters.
    INTERFACES,
    /// Names of zones or interfaces.
    ZONES
  }

  /// The roles of devices.
  public static final List<String> ROLES = List.of("router", "switch", "firewall");

  private final Kind kind;
  private final String question;
  private final String label = Labelled.labelOf(this);

  SiteKey(Kind kind, String question) {
    this.kind = kind;
    this.question = question;
  }

  /// Its name in a file.
  @Override
  public String label() {
    return label;
  }

  public Kind kind() {
    return kind;
  }

  /// What to ask somebody who knows the site.
  public String question() {
    return question;
  }

  /// Whether it has one value and not a list.
  public boolean isSingle() {
    return switch (kind) {
      case ROLE, TEXT, DAY -> true;
      case NETWORKS, ADDRESSES, INTERFACES, ZONES -> false;
    };
  }

  /// The key of a name; empty when there is none.
  public static Optional<SiteKey> named(String name) {
    for (SiteKey key : values()) {
      if (key.label.equals(name.toLowerCase(Locale.ROOT))) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }
}
