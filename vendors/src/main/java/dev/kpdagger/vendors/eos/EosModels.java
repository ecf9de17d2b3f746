package dev.kpdagger.vendors.eos;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Models as devices tell them, `DCS-7050SX3-48YC8`, and the series that advisories name,
/// `7050X/X2/X3/X4 Series`: the letters of a model say its ports, too, its last letter and number
/// the series.
final class EosModels {

  private static final Pattern MODEL =
      Pattern.compile(
          "(?:[A-Z]{3}-)?(?<number>\\d{3,4})(?<letters>[A-Z]*)(?<version>\\d*)[A-Z]*(?:-.*)?");
  private static final Pattern SERIES = Pattern.compile("(?<names>\\d\\S*?) Series\\b.*");
  private static final Pattern NAME =
      Pattern.compile("(?<number>\\d*)(?<letters>[A-Z]*)(?<version>\\d*)");

  /// Chassis, whose line cards and supervisors make the series.
  private static final Set<Integer> CHASSIS =
      Set.of(7304, 7308, 7316, 7504, 7508, 7512, 7516, 7804, 7808, 7812, 7816);

  private static final int HUNDRED = 100;

  private EosModels() {}

  /// One name of a series; a number of its own, or that before it.
  private record Series(int number, String letters, String version) {}

  /// Whether a model is of a series; empty where its name does not tell.
  static Optional<Boolean> isOf(String model, String series) {
    var own = MODEL.matcher(model.toUpperCase(Locale.ROOT));
    if (!own.matches() || series.isEmpty()) {
      return Optional.empty();
    }
    var named = SERIES.matcher(series);
    if (!named.matches()) {
      // Something that is not hardware: `vEOS-lab`, `CloudEOS`
      return Character.isDigit(series.charAt(0)) ? Optional.empty() : Optional.of(false);
    }
    int number = Integer.parseInt(own.group("number"));
    boolean open = false;
    for (Series one : names(named.group("names"))) {
      var is = isOf(number, own.group("letters"), own.group("version"), one);
      if (Boolean.TRUE.equals(is)) {
        return Optional.of(true);
      }
      open |= is == null;
    }
    return open ? Optional.empty() : Optional.of(false);
  }

  private static @Nullable Boolean isOf(int number, String letters, String version, Series series) {
    boolean chassis = CHASSIS.contains(number) && number / HUNDRED * HUNDRED == series.number;
    if (number != series.number && !chassis) {
      return false;
    }
    if (series.letters.isEmpty()) {
      return true;
    }
    if (chassis || letters.isEmpty()) {
      return null;
    }
    return letters.contains(series.letters) && version.equals(series.version);
  }

  /// `7050X/X2/X3` are three, and `720XP/722XPM` two.
  private static List<Series> names(String text) {
    var names = new ArrayList<Series>();
    int number = 0;
    for (String part : text.split("/", -1)) {
      var name = NAME.matcher(part.toUpperCase(Locale.ROOT));
      if (name.matches()) {
        number = name.group("number").isEmpty() ? number : Integer.parseInt(name.group("number"));
        names.add(new Series(number, name.group("letters"), name.group("version")));
      }
    }
    return names;
  }
}
