package dev.kpdagger.vulnerabilities.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/// EPSS as FIRST publishes it: a comment, a head `cve,epss,percentile`, a line for each flaw.
final class Likelihoods {

  private static final int PARTS = 10_000;

  private Likelihoods() {}

  static void read(BufferedReader in, Path file, AdvisoryBuild build) throws IOException {
    int number = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#") || line.startsWith("cve,")) {
        continue;
      }
      var fields = line.split(",", 3);
      double likelihood = fields.length < 2 ? -1 : likelihood(fields[1]);
      if (!fields[0].startsWith("CVE-") || !(likelihood >= 0 && likelihood <= 1)) {
        throw new UnreadableInputException(file + ": line " + number + " is no line of EPSS");
      }
      build.likely(fields[0], (int) Math.round(likelihood * PARTS));
    }
  }

  private static double likelihood(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException _) {
      return -1;
    }
  }
}
