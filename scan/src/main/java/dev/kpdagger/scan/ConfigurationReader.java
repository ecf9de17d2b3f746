package dev.kpdagger.scan;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.vendors.ConfigurationBytes;
import dev.kpdagger.vendors.UnsupportedConfigurationException;
import dev.kpdagger.vendors.Vendors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Reads a file into a device: bytes, digest, text, vendor, facts.
final class ConfigurationReader {

  private final Vendors vendors;

  ConfigurationReader(Vendors vendors) {
    this.vendors = vendors;
  }

  /// The device of a file.
  ///
  /// @param options limits, and the vendor where the user forces one
  /// @param checkpoint called often; may throw to stop
  /// @throws InputException when it cannot be read or is not supported
  ParsedConfiguration read(InputFile file, ReadOptions options, Runnable checkpoint)
      throws InputException {
    if (!file.problem().isEmpty()) {
      throw new InputException(file.problem(), null);
    }
    byte[] bytes = bytes(file.path(), options.maxFileBytes());
    checkpoint.run();
    var sha256 = sha256(bytes);
    if (bytes.length == 0) {
      throw new InputException("empty file", sha256);
    }
    try {
      var text = ConfigurationBytes.decode(file.name(), bytes);
      var device = device(text, options, checkpoint);
      var told = options.releases().of(device.identity(), file.path());
      return new ParsedConfiguration(
          file,
          sha256,
          told.isNothing()
              ? device
              : device(text.ofRelease(told.release()), options, checkpoint).with(told));
    } catch (UnsupportedConfigurationException | ReleaseConflictException e) {
      throw new InputException(String.valueOf(e.getMessage()), sha256);
    }
  }

  private Device device(SourceText text, ReadOptions options, Runnable checkpoint)
      throws UnsupportedConfigurationException {
    var forced = options.vendor();
    if (forced.isEmpty()) {
      return vendors.read(text, checkpoint);
    }
    return vendors
        .named(forced)
        .orElseThrow(() -> new IllegalArgumentException("unknown vendor: " + forced))
        .read(text, checkpoint);
  }

  private static byte[] bytes(Path path, long maxBytes) throws InputException {
    try {
      long size = Files.size(path);
      if (size > maxBytes) {
        throw new InputException(
            "%d MiB, more than the limit of %d MiB; --max-file-size raises it"
                .formatted(size >> 20, maxBytes >> 20),
            null);
      }
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new InputException("cannot be read: " + Problems.of(e), null);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
