package dev.kpdagger.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// Generates whole configurations of any platform from the template beside this class: lines as
/// they stand, and parts after `%% SHARE` that are repeated with other numbers until they fill that
/// share, in percent, of the wanted size; `%% tail` ends such a part. The same seed gives the same
/// bytes.
public final class PlatformConfigurations {

  private static final long SEED = 20_261_125;
  private static final String MARK = "%% ";

  private PlatformConfigurations() {}

  /// Writes configurations into a folder.
  ///
  /// Arguments: folder, platform such as cisco-asa, number of files, bytes of each.
  public static void main(String[] args) throws IOException {
    var folder = Files.createDirectories(Path.of(args[0]));
    for (int i = 0; i < Integer.parseInt(args[2]); i++) {
      Files.writeString(
          folder.resolve("%s-%05d.cfg".formatted(args[1], i)),
          configuration(args[1], i, Integer.parseInt(args[3])),
          StandardCharsets.US_ASCII);
    }
  }

  /// One configuration of about `bytes` bytes.
  public static String configuration(String platform, int seed, int bytes) {
    if (platform.equals("cisco-ios")) {
      return GeneratedConfigurations.configuration(seed, bytes);
    }
    var random = new Random(SEED + seed);
    var out = new StringBuilder(bytes + bytes / 8);
    var part = new StringBuilder();
    int share = 0;
    for (String line : template(platform).lines().toList()) {
      if (line.startsWith(MARK)) {
        flush(out, part, share * bytes / 100, seed, random);
        part.setLength(0);
        var name = line.substring(MARK.length());
        share = name.equals("tail") ? 0 : Integer.parseInt(name);
      } else {
        part.append(line).append('\n');
      }
    }
    flush(out, part, share * bytes / 100, seed, random);
    return out.toString();
  }

  private static void flush(
      StringBuilder out, StringBuilder part, int bytes, int seed, Random random) {
    int end = out.length() + bytes;
    int number = 1;
    do {
      out.append(fill(part.toString(), number++, seed, random));
    } while (out.length() < end);
  }

  private static String fill(String part, int number, int seed, Random random) {
    return part.replace("{seed}", Integer.toString(seed))
        .replace("{n}", Integer.toString(number))
        .replace("{m}", Integer.toString(number % 100))
        .replace("{a}", Integer.toString(random.nextInt(250) + 1))
        .replace("{b}", Integer.toString(random.nextInt(250) + 1))
        .replace("{c}", Integer.toString(random.nextInt(250) + 1))
        .replace("{p}", Integer.toString(random.nextInt(60_000) + 1_024));
  }

  private static String template(String platform) {
    try (InputStream in = PlatformConfigurations.class.getResourceAsStream(platform + ".txt")) {
      if (in == null) {
        throw new IllegalArgumentException("no template for " + platform);
      }
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
