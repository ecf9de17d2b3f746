package dev.kpdagger.updates;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.jeremylong.openvulnerability.client.nvd.DefCveItem;
import io.github.jeremylong.openvulnerability.client.nvd.NvdApiException;
import io.github.jeremylong.openvulnerability.client.nvd.NvdCveClient;
import io.github.jeremylong.openvulnerability.client.nvd.NvdCveClientBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Records of the NVD, one part for each operating system that is known.
final class NvdDownload {

  private static final int OK = 200;

  /// Without a key the NVD answers five times in 30 seconds, with one 50 times.
  private static final Duration PAUSE = Duration.ofMillis(6_500);

  private static final Duration PAUSE_WITH_KEY = Duration.ofMillis(650);

  private final ObjectMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();
  private final List<String> systems;
  private final UpdateSettings settings;
  private final Parts parts;
  private final Consumer<String> progress;

  /// @param systems names of CPE as `vendor:product`
  NvdDownload(
      List<String> systems, UpdateSettings settings, Parts parts, Consumer<String> progress) {
    this.systems = systems;
    this.settings = settings;
    this.parts = parts;
    this.progress = progress;
  }

  /// The parts, fetched or left by an update that broke off.
  ///
  /// @param checkpoint called before each request; may throw to stop
  List<Path> run(Runnable checkpoint) throws IOException, UpdateException {
    var files = new ArrayList<Path>();
    for (String name : systems) {
      checkpoint.run();
      var part = "nvd/" + name.replace(':', '-') + ".json";
      if (parts.has(part)) {
        files.add(parts.path(part));
        progress.accept("nvd: " + name + " was fetched before");
        continue;
      }
      var records = records(name, checkpoint);
      pause();
      files.add(
          parts.write(
              part,
              out ->
                  json.writeValue(
                      out,
                      Map.of("format", "NVD_CVE", "version", "2.0", "vulnerabilities", records))));
      progress.accept("nvd: " + name + ", " + records.size() + " records");
    }
    return files;
  }

  /// Each system has a client of its own, which paces its own requests alone.
  private void pause() throws UpdateException {
    if (!settings.pace()) {
      return;
    }
    try {
      Thread.sleep(settings.nvdKey().isEmpty() ? PAUSE : PAUSE_WITH_KEY);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UpdateException("nvd: interrupted", e);
    }
  }

  private List<DefCveItem> records(String name, Runnable checkpoint) throws UpdateException {
    var records = new ArrayList<DefCveItem>();
    try (NvdCveClient client = client(name)) {
      int total = 0;
      while (client.hasNext()) {
        checkpoint.run();
        var page = client.next();
        if (client.getLastStatusCode() != OK || page == null) {
          throw new UpdateException(
              "nvd: " + name + ": the server answers " + client.getLastStatusCode(), null);
        }
        records.addAll(page);
        total = client.getTotalAvailable();
      }
      if (records.size() < total) {
        throw new UpdateException(
            "nvd: %s: %d of %d records came".formatted(name, records.size(), total), null);
      }
      return records;
    } catch (NvdApiException e) {
      throw new UpdateException("nvd: " + name + ": " + AdvisoryDownload.reason(e), e);
    }
  }

  private NvdCveClient client(String name) {
    var builder =
        NvdCveClientBuilder.aNvdCveApi()
            .withVirtualMatchString("cpe:2.3:*:" + name)
            .withMaxRetryCount(settings.retries());
    if (!settings.nvd().isEmpty()) {
      builder.withEndpoint(settings.nvd());
    }
    if (!settings.nvdKey().isEmpty()) {
      builder.withApiKey(settings.nvdKey());
    }
    if (!settings.pace()) {
      builder.withDelay(1);
    }
    return builder.build();
  }
}
