package dev.kpdagger.vulnerabilities;

import dev.kpdagger.device.release.ReleaseScheme;
import dev.kpdagger.vulnerabilities.match.Affected;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whether a flaw that some models have alone is in the model of a device.
final class Models {

  /// Letters alone, as Juniper names its series; with numbers in it a name is another thing.
  private static final Pattern SERIES = Pattern.compile("([A-Z]{2,4}) Series");

  /// `MX Series with SPC3`: models that have a card in them, which no configuration tells.
  private static final String PART = " with ";

  private final String told;
  private final String model;
  private final ReleaseScheme scheme;

  /// @param model as the file tells it, or null
  /// @param scheme which knows how the vendor names series
  Models(@Nullable String model, ReleaseScheme scheme) {
    this.told = model == null ? "" : model;
    this.model = plain(told);
    this.scheme = scheme;
  }

  /// A release that has the flaw has it for sure where the source names no models, or names the one
  /// of the device; a name of a series stands for all that begin with it.
  Affected narrow(Advisory advisory, Affected affected) {
    if (!(affected instanceof Affected.Yes)) {
      return affected;
    }
    var named = advisory.affected().stream().flatMap(entry -> entry.platforms().stream()).toList();
    if (named.isEmpty() || (!model.isEmpty() && named.stream().anyMatch(this::isOf))) {
      return affected;
    }
    if (!model.isEmpty() && named.stream().allMatch(this::isOfAnotherSeries)) {
      return new Affected.No();
    }
    return new Affected.Undecided(
        "the release has it on "
            + some(named)
            + " alone, and the file "
            + (model.isEmpty() ? "does not tell the model" : "tells another name of the model"));
  }

  private static String some(List<String> named) {
    int most = 4;
    return named.stream().limit(most).collect(Collectors.joining(", "))
        + (named.size() > most ? " and others" : "");
  }

  private boolean isOf(String platform) {
    var known = scheme.isOfSeries(told, platform);
    if (known.isPresent()) {
      return known.get();
    }
    if (platform.contains(PART)) {
      return false;
    }
    var plain = plain(platform);
    int end = plain.indexOf("series");
    var series = end > 0 ? plain.substring(0, end) : plain;
    return !series.isEmpty() && (model.startsWith(series) || model.contains(plain));
  }

  /// Whether it is a series by its letters, such as `EX Series`, and the model has others.
  private boolean isOfAnotherSeries(String platform) {
    var known = scheme.isOfSeries(told, platform);
    if (known.isPresent()) {
      return !known.get();
    }
    var series = SERIES.matcher(platform);
    return series.matches() && !letters(model).equals(plain(series.group(1)));
  }

  private static String letters(String model) {
    int end = 0;
    while (end < model.length() && Character.isLetter(model.charAt(end))) {
      end++;
    }
    return model.substring(0, end);
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
