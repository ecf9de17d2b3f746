package dev.kpdagger.updates;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// Fetches texts of one source, again where the server is busy or breaks off.
final class Fetch {

  private static final int OK = 200;
  private static final int TOO_MANY = 429;
  private static final int FIRST_SERVER_ERROR = 500;
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

  private final HttpClient client =
      HttpClient.newBuilder()
          .proxy(ProxySelector.getDefault())
          .connectTimeout(TIMEOUT)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final UpdateSource source;
  private final UpdateSettings settings;

  Fetch(UpdateSource source, UpdateSettings settings) {
    this.source = source;
    this.settings = settings;
  }

  /// The text at an address.
  ///
  /// @throws UpdateException when it does not come
  String text(URI address) throws UpdateException {
    var request = HttpRequest.newBuilder(address).timeout(TIMEOUT).GET().build();
    var last = "";
    IOException failure = null;
    for (int attempt = 0; attempt <= settings.retries(); attempt++) {
      try {
        var response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() == OK) {
          return response.body();
        }
        last = "the server answers " + response.statusCode();
        if (response.statusCode() != TOO_MANY && response.statusCode() < FIRST_SERVER_ERROR) {
          break;
        }
        pause(response, attempt);
      } catch (IOException e) {
        failure = e;
        last = e instanceof ConnectException ? "it cannot be reached" : AdvisoryDownload.reason(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new UpdateException(source.label() + ": " + address + ": interrupted", e);
      }
    }
    throw new UpdateException(source.label() + ": " + address + ": " + last, failure);
  }

  /// As long as the server asks for, else longer with every attempt.
  private void pause(HttpResponse<String> response, int attempt) throws InterruptedException {
    long asked =
        response
            .headers()
            .firstValue("Retry-After")
            .filter(text -> text.matches("\\d{1,6}"))
            .map(Long::parseLong)
            .orElse(1L << attempt);
    var pause = Duration.ofSeconds(asked);
    if (settings.pace()) {
      Thread.sleep(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }
  }
}
