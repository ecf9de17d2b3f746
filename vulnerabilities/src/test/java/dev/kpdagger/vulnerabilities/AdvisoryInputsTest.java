package dev.kpdagger.vulnerabilities;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kpdagger.vendors.ReleaseSchemes;
import dev.kpdagger.vulnerabilities.build.AdvisoryBuild;
import dev.kpdagger.vulnerabilities.build.AdvisoryInputs;
import dev.kpdagger.vulnerabilities.build.SourceDates;
import dev.kpdagger.vulnerabilities.build.UnreadableInputException;
import dev.kpdagger.vulnerabilities.file.AdvisoryFile;
import dev.kpdagger.vulnerabilities.file.BuiltInAdvisories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdvisoryInputsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 8, 22);

  private static final String FACTS =
      """
      {"cve":"CVE-2024-0001","published":"2024-01-02","cvss":{"version":"3.1","score":9.8,"vector":"V","src":"cna"},\
      "refs":["PAN-1"],"affected":[{"product":"panos","src":"vendor","versions":["10.1.9","10.01.9","10.1.9-h1,"],\
      "ranges":[{"introduced":"10.2","fixed":"10.2.3"}],"platforms":["PA-220"]},\
      {"product":"toaster","src":"nvd","versions":["1"]}]}
      {"cve":"CVE-2024-0002","affected":[{"product":"panos","src":"csaf+nvd(ranges)","versions":["whatever"],"noVersionData":true}]}
      """;

  @TempDir private Path folder;

  private AdvisoryBuild build(SourceDates dates, String... contents) throws IOException {
    var build = new AdvisoryBuild(ReleaseSchemes.all()::of);
    for (int i = 0; i < contents.length; i++) {
      var file = Files.writeString(folder.resolve(i + ".json"), contents[i]);
      new AdvisoryInputs(build, dates).read(file);
    }
    return build;
  }

  private static Advisories read(AdvisoryBuild build) throws IOException {
    return requireNonNull(AdvisoryFile.of(build.file(DAY)).read("panos"));
  }

  @Test
  void theBuiltInFileHasTheFactsOfTheProject() throws IOException {
    var build = new AdvisoryBuild(ReleaseSchemes.all()::of);
    var inputs = new AdvisoryInputs(build, new SourceDates(Map.of()));
    try (var files = Files.list(Path.of("src", "main", "data"))) {
      for (Path file : files.toList()) {
        inputs.read(file);
      }
    }
    var file = AdvisoryFile.of(build.file(DAY));
    assertThat(file.products()).contains("arista-eos", "cisco-nxos");
    for (String product : file.products()) {
      var facts = requireNonNull(file.read(product));
      var builtIn = requireNonNull(BuiltInAdvisories.open().read(product));
      assertThat(builtIn.lifeCycles()).containsAll(facts.lifeCycles());
      for (Advisory advisory : facts.list()) {
        var known =
            builtIn.list().stream()
                .filter(one -> one.id().equals(advisory.id()))
                .findFirst()
                .orElseThrow();
        assertThat(ranges(known)).as(advisory.id()).isEqualTo(ranges(advisory));
        assertThat(known.score()).as(advisory.id()).isEqualTo(advisory.score());
      }
    }
  }

  private static List<ReleaseRange> ranges(Advisory advisory) {
    return advisory.affected().stream().flatMap(affected -> affected.ranges().stream()).toList();
  }

  @Test
  void factsBecomeAdvisories() throws IOException {
    var dates =
        new SourceDates(Map.of("vendor/panos", DAY, "vendor", LocalDate.EPOCH, "csaf", DAY));
    var build = build(dates, FACTS);
    var panos = read(build);
    assertThat(panos.list())
        .extracting(Advisory::id)
        .containsExactly("CVE-2024-0001", "CVE-2024-0002");
    var first = panos.list().getFirst();
    assertThat(first.published()).isEqualTo(LocalDate.of(2024, 1, 2));
    assertThat(requireNonNull(first.score()).tenths()).isEqualTo(98);
    assertThat(first.references()).containsExactly("PAN-1");
    assertThat(first.exploitation()).isNull();
    var affected = first.affected().getFirst();
    assertThat(affected.asOf()).isEqualTo(DAY);
    assertThat(affected.listed().stream().mapToObj(panos.releases()::get))
        .extracting(KnownRelease::text)
        .containsExactly("10.1.9", "10.1.9-h1");
    assertThat(affected.ranges())
        .singleElement()
        .extracting(ReleaseRange::fixed)
        .isEqualTo("10.2.3");
    var second = panos.list().getLast().affected().getFirst();
    assertThat(second.unnamed()).isTrue();
    assertThat(second.asOf()).isEqualTo(DAY);
    assertThat(build.unreadReleases()).containsEntry("panos", 1);
    assertThat(build.unknownSystems()).containsEntry("toaster", 1);
  }

  @Test
  void listsOfOthersAddWhatTheyKnow() throws IOException {
    var build =
        build(
            new SourceDates(Map.of()),
            FACTS,
            """
            {"catalogVersion":"2026.08.22","vulnerabilities":[
              {"cveID":"CVE-2024-0001","dateAdded":"2024-02-03","knownRansomwareCampaignUse":"Known"}]}
            """,
            """
            #model_version:v2026.01.01,score_date:2026-08-21T00:00:00+0000
            cve,epss,percentile
            CVE-2024-0001,0.97312,0.999
            CVE-2024-0002,0.00042,0.1
            """,
            """
            {"cycles":[{"product":"panos","cycle":"10.1","releaseDate":"2021-05-31","support":null,"eol":true,"source":"x"},
              {"product":"panos","cycle":"10.2","releaseDate":"2022-02-27","eol":"2026-09-30","latest":"10.2.13","source":"x"}]}
            """);
    var panos = read(build);
    assertThat(panos.list().getFirst().exploitation())
        .isEqualTo(new Advisory.Exploitation(LocalDate.of(2024, 2, 3), true));
    assertThat(panos.list()).extracting(Advisory::likelihood).containsExactly(9_731, 4);
    assertThat(panos.lifeCycles())
        .containsExactly(
            new LifeCycle("10.1", LocalDate.of(2021, 5, 31), null, null, true, "", "x"),
            new LifeCycle(
                "10.2",
                LocalDate.of(2022, 2, 27),
                null,
                LocalDate.of(2026, 9, 30),
                false,
                "10.2.13",
                "x"));
  }

  @Test
  void theVendorIsBelievedBeforeOthersInWhateverOrder() throws IOException {
    var vendor =
        "{\"cve\":\"CVE-1\",\"affected\":[{\"product\":\"panos\",\"src\":\"vendor\",\"versions\":[\"10.1.1\"]}]}";
    var others =
        "{\"cve\":\"CVE-1\",\"affected\":[{\"product\":\"panos\",\"src\":\"nvd\",\"versions\":[\"10.1.2\"]}]}";
    var dates = new SourceDates(Map.of());
    var one = build(dates, vendor, others).file(DAY);
    assertThat(build(dates, others, vendor).file(DAY)).isEqualTo(one);
    var panos = requireNonNull(AdvisoryFile.of(one).read("panos"));
    assertThat(panos.list().getFirst().affected().getFirst().source()).isEqualTo("vendor");
  }

  @Test
  void aFolderOfPackedFilesIsRead() throws IOException {
    try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("facts.jsonl.gz")))) {
      out.write(FACTS.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    Files.writeString(folder.resolve("notes.txt"), "not read");
    var build = new AdvisoryBuild(ReleaseSchemes.all()::of);
    assertThat(new AdvisoryInputs(build, new SourceDates(Map.of())).read(folder)).isEqualTo(1);
    assertThat(read(build).list()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "{",
        "[]",
        "{\"a\":1}",
        "{\"cycles\":[{}]}",
        "{\"catalogVersion\":\"1\",\"vulnerabilities\":[{\"cveID\":\"CVE-1\"}]}",
        "{\"cycles\":[{\"product\":\"panos\",\"cycle\":\"1\",\"eol\":\"soon\"}]}",
        "{\"affected\":[]}\n{\"cve\"",
        "#model_version:1\ncve,epss,percentile\nCVE-1,much,1",
        "#model_version:1\ncve,epss,percentile\nCVE-1,1.5,1",
      })
  void anythingElseIsRefusedByName(String content) {
    assertThatThrownBy(() -> build(new SourceDates(Map.of()), content))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("0.json");
  }

  @Test
  void keysTellWhatTheyBeginWith() {
    assertThat(ReleaseKeys.begins("15.2.4.0.0.6/15.2M", List.of(15, 2))).isTrue();
    assertThat(ReleaseKeys.begins("15.20.4", List.of(15, 2))).isFalse();
    assertThat(ReleaseKeys.begins("15/x", List.of(15, 0))).isTrue();
    assertThat(ReleaseKeys.begins("~15.2", List.of(15, 2))).isFalse();
  }
}
