package dev.kpdagger.device.release;

import java.util.Optional;
import java.util.regex.Pattern;

/// Releases that are some numbers with dots between them, the train being the first two.
public final class DottedScheme implements ReleaseScheme {

  private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");

  private final String product;
  private final int fewest;
  private final int most;

  /// @param fewest numbers of a whole release
  public DottedScheme(String product, int fewest, int most) {
    this.product = product;
    this.fewest = fewest;
    this.most = most;
  }

  @Override
  public String product() {
    return product;
  }

  @Override
  public Optional<Release> parse(String text) {
    var stripped = text.strip();
    if (ReleaseText.match(NUMBERS, stripped) == null) {
      return Optional.empty();
    }
    var parts = stripped.split("\\.", -1);
    if (parts.length < fewest || parts.length > most) {
      return Optional.empty();
    }
    var numbers = new int[parts.length];
    var plain = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      if (parts[i].isEmpty() || parts[i].length() > ReleaseText.MAX_DIGITS) {
        return Optional.empty();
      }
      numbers[i] = Integer.parseInt(parts[i]);
      plain.append(i == 0 ? "" : ".").append(numbers[i]);
    }
    return Optional.of(
        Release.of(
            plain.toString(), numbers[0] + "." + (parts.length > 1 ? numbers[1] : 0), "", numbers));
  }
}
