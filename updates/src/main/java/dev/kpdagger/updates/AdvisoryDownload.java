package dev.kpdagger.updates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kpdagger.vulnerabilities.build.NameTable;
import io.github.jeremylong.openvulnerability.client.epss.EpssDataFeed;
import io.github.jeremylong.openvulnerability.client.epss.EpssException;
import io.github.jeremylong.openvulnerability.client.epss.EpssItem;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Fetches what the sources say into a folder. What an update that broke off has fetched within a
/// day is not fetched again.
public final class AdvisoryDownload {

  private static final String KEV =
      "https://www.cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities.json";

  private final List<String> systems;
  private final UpdateSettings settings;
  private final Parts parts;
  private final Consumer<String> progress;

  /// @param folder for the parts
  /// @param clock that decides how old a part is
  /// @param progress told a line for each part
  public AdvisoryDownload(
      UpdateSettings settings, Path folder, InstantSource clock, Consumer<String> progress) {
    this(NameTable.cpeNames(), settings, folder, clock, progress);
  }

  /// @param systems of which records of the NVD are fetched, by CPE as `vendor:product`
  AdvisoryDownload(
      List<String> systems,
      UpdateSettings settings,
      Path folder,
      InstantSource clock,
      Consumer<String> progress) {
    this.systems = List.copyOf(systems);
    this.settings = settings;
    this.parts = new Parts(folder, clock);
    this.progress = progress;
  }

  /// Fetches the parts.
  ///
  /// @param since documents of vendors that did not change since then are left out; null for all
  /// @param checkpoint called often; may throw to stop
  /// @return the files of all parts
  /// @throws UpdateException when a source cannot be fetched; what was fetched stays for the next
  ///   time
  /// @throws IOException when the folder cannot be written
  public List<Path> run(@Nullable LocalDate since, Runnable checkpoint)
      throws IOException, UpdateException {
    var files = new ArrayList<Path>();
    for (UpdateSource source : UpdateSource.values()) {
      if (!settings.sources().contains(source)) {
        continue;
      }
      checkpoint.run();
      switch (source) {
        case NVD ->
            files.addAll(new NvdDownload(systems, settings, parts, progress).run(checkpoint));
        case KEV -> files.add(kev());
        case EPSS -> files.add(epss());
        case CSAF ->
            files.addAll(new CsafDownload(settings, parts, progress).run(since, checkpoint));
      }
    }
    return files;
  }

  private Path kev() throws IOException, UpdateException {
    var part = "kev.json";
    if (parts.has(part)) {
      return parts.path(part);
    }
    // The client of the other sources leaves out whether ransomware uses a flaw
    var address = settings.kev().isEmpty() ? KEV : settings.kev();
    var text = new Fetch(UpdateSource.KEV, settings).text(URI.create(address));
    try {
      int count = new ObjectMapper().readTree(text).path("vulnerabilities").size();
      if (count == 0) {
        throw new UpdateException("kev: the list is empty", null);
      }
      progress.accept("kev: " + count + " flaws");
    } catch (JsonProcessingException e) {
      throw new UpdateException("kev: the list is no valid JSON", e);
    }
    return parts.write(part, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private Path epss() throws IOException, UpdateException {
    var part = "epss.csv";
    if (parts.has(part)) {
      return parts.path(part);
    }
    try {
      var feed = settings.epss().isEmpty() ? new EpssDataFeed() : new EpssDataFeed(settings.epss());
      var items = feed.download();
      if (items == null || items.isEmpty()) {
        throw new UpdateException("epss: there are no estimates", null);
      }
      progress.accept("epss: " + items.size() + " estimates");
      return parts.write(part, out -> out.write(csv(items)));
    } catch (EpssException e) {
      throw new UpdateException("epss: " + reason(e), e);
    }
  }

  private static byte[] csv(List<EpssItem> items) {
    var text = new StringBuilder("cve,epss,percentile\n");
    for (EpssItem item : items) {
      text.append(item.getCve())
          .append(',')
          .append(item.getEpss())
          .append(',')
          .append(item.getPercentile())
          .append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// Why something failed, by the last of its causes that says so.
  static String reason(Throwable failure) {
    var reason = failure.getClass().getSimpleName();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      var message = cause.getMessage();
      if (message != null && !message.isBlank()) {
        reason = message.lines().findFirst().orElse(reason);
      }
    }
    return reason;
  }
}
