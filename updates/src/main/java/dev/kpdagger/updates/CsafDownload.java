package dev.kpdagger.updates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Documents of folders of CSAF, one part for each, as `changes.csv` of the folder lists them.
final class CsafDownload {

  /// `"2024/cisco-sa-x.json","2024-03-27T16:00:00.000Z"`, quoted or not.
  private static final Pattern CHANGE =
      Pattern.compile("\"?([^\",]+\\.json)\"?\\s*,\\s*\"?(\\d{4}-\\d{2}-\\d{2})[^\"]*\"?");

  private final ObjectMapper json = new ObjectMapper();
  private final Fetch fetch;
  private final UpdateSettings settings;
  private final Parts parts;
  private final Consumer<String> progress;

  CsafDownload(UpdateSettings settings, Parts parts, Consumer<String> progress) {
    this.settings = settings;
    this.fetch = new Fetch(UpdateSource.CSAF, settings);
    this.parts = parts;
    this.progress = progress;
  }

  /// The parts, fetched or left by an update that broke off.
  ///
  /// @param since documents that did not change since then are left out; null for all
  /// @param checkpoint called before each request; may throw to stop
  List<Path> run(@Nullable LocalDate since, Runnable checkpoint)
      throws IOException, UpdateException {
    var files = new ArrayList<Path>();
    for (URI folder : settings.csaf()) {
      var base = folder.toString().endsWith("/") ? folder : URI.create(folder + "/");
      checkpoint.run();
      var changed = changed(base, fetch.text(base.resolve("changes.csv")), since);
      int fetched = 0;
      for (String document : changed) {
        checkpoint.run();
        var part = "csaf/" + folder.getHost() + "/" + document.replace('/', '_');
        if (!parts.has(part)) {
          var address = base.resolve(document);
          var body = document(address);
          parts.write(part, out -> out.write(body));
          fetched++;
        }
        files.add(parts.path(part));
      }
      progress.accept(
          "csaf: %s, %d documents, %d of them fetched now"
              .formatted(folder.getHost(), changed.size(), fetched));
    }
    return files;
  }

  private static List<String> changed(URI base, String list, @Nullable LocalDate since)
      throws UpdateException {
    var documents = new ArrayList<String>();
    for (String line : list.lines().filter(line -> !line.isBlank()).toList()) {
      var change = CHANGE.matcher(line.strip());
      if (!change.matches()) {
        throw new UpdateException(
            "csaf: changes.csv of " + base.getHost() + " has a line that names no document", null);
      }
      try {
        var name = change.group(1);
        boolean inside = !name.startsWith("/") && !name.contains("..") && !name.contains(":");
        if (inside && (since == null || !LocalDate.parse(change.group(2)).isBefore(since))) {
          documents.add(name);
        }
      } catch (DateTimeException e) {
        throw new UpdateException("csaf: changes.csv has a line without a day", e);
      }
    }
    return documents;
  }

  /// A document that is whole.
  private byte[] document(URI address) throws UpdateException {
    var body = fetch.text(address).getBytes(StandardCharsets.UTF_8);
    try {
      if (!json.readTree(body).path("document").isObject()) {
        throw new UpdateException("csaf: " + address + " is no document of CSAF", null);
      }
      return body;
    } catch (JsonProcessingException e) {
      throw new UpdateException("csaf: " + address + " is no valid JSON", e);
    } catch (IOException e) {
      throw new UpdateException("csaf: " + address + " cannot be read", e);
    }
  }
}
