package dev.kpdagger.updates;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kpdagger.vendors.ReleaseSchemes;
import dev.kpdagger.vulnerabilities.Advisory;
import dev.kpdagger.vulnerabilities.build.AdvisoryBuild;
import dev.kpdagger.vulnerabilities.build.AdvisoryInputs;
import dev.kpdagger.vulnerabilities.build.SourceDates;
import dev.kpdagger.vulnerabilities.file.AdvisoryFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Updates from a server of this machine that pages, throttles, breaks off and serves damaged data.
class AdvisoryDownloadTest {

  /// One page of the NVD, and a second with the rest.
  private static final int PAGE = 2_000;

  private static final int RECORDS = PAGE + 5;
  private static final String IOS = "cpe:2.3:*:cisco:ios";

  @TempDir private Path folder;

  private HttpServer server;
  private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
  private final List<String> progress = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/kev", exchange -> send(exchange, 200, kev()));
    server.createContext("/epss", exchange -> send(exchange, 200, epss()));
    server.createContext("/nvd", this::nvd);
    server.createContext("/csaf/", this::csaf);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private UpdateSettings settings(UpdateSource... sources) {
    return new UpdateSettings(
        Set.of(sources),
        address("/nvd"),
        "",
        address("/kev"),
        address("/epss"),
        List.of(URI.create(address("/csaf/"))),
        false,
        2);
  }

  private List<Path> run(UpdateSettings settings) throws IOException, UpdateException {
    return new AdvisoryDownload(
            List.of("cisco:ios", "fortinet:fortios"),
            settings,
            folder,
            Clock.systemUTC(),
            progress::add)
        .run(null, () -> {});
  }

  private int count(String what) {
    return asked.computeIfAbsent(what, _ -> new AtomicInteger()).incrementAndGet();
  }

  private int counted(String what) {
    return asked.getOrDefault(what, new AtomicInteger()).get();
  }

  @Test
  void allPartsBecomeAFileOfAdvisories() throws Exception {
    var files = run(settings(UpdateSource.values()));

    var build = new AdvisoryBuild(ReleaseSchemes.all()::of);
    var inputs = new AdvisoryInputs(build, new SourceDates(Map.of()));
    for (Path file : files) {
      inputs.read(file);
    }
    var file = AdvisoryFile.of(build.file(LocalDate.of(2026, 11, 27)));
    var ios = requireNonNull(file.read("cisco-ios"));
    assertThat(ios.list())
        .extracting(Advisory::id)
        .hasSize(RECORDS)
        .startsWith("CVE-2024-0001", "CVE-2024-0002")
        .endsWith("CVE-2024-2004", "CVE-2024-2005");
    assertThat(counted("nvd " + IOS)).isEqualTo(2);
    var first = ios.list().getFirst();
    assertThat(requireNonNull(first.exploitation()).ransomware()).isTrue();
    assertThat(first.likelihood()).isEqualTo(4_321);
    assertThat(requireNonNull(first.score()).tenths()).isEqualTo(98);
    assertThat(requireNonNull(file.read("fortios")).list())
        .singleElement()
        .extracting(Advisory::references)
        .isEqualTo(List.of("FG-IR-1"));
    assertThat(progress).anyMatch(line -> line.contains("cisco:ios, 2005 records"));
  }

  @Test
  void anUpdateThatBrokeOffGoesOnWhereItWas() throws Exception {
    asked.put("nvd-fails-after", new AtomicInteger(1));
    assertThatThrownBy(() -> run(settings(UpdateSource.NVD)))
        .isInstanceOf(UpdateException.class)
        .hasMessageStartingWith("nvd: ");
    int before = counted("nvd " + IOS);
    assertThat(before).isPositive();
    asked.remove("nvd-fails-after");

    run(settings(UpdateSource.NVD));

    assertThat(counted("nvd " + IOS)).isEqualTo(before);
    assertThat(progress).anyMatch(line -> line.contains("cisco:ios was fetched before"));
  }

  @Test
  void aServerThatThrottlesIsAskedAgain() throws Exception {
    asked.put("csaf-throttles", new AtomicInteger(2));
    asked.put("nvd-throttles", new AtomicInteger(1));

    assertThat(run(settings(UpdateSource.CSAF, UpdateSource.NVD))).isNotEmpty();

    assertThat(counted("csaf-throttles")).isZero();
    assertThat(counted("nvd-throttles")).isZero();
  }

  @Test
  void aServerThatGoesOnThrottlingFailsTheUpdate() {
    asked.put("csaf-throttles", new AtomicInteger(100));
    assertThatThrownBy(() -> run(settings(UpdateSource.CSAF)))
        .isInstanceOf(UpdateException.class)
        .hasMessageEndingWith("the server answers 429");
  }

  @Test
  void damagedDataIsRefusedAndLeavesNoPart() throws Exception {
    asked.put("damaged", new AtomicInteger(1));
    for (UpdateSource source : List.of(UpdateSource.NVD, UpdateSource.KEV, UpdateSource.CSAF)) {
      assertThatThrownBy(() -> run(settings(source)))
          .as(source.label())
          .isInstanceOf(UpdateException.class)
          .hasMessageStartingWith(source.label() + ": ");
    }
    try (var left = Files.walk(folder)) {
      assertThat(
              left.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".part")))
          .isEmpty();
    }
  }

  @Test
  void aDocumentThatBreaksOffIsRefused() {
    asked.put("cut", new AtomicInteger(1));
    assertThatThrownBy(() -> run(settings(UpdateSource.CSAF)))
        .isInstanceOf(UpdateException.class)
        .hasMessageContaining("FG-IR-1.json");
  }

  @Test
  void documentsOutsideTheFolderAreNotAskedFor() throws Exception {
    run(settings(UpdateSource.CSAF));
    assertThat(asked.keySet()).noneMatch(key -> key.contains("passwd"));
  }

  @Test
  void nobodyAnswers() {
    server.stop(0);
    assertThatThrownBy(() -> run(settings(UpdateSource.KEV)))
        .isInstanceOf(UpdateException.class)
        .hasMessageStartingWith("kev: ");
  }

  private void nvd(HttpExchange exchange) throws IOException {
    var query = query(exchange);
    var match = query.getOrDefault("virtualMatchString", "");
    var failing = asked.get("nvd-fails-after");
    if (failing != null && !match.equals(IOS)) {
      send(exchange, 404, bytes("gone"));
      return;
    }
    if (throttles(exchange, "nvd-throttles")) {
      return;
    }
    count("nvd " + match);
    if (asked.containsKey("damaged")) {
      send(exchange, 200, bytes("{\"resultsPerPage\":1,\"totalResults\":1,\"vulnerabilities\":[{"));
      return;
    }
    int total = match.equals(IOS) ? RECORDS : 0;
    int page = Math.min(PAGE, Integer.parseInt(query.getOrDefault("resultsPerPage", "2000")));
    int start = Integer.parseInt(query.getOrDefault("startIndex", "0"));
    var records = new ArrayList<String>();
    for (int i = start; i < Math.min(total, start + page); i++) {
      records.add(record("CVE-2024-%04d".formatted(i + 1)));
    }
    send(
        exchange,
        200,
        bytes(
            """
            {"resultsPerPage":%d,"startIndex":%d,"totalResults":%d,"format":"NVD_CVE","version":"2.0",\
            "timestamp":"2026-11-27T00:00:00.000","vulnerabilities":[%s]}\
            """
                .formatted(records.size(), start, total, String.join(",", records))));
  }

  private static String record(String id) {
    return """
    {"cve":{"id":"%s","sourceIdentifier":"x","published":"2024-01-02T03:04:05.000","lastModified":"2026-10-01T00:00:00.000",\
    "vulnStatus":"Analyzed","descriptions":[{"lang":"en","value":"x"}],"references":[],"metrics":{"cvssMetricV31":[{"source":"nvd@nist.gov",\
    "type":"Primary","cvssData":{"version":"3.1","vectorString":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H","baseScore":9.8,\
    "baseSeverity":"CRITICAL"}}]},"configurations":[{"nodes":[{"operator":"OR","negate":false,"cpeMatch":[{"vulnerable":true,\
    "criteria":"cpe:2.3:o:cisco:ios:15.2\\\\(2\\\\)e5:*:*:*:*:*:*:*","matchCriteriaId":"6E4D8269-B407-4C24-AAB0-02F885C7D752"}]}]}]}}\
    """
        .formatted(id);
  }

  private void csaf(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    count("csaf " + path);
    if (throttles(exchange, "csaf-throttles")) {
      return;
    }
    if (path.endsWith("changes.csv")) {
      send(
          exchange,
          200,
          bytes(
              """
              "2024/FG-IR-1.json","2024-03-27T16:00:00Z"
              "../../etc/passwd.json","2024-03-27T16:00:00Z"
              """));
      return;
    }
    var document = bytes(asked.containsKey("damaged") ? "{\"document\":{" : CSAF);
    if (asked.containsKey("cut")) {
      exchange.sendResponseHeaders(200, document.length + 100L);
      exchange.getResponseBody().write(document, 0, document.length / 2);
      exchange.getResponseBody().flush();
      exchange.getHttpContext().getServer().stop(0);
      return;
    }
    send(exchange, 200, document);
  }

  private static final String CSAF =
      """
      {"document":{"category":"csaf_security_advisory","publisher":{"name":"Fortinet"},"tracking":{"id":"FG-IR-1",\
      "initial_release_date":"2024-03-01T00:00:00Z","current_release_date":"2024-03-27T00:00:00Z"}},\
      "product_tree":{"branches":[{"category":"vendor","name":"Fortinet","branches":[{"category":"product_name","name":"FortiOS",\
      "branches":[{"category":"product_version","name":"7.2.4","product":{"name":"FortiOS 7.2.4","product_id":"P1"}}]}]}]},\
      "vulnerabilities":[{"cve":"CVE-2024-1111","product_status":{"known_affected":["P1"]}}]}
      """;

  private boolean throttles(HttpExchange exchange, String what) throws IOException {
    var left = asked.get(what);
    if (left == null || left.get() == 0) {
      return false;
    }
    left.decrementAndGet();
    exchange.getResponseHeaders().add("Retry-After", "1");
    send(exchange, what.startsWith("nvd") ? 503 : 429, bytes("slow down"));
    return true;
  }

  private byte[] kev() {
    return bytes(
        asked.containsKey("damaged")
            ? "{\"title\":"
            : """
            {"title":"x","catalogVersion":"2026.11.01","dateReleased":"2026-11-01T15:00:00.000Z","count":1,"vulnerabilities":[\
            {"cveID":"CVE-2024-0001","vendorProject":"Cisco","product":"IOS","vulnerabilityName":"x","dateAdded":"2024-02-03",\
            "shortDescription":"x","requiredAction":"x","dueDate":"2024-03-03","knownRansomwareCampaignUse":"Known","notes":""}]}
            """);
  }

  private static byte[] epss() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(
          bytes(
              """
              #model_version:v2025.03.14,score_date:2026-11-26T00:00:00+0000
              cve,epss,percentile
              CVE-2024-0001,0.43210,0.98
              """));
    }
    return packed.toByteArray();
  }

  private static Map<String, String> query(HttpExchange exchange) {
    var query = new ConcurrentHashMap<String, String>();
    var raw = exchange.getRequestURI().getRawQuery();
    for (String pair : (raw == null ? "" : raw).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        query.put(
            pair.substring(0, equals),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return query;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
