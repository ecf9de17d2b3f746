package dev.kpdagger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `db update` and `db import` of the real binary, and scans by what they keep.
class AdvisoryRenewalTest {

  private static final String KEV =
      """
      {"catalogVersion": "2026.11.01", "vulnerabilities": [
       {"cveID": "CVE-2024-20481", "dateAdded": "2024-10-24", "knownRansomwareCampaignUse": "Known"}]}
      """;

  private static final String CVE =
      """
      {"dataType": "CVE_RECORD", "dataVersion": "5.1",
       "cveMetadata": {"cveId": "CVE-2099-0001", "state": "PUBLISHED", "datePublished": "2026-10-01T00:00:00Z", "dateUpdated": "2026-10-02T00:00:00Z"},
       "containers": {"cna": {"affected": [{"vendor": "Cisco", "product": "Cisco IOS", "versions": [{"version": "15.2(2)E5", "status": "affected"}]}],
        "metrics": [{"cvssV3_1": {"version": "3.1", "vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "baseScore": 9.8}}]}}}
      """;

  @TempDir private Path home;

  private HttpServer server;
  private String answer = KEV;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/kev", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var body = answer.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private ProductRun run(String... arguments) throws Exception {
    return ProductRun.of(
        ProductRun.ROOT, Map.of("XDG_DATA_HOME", home.toString()), List.of(arguments));
  }

  private ProductRun update() throws Exception {
    return run(
        "db",
        "update",
        "--source",
        "kev",
        "--kev-url",
        "http://127.0.0.1:" + server.getAddress().getPort() + "/kev",
        "--no-pauses");
  }

  private Path own() {
    return home.resolve("kp-dagger").resolve("advisories.kpdb");
  }

  private static List<JsonNode> flaws(ProductRun run) {
    var all = new ArrayList<JsonNode>();
    JsonMapper.shared()
        .readTree(run.stdout())
        .path("devices")
        .path(0)
        .path("advisories")
        .path("flaws")
        .forEach(all::add);
    return all;
  }

  @Test
  void anUpdateIsKeptAndUsed() throws Exception {
    var update = update();

    assertThat(update.exit()).as(update.stderr()).isZero();
    assertThat(update.stderr()).contains("kev: 1 flaws");
    assertThat(own()).isRegularFile();
    assertThat(own().resolveSibling("update-parts")).doesNotExist();
    var status = run("db", "status");
    assertThat(status.stdout()).startsWith(own().toString()).contains("0 days ago");
    assertThat(run("db", "verify").stdout()).contains("whole");
    assertThat(run("explain", "CVE-2024-20481").stdout()).contains("also by ransomware");
  }

  @Test
  void aDamagedAnswerLeavesWhatIsThere() throws Exception {
    assertThat(update().exit()).isZero();
    var before = Files.readAllBytes(own());
    answer = "{\"catalogVersion\": ";

    var second = update();

    assertThat(second.exit()).isEqualTo(5);
    assertThat(second.stderr()).contains("kev: ").contains("the advisories stay as they were");
    assertThat(Files.readAllBytes(own())).isEqualTo(before);
  }

  @Test
  void anImportAddsToWhatIsThere() throws Exception {
    var record = Files.writeString(home.resolve("CVE-2099-0001.json"), CVE);

    var imported = run("db", "import", record.toString());

    assertThat(imported.exit()).as(imported.stderr()).isZero();
    var scan =
        run(
            "scan",
            "examples/access-switch.cfg",
            "-a",
            "vuln",
            "--os-version",
            "15.2(2)E5",
            "-f",
            "json",
            "-q");
    assertThat(flaws(scan))
        .filteredOn(flaw -> flaw.path("id").asString().equals("CVE-2099-0001"))
        .singleElement()
        .satisfies(
            flaw -> {
              assertThat(flaw.path("affected").asBoolean()).isTrue();
              assertThat(flaw.path("score").asDouble()).isEqualTo(9.8);
            });
    assertThat(flaws(scan)).hasSizeGreaterThan(20);
  }

  @Test
  void aFileOfAnotherMachineIsImported() throws Exception {
    var record = Files.writeString(home.resolve("CVE-2099-0001.json"), CVE);
    var other = home.resolve("other.kpdb");
    assertThat(run("db", "import", record.toString(), "-o", other.toString()).exit()).isZero();
    assertThat(own()).doesNotExist();

    assertThat(run("db", "import", other.toString()).exit()).isZero();

    assertThat(run("explain", "CVE-2099-0001").stdout()).contains("cisco-ios");
  }

  @Test
  void aDamagedFileOfOnesOwnStopsAScan() throws Exception {
    assertThat(update().exit()).isZero();
    var bytes = Files.readAllBytes(own());
    bytes[40] ^= 1;
    Files.write(own(), bytes);

    var scan = run("scan", "examples/access-switch.cfg", "-a", "vuln");

    assertThat(scan.exit()).isEqualTo(4);
    assertThat(scan.stderr()).contains("advisories.kpdb cannot be used");
  }
}
