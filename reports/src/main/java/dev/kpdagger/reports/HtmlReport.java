package dev.kpdagger.reports;

import dev.kpdagger.audit.ScanResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// One page for people.
final class HtmlReport {

  private HtmlReport() {}

  static void write(ScanResult result, OutputStream out) throws IOException {
    out.write(("<!doctype html><title>KP-Dagger</title><p>" + result.summary().devices() + " devices").getBytes(StandardCharsets.UTF_8));
  }
}
