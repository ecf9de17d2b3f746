package dev.kpdagger.checks.site;

import dev.kpdagger.device.site.SiteKey;
import dev.kpdagger.packets.IpAddress;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Checks that values fit what they are stated for, and writes them as conditions compare them.
final class SiteValues {

  private SiteValues() {}

  /// The values as facts have them: addresses in their shortest form, names of hosts in lower case,
  /// texts with single spaces.
  ///
  /// @param where begins a message
  /// @throws SiteException for the first one that does not fit
  static List<String> checked(SiteKey key, List<String> values, String where) throws SiteException {
    var checked = new ArrayList<String>();
    for (String value : values) {
      if (value.isEmpty()) {
        throw new SiteException(where + "`" + key.label() + "` has an empty value");
      }
      checked.add(
          switch (key.kind()) {
            case ROLE -> role(key, value, where);
            case DAY -> day(key, value, where);
            case NETWORKS -> network(key, value, where);
            case ADDRESSES ->
                IpAddress.parse(value)
                    .map(IpAddress::toString)
                    .orElse(value.toLowerCase(Locale.ROOT));
            case TEXT -> String.join(" ", value.split("\\s+"));
            case INTERFACES, ZONES -> value;
          });
    }
    return checked;
  }

  private static String role(SiteKey key, String value, String where) throws SiteException {
    if (!SiteKey.ROLES.contains(value)) {
      throw new SiteException(
          where
              + "`"
              + key.label()
              + "` is one of "
              + String.join(", ", SiteKey.ROLES)
              + ", not "
              + value);
    }
    return value;
  }

  private static String day(SiteKey key, String value, String where) throws SiteException {
    try {
      return LocalDate.parse(value).toString();
    } catch (DateTimeParseException e) {
      throw new SiteException(
          where + "`" + key.label() + "` is a day such as 2026-12-31, not " + value, e);
    }
  }

  private static String network(SiteKey key, String value, String where) throws SiteException {
    int slash = value.indexOf('/');
    var address = IpAddress.parse(slash < 0 ? value : value.substring(0, slash));
    int most = address.isPresent() && address.get().ip6() ? 128 : 32;
    if (address.isPresent() && (slash < 0 || isLength(value.substring(slash + 1), most))) {
      return address.get() + (slash < 0 ? "/" + most : value.substring(slash));
    }
    throw new SiteException(
        where + "`" + key.label() + "` has " + value + ", which is no network such as 10.0.0.0/8");
  }

  private static boolean isLength(String text, int most) {
    return text.matches("[0-9]{1,3}") && Integer.parseInt(text) <= most;
  }
}
