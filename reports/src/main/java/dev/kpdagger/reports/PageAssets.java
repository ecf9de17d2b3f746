package dev.kpdagger.reports;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// The style and the script of the page, and the policy that allows these two and nothing else.
record PageAssets(String style, String script) {

  static PageAssets load() throws IOException {
    return new PageAssets(resource("report.css"), resource("report.js"));
  }

  String policy() {
    return "default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; img-src data:; base-uri 'none'; form-action 'none'"
        .formatted(sha256(style), sha256(script));
  }

  private static String resource(String name) throws IOException {
    try (var in = PageAssets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException("the product is damaged: it has no " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
