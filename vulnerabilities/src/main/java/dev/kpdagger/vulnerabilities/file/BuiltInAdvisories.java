package dev.kpdagger.vulnerabilities.file;

import java.io.IOException;
import java.io.UncheckedIOException;

/// The advisories that come with the product.
public final class BuiltInAdvisories {

  private static final String FILE = "/dev/kpdagger/vulnerabilities/advisories.kpdb";

  private BuiltInAdvisories() {}

  public static AdvisoryFile open() {
    try (var in = BuiltInAdvisories.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the product has no " + FILE);
      }
      return AdvisoryFile.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
