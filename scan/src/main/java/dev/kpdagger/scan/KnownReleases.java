package dev.kpdagger.scan;

import dev.kpdagger.device.DeviceIdentity;
import dev.kpdagger.device.ToldIdentity;
import dev.kpdagger.vendors.ConfigurationBytes;
import dev.kpdagger.vendors.ReleaseSchemes;
import dev.kpdagger.vendors.UnsupportedConfigurationException;
import dev.kpdagger.vendors.Vendors;
import dev.kpdagger.vendors.captures.VersionOutput;
import dev.kpdagger.vendors.captures.VersionOutputs;
import dev.kpdagger.vulnerabilities.Products;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// What saved outputs of `show version`, or the user, tell of the devices of a run. Thread-safe.
///
/// An output is of the device that has its host name. Where one of the two has no name, it is of
/// the configuration whose file has the same name: `r1.txt`, `r1-show-version.txt` and `r1.cfg` are
/// of one device.
public final class KnownReleases {

  /// Nothing is told.
  public static final KnownReleases NONE = new KnownReleases(List.of(), "", "");

  /// An output of more is none.
  private static final long MOST_BYTES = 1 << 20;

  /// What names of files have beside the name of the device.
  private static final Pattern ADDED =
      Pattern.compile("[-_.]*(?:sh(?:ow)?|get)?[-_. ]*(?:ver(?:sion)?|facts|system[-_. ]\\w+)$");

  private final List<Capture> captures;
  private final String stated;
  private final String statedBy;
  private final Set<Path> used = ConcurrentHashMap.newKeySet();

  private KnownReleases(List<Capture> captures, String stated, String statedBy) {
    this.captures = List.copyOf(captures);
    this.stated = stated;
    this.statedBy = statedBy;
  }

  /// A saved output.
  private record Capture(Path file, VersionOutput output) {}

  /// Reads outputs.
  ///
  /// @param paths files, and folders with everything right in them; what is no output in a folder
  ///   is left aside
  /// @param release that every device of the run has, or empty
  /// @param statedBy what the user gave it by, such as `--os-version`
  /// @throws InvalidRequestException when a path cannot be read, or has no output
  public static KnownReleases read(List<Path> paths, String release, String statedBy)
      throws InvalidRequestException {
    var captures = new ArrayList<Capture>();
    if (!paths.isEmpty()) {
      var outputs = Vendors.all().versionOutputs();
      for (Path path : paths) {
        int before = captures.size();
        for (Path file : files(path)) {
          output(file, outputs, captures);
        }
        if (captures.size() == before) {
          throw new InvalidRequestException(
              path + ": no output of show version, get system status or show system info");
        }
      }
    }
    return captures.isEmpty() && release.isEmpty()
        ? NONE
        : new KnownReleases(captures, release, statedBy);
  }

  private static List<Path> files(Path path) throws InvalidRequestException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (var all = Files.list(path)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new InvalidRequestException(path + " cannot be listed: " + Problems.of(e), e);
    }
  }

  private static void output(Path file, VersionOutputs outputs, List<Capture> captures)
      throws InvalidRequestException {
    try {
      if (Files.size(file) > MOST_BYTES) {
        return;
      }
      var text = ConfigurationBytes.decode(file.toString(), Files.readAllBytes(file));
      outputs.read(text).ifPresent(output -> captures.add(new Capture(file, output)));
    } catch (UnsupportedConfigurationException _) {
      // Not a text, so no output; a path that has none is refused
    } catch (IOException e) {
      throw new InvalidRequestException(file + " cannot be read: " + Problems.of(e), e);
    }
  }

  /// Whether a file is an output that was read.
  boolean has(Path file) {
    var path = file.toAbsolutePath().normalize();
    return captures.stream()
        .anyMatch(capture -> capture.file.toAbsolutePath().normalize().equals(path));
  }

  /// The outputs that were of no device so far.
  public List<Path> unused() {
    return captures.stream().map(Capture::file).filter(file -> !used.contains(file)).toList();
  }

  /// What is told of a device.
  ///
  /// @param file of its configuration
  /// @throws ReleaseConflictException when outputs tell two releases, or the stated one is none of
  ///   its system
  ToldIdentity of(DeviceIdentity identity, Path file) throws ReleaseConflictException {
    var told = captured(identity, file);
    if (stated.isEmpty()) {
      return told;
    }
    var scheme = ReleaseSchemes.all().of(Products.of(identity));
    if (scheme.isEmpty() || scheme.get().parse(stated).isEmpty()) {
      throw new ReleaseConflictException(
          statedBy + " " + stated + " is no release of " + identity.platformName());
    }
    return ToldIdentity.release(stated, statedBy).on(told);
  }

  private ToldIdentity captured(DeviceIdentity identity, Path file)
      throws ReleaseConflictException {
    var named = named(identity);
    var matching = named.isEmpty() ? filed(identity, file) : named;
    if (matching.isEmpty()) {
      return ToldIdentity.NOTHING;
    }
    matching.forEach(capture -> used.add(capture.file));
    var first = matching.getFirst();
    for (Capture other : matching) {
      if (!other.output.release().equals(first.output.release())) {
        throw new ReleaseConflictException(
            "%s tells release %s and %s tells %s"
                .formatted(first.file, first.output.release(), other.file, other.output.release()));
      }
    }
    var output = first.output;
    return new ToldIdentity(
        output.platformName(),
        output.release(),
        output.model(),
        output.serial(),
        output.image(),
        ToldIdentity.STATED + first.file + " line " + output.line());
  }

  private List<Capture> named(DeviceIdentity identity) {
    var name = bare(identity.hostname() == null ? "" : identity.hostname());
    return captures.stream()
        .filter(capture -> capture.output.platform().equals(identity.platform()))
        .filter(capture -> !name.isEmpty() && bare(capture.output.hostname()).equals(name))
        .toList();
  }

  private List<Capture> filed(DeviceIdentity identity, Path file) {
    var name = stem(file);
    return captures.stream()
        .filter(capture -> capture.output.platform().equals(identity.platform()))
        .filter(capture -> capture.output.hostname().isEmpty() || identity.hostname() == null)
        .filter(capture -> stem(capture.file).equals(name))
        .toList();
  }

  /// A host name without its domain.
  private static String bare(String hostname) {
    int dot = hostname.indexOf('.');
    return (dot > 0 ? hostname.substring(0, dot) : hostname).toLowerCase(Locale.ROOT);
  }

  private static String stem(Path file) {
    var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    return ADDED.matcher(dot > 0 ? name.substring(0, dot) : name).replaceFirst("");
  }
}
