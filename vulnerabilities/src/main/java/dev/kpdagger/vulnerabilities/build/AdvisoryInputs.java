package dev.kpdagger.vulnerabilities.build;

import dev.kpdagger.vulnerabilities.file.AdvisoryFile;
import dev.kpdagger.vulnerabilities.file.DamagedFileException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Reads inputs of a build, each by what it holds and not by its name.
public final class AdvisoryInputs {

  private static final int GZIP = 0x1f8b;
  private static final int MARK = 1 << 16;

  private final ObjectMapper json = JsonMapper.builder().build();
  private final AdvisoryBuild build;
  private final FactLines facts;

  /// @param dates of sources whose records have no dates
  public AdvisoryInputs(AdvisoryBuild build, SourceDates dates) {
    this.build = build;
    this.facts = new FactLines(build, dates);
  }

  /// Reads a file, or all files below a folder whose names end in `.json`, `.jsonl`, `.csv`,
  /// `.kpdb`, with `.gz` behind that or not.
  ///
  /// @return how many files were read
  /// @throws UnreadableInputException when one is of no known kind or not well formed
  public int read(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      readFile(path);
      return 1;
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(path)) {
      files =
          all.filter(Files::isRegularFile)
              .filter(file -> file.toString().matches(".*\\.(json|jsonl|csv|kpdb)(\\.gz)?"))
              .sorted()
              .toList();
    }
    for (Path file : files) {
      readFile(file);
    }
    return files.size();
  }

  private void readFile(Path file) throws IOException {
    try (var in = open(file)) {
      var first = firstLine(in);
      if (first.startsWith("#model_version") || first.startsWith("cve,epss")) {
        Likelihoods.read(reader(in), file, build);
      } else if (first.startsWith("KPDADV")) {
        build.add(AdvisoryFile.of(in.readAllBytes()));
      } else if (first.startsWith("{") && isWhole(first)) {
        lines(in, file);
      } else {
        document(json.readTree(in), file);
      }
    } catch (DamagedFileException e) {
      throw new UnreadableInputException(file + ": " + e.getMessage());
    } catch (JacksonException e) {
      throw new UnreadableInputException(
          file
              + ": no valid JSON at line "
              + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()));
    }
  }

  private boolean isWhole(String line) {
    try {
      return json.readTree(line).has("affected");
    } catch (JacksonException _) {
      return false;
    }
  }

  private void lines(InputStream in, Path file) throws IOException {
    var reader = reader(in);
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        facts.read(json.readTree(line));
      } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
        throw new UnreadableInputException(
            file + ": line " + number + " is no record of an advisory");
      }
    }
  }

  private void document(JsonNode node, Path file) throws UnreadableInputException {
    try {
      if (node.has("catalogVersion") && node.has("vulnerabilities")) {
        KnownExploited.read(node, build);
      } else if (NvdRecords.isOne(node)) {
        NvdRecords.read(node, build);
      } else if (CveRecords.isOne(node)) {
        CveRecords.read(node, build);
      } else if (CsafDocuments.isOne(node)) {
        CsafDocuments.read(node, build);
      } else if (node.has("cycles")) {
        LifeCycles.read(node, build);
      } else {
        throw new UnreadableInputException(
            file
                + ": of no known kind; known: NVD 2.0, CVE 5, CSAF 2.0, CISA's list of exploited"
                + " flaws, EPSS, life cycles, lists of facts, files of advisories");
      }
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw new UnreadableInputException(file + ": " + e.getMessage());
    }
  }

  private static InputStream open(Path file) throws IOException {
    var in = new BufferedInputStream(Files.newInputStream(file), MARK);
    in.mark(2);
    int magic = (in.read() << 8) | in.read();
    in.reset();
    return magic == GZIP ? new BufferedInputStream(new GZIPInputStream(in), MARK) : in;
  }

  /// The first line, as far as it fits; the stream stays at its beginning.
  private static String firstLine(InputStream in) throws IOException {
    in.mark(MARK);
    var bytes = in.readNBytes(MARK - 1);
    in.reset();
    var text = new String(bytes, StandardCharsets.UTF_8);
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }

  private static BufferedReader reader(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }
}
