package dev.kpdagger.vulnerabilities;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kpdagger.device.release.ReleaseScheme;
import dev.kpdagger.device.release.RunningRelease;
import dev.kpdagger.vendors.ReleaseSchemes;
import dev.kpdagger.vulnerabilities.build.AdvisoryBuild;
import dev.kpdagger.vulnerabilities.build.AdvisoryInputs;
import dev.kpdagger.vulnerabilities.build.SourceDates;
import dev.kpdagger.vulnerabilities.build.UnreadableInputException;
import dev.kpdagger.vulnerabilities.file.AdvisoryFile;
import dev.kpdagger.vulnerabilities.match.Affected;
import dev.kpdagger.vulnerabilities.match.ReleaseMatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Records as the NVD, the CVE list and vendors publish them.
class PublishedRecordsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

  private static final String NVD =
      """
      {"resultsPerPage": 1, "startIndex": 0, "totalResults": 1, "format": "NVD_CVE", "version": "2.0", "vulnerabilities": [
      {"cve": {"id": "CVE-2024-0001", "published": "2024-04-12T08:15:06.230", "lastModified": "2026-10-01T01:02:03.000",
       "vulnStatus": "Analyzed", "references": [{"url": "https://example.net/a", "tags": ["Vendor Advisory"]}, {"url": "https://example.net/b"}],
       "metrics": {"cvssMetricV31": [
         {"source": "nvd@nist.gov", "type": "Primary", "cvssData": {"version": "3.1", "vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "baseScore": 1.0}}]},
       "configurations": [
        {"nodes": [{"operator": "OR", "negate": false, "cpeMatch": [
          {"vulnerable": true, "criteria": "cpe:2.3:o:paloaltonetworks:pan-os:10.2.0:h2:*:*:*:*:*:*"},
          {"vulnerable": true, "criteria": "cpe:2.3:o:paloaltonetworks:pan-os:*:*:*:*:*:*:*:*", "versionStartIncluding": "11.0.0", "versionEndExcluding": "11.0.4"},
          {"vulnerable": true, "criteria": "cpe:2.3:a:example:toaster:1.0:*:*:*:*:*:*:*"}]}]},
        {"operator": "AND", "nodes": [
          {"operator": "OR", "negate": false, "cpeMatch": [
            {"vulnerable": true, "criteria": "cpe:2.3:o:juniper:junos:21.4:r3-s5:*:*:*:*:*:*"}]},
          {"operator": "OR", "negate": false, "cpeMatch": [
            {"vulnerable": false, "criteria": "cpe:2.3:h:juniper:srx1500:-:*:*:*:*:*:*:*"}]}]}]}},
      {"cve": {"id": "CVE-2024-0002", "published": "2024-04-12T08:15:06.230", "lastModified": "2026-10-01T01:02:03.000", "vulnStatus": "Rejected",
       "configurations": [{"nodes": [{"operator": "OR", "cpeMatch": [{"vulnerable": true, "criteria": "cpe:2.3:o:fortinet:fortios:7.2.0:*:*:*:*:*:*:*"}]}]}]}}]}
      """;

  private static final String CVE =
      """
      {"dataType": "CVE_RECORD", "dataVersion": "5.1",
       "cveMetadata": {"cveId": "CVE-2024-0001", "state": "PUBLISHED", "datePublished": "2024-04-12T07:20:00.707Z", "dateUpdated": "2025-01-02T00:00:00.000Z"},
       "containers": {"cna": {"providerMetadata": {"shortName": "palo_alto", "dateUpdated": "2025-01-01T00:00:00.000Z"},
        "affected": [
         {"vendor": "Palo Alto Networks", "product": "PAN-OS", "defaultStatus": "unaffected", "versions": [
           {"version": "9.0.0", "status": "unaffected"},
           {"version": "10.2.0", "status": "affected", "lessThan": "10.2.9-h1", "versionType": "custom",
            "changes": [{"at": "10.2.9-h1", "status": "unaffected"}, {"at": "10.2.8-h3", "status": "unaffected"}]}]},
         {"vendor": "Juniper Networks", "product": "Junos OS", "platforms": ["MX Series"], "versions": [
           {"version": "21.4", "status": "affected", "lessThan": "21.4R3-S5", "versionType": "semver"},
           {"version": "0", "status": "affected", "lessThan": "20.4R3-S9"},
           {"version": "22.1", "status": "affected", "lessThan": "22.1*"}]},
         {"vendor": "Cisco", "product": "Cisco IOS XE Software", "versions": [{"version": "17.3.1", "status": "affected"}]},
         {"vendor": "Fortinet", "product": "FortiOS", "versions": [{"version": "7.2.0", "status": "affected", "lessThanOrEqual": "7.2.6"}]},
         {"vendor": "Example", "product": "Toaster", "versions": [{"version": "1", "status": "affected"}]}],
        "metrics": [{"cvssV3_1": {"version": "3.1", "vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H", "baseScore": 10.0}}],
        "references": [{"url": "https://example.org/CVE-2024-0001"}]}}}
      """;

  private static final String CSAF =
      """
      {"document": {"category": "csaf_security_advisory", "csaf_version": "2.0", "publisher": {"name": "Cisco"},
        "tracking": {"id": "cisco-sa-x-1", "initial_release_date": "2024-03-27T16:00:00+00:00", "current_release_date": "2024-04-01T16:00:00+00:00"}},
       "product_tree": {"branches": [{"category": "vendor", "name": "Cisco", "branches": [
         {"category": "product_family", "name": "Cisco IOS XE Software", "branches": [
           {"category": "product_version", "name": "17.6.1", "product": {"name": "Cisco IOS XE Software 17.6.1", "product_id": "P1"}},
           {"category": "product_version", "name": "17.6.6", "product": {"name": "Cisco IOS XE Software 17.6.6", "product_id": "P2"}}]},
         {"category": "product_name", "name": "Cisco Adaptive Security Appliance (ASA) Software", "branches": [
           {"category": "product_version_range", "name": "vers:generic/>=9.16.1|<9.16.4.57", "product": {"name": "ASA", "product_id": "P3"}}]},
         {"category": "product_name", "name": "Cisco NX-OS Software", "product": {"name": "NX-OS", "product_id": "P4"}}]}],
        "relationships": [{"category": "installed_on", "product_reference": "P1", "relates_to_product_reference": "HW",
          "full_product_name": {"name": "x", "product_id": "P1:HW"}}]},
       "vulnerabilities": [{"cve": "CVE-2024-0001", "scores": [{"cvss_v3": {"version": "3.1", "baseScore": 8.6,
          "vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:N/I:N/A:H"}, "products": ["P1"]}],
         "product_status": {"known_affected": ["P1:HW", "P3", "P4"], "fixed": ["P2"]}}]}
      """;

  /// In the shape of what vendors publish, which is wider than the standard: Cisco has the train as
  /// version and the release as service pack; Fortinet the product before the version, and lists in
  /// the list; Palo Alto Networks one number for both sides of a fix, and no lower ends.
  private static final String PUBLISHED =
      """
      {"document": {"tracking": {"id": "published", "initial_release_date": "2025-03-12T16:00:00.000Z",
         "current_release_date": "2025-03-14T23:40:50.397Z"}},
       "product_tree": {"branches": [
        {"category": "vendor", "name": "Cisco", "branches": [{"category": "product_family", "name": "Cisco IOS", "branches": [
          {"category": "product_version", "name": "12.2B", "branches": [
            {"category": "service_pack", "name": "12.2(4)B7a", "product": {"name": "12.2(4)B7a", "product_id": "C1"}}]}]},
          {"category": "product_family", "name": "Cisco IOS XR Software", "product": {"name": "x", "product_id": "C2"}}]},
        {"category": "vendor", "name": "Fortinet PSIRT", "branches": [{"category": "product_name", "name": "FortiOS", "branches": [
          {"category": "product_version", "name": "FortiOS 7.2.10", "product": {"name": "FortiOS", "product_id": "F1"}},
          {"category": "product_version", "name": "FortiOS 7.2.11", "product": {"name": "FortiOS", "product_id": "F2"}}]}]},
        {"category": "vendor", "name": "Palo Alto Networks", "branches": [
          {"category": "product_name", "name": "Cloud NGFW", "branches": [
            {"category": "product_version", "name": "Cloud NGFW All", "product": {"name": "x", "product_id": "P9"}}]},
          {"category": "product_name", "name": "PAN-OS", "branches": [
            {"category": "product_version_range", "name": "vers:generic/PAN-OS>=11.2.0", "product": {"name": "x", "product_id": "P0"}},
            {"category": "product_version_range", "name": "vers:generic/PAN-OS<11.0.2", "product": {"name": "x", "product_id": "P1"}},
            {"category": "product_version_range", "name": "vers:generic/PAN-OS>=11.0.2", "product": {"name": "x", "product_id": "P1"}},
            {"category": "product_version_range", "name": "vers:generic/PAN-OS<10.1.14-h11", "product": {"name": "x", "product_id": "P2"}},
            {"category": "product_version_range", "name": "vers:generic/PAN-OS>=10.1.14-h11", "product": {"name": "x", "product_id": "P2"}}]}]}],
        "full_product_names": [{"name": "EOS 4.28.1F", "product_id": "A1",
          "product_identification_helper": {"cpe": "cpe:2.3:o:arista:eos:4.28.1f:*:*:*:*:*:*:*"}}]},
       "vulnerabilities": [
        [{"cve": "CVE-2025-0114", "product_status": {
          "known_affected": ["C1", "C2", "F1", "P1", "P2", "P9", "A1"], "fixed": ["P1", "P2"],
          "known_not_affected": ["F2", "P0"]},
         "metrics": [{"content": {"cvss_v4": {"version": "4.0", "baseScore": 8.2,
           "vectorString": "CVSS:4.0/AV:N/AC:H/AT:N/PR:N/UI:N/VC:N/VI:N/VA:H/SC:N/SI:N/SA:N"}}}]}],
        {"title": "without a number of CVE", "product_status": {"known_affected": ["F2"]}}]}
      """;

  @TempDir private Path folder;

  private AdvisoryFile file(String... contents) throws IOException {
    var build = new AdvisoryBuild(ReleaseSchemes.all()::of);
    for (int i = 0; i < contents.length; i++) {
      new AdvisoryInputs(build, new SourceDates(Map.of()))
          .read(Files.writeString(folder.resolve(i + ".json"), contents[i]));
    }
    return AdvisoryFile.of(build.file(DAY));
  }

  private static ReleaseScheme scheme(String product) {
    return ReleaseSchemes.all().of(product).orElseThrow();
  }

  private static String match(AdvisoryFile file, String product, String release)
      throws IOException {
    var advisories = requireNonNull(file.read(product));
    var running = new RunningRelease.Exact(scheme(product).parse(release).orElseThrow());
    var found =
        ReleaseMatcher.of(advisories, scheme(product), running).match(advisories.list().getFirst());
    return switch (found) {
      case Affected.Yes _ -> "yes";
      case Affected.No _ -> "no";
      case Affected.Undecided _ -> "undecided";
    };
  }

  @ParameterizedTest
  @CsvSource({
    "panos, 10.2.0-h2, yes",
    "panos, 10.2.0-h3, no",
    "panos, 11.0.3-h9, yes",
    "panos, 11.0.4, no",
    "junos, 21.4R3-S5, yes",
    "junos, 21.4R3-S6, no"
  })
  void recordsOfTheNvdListAndRange(String product, String release, String expected)
      throws IOException {
    assertThat(match(file(NVD), product, release)).isEqualTo(expected);
  }

  @Test
  void recordsOfTheNvdHaveScoresByTheirVectorsAndPlatforms() throws IOException {
    var file = file(NVD);
    assertThat(file.products()).containsExactly("junos", "panos");
    var advisory = requireNonNull(file.read("junos")).list().getFirst();
    assertThat(requireNonNull(advisory.score()).tenths()).isEqualTo(98);
    assertThat(advisory.published()).isEqualTo("2024-04-12");
    assertThat(advisory.references()).containsExactly("https://example.net/a");
    var affected = advisory.affected().getFirst();
    assertThat(affected.platforms()).containsExactly("srx1500");
    assertThat(affected.source()).isEqualTo("nvd");
    assertThat(affected.asOf()).isEqualTo("2026-10-01");
    assertThat(
            requireNonNull(file.read("panos")).list().getFirst().affected().getFirst().platforms())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "panos, 10.2.8-h2, yes",
    "panos, 10.2.8-h3, no",
    "panos, 10.2.9, yes",
    "panos, 10.2.9-h1, no",
    "panos, 9.0.0, no",
    "junos, 21.4R3-S4, yes",
    "junos, 21.4R3-S5, no",
    "junos, 20.4R3-S8, yes",
    "junos, 20.4R3-S9, no",
    "junos, 22.1R3, yes",
    "cisco-ios-xe, 17.3.1, yes",
    "cisco-ios-xe, 17.3.2, no",
    "fortios, 7.2.6, yes",
    "fortios, 7.2.7, no"
  })
  void recordsOfTheCveListGoByTheirChanges(String product, String release, String expected)
      throws IOException {
    assertThat(match(file(CVE), product, release)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "cisco-ios-xe, 17.6.1, yes",
    "cisco-ios-xe, 17.6.6, no",
    "cisco-asa, 9.16(4)55, yes",
    "cisco-asa, 9.16(4)57, no",
    "cisco-nxos, 9.3(10), undecided"
  })
  void documentsOfVendorsAreWalkedToTheirVersions(String product, String release, String expected)
      throws IOException {
    assertThat(match(file(CSAF), product, release)).isEqualTo(expected);
  }

  @Test
  void theVendorCountsBeforeTheDatabase() throws IOException {
    for (var file : new AdvisoryFile[] {file(NVD, CVE), file(CVE, NVD)}) {
      assertThat(match(file, "panos", "10.2.8-h2")).isEqualTo("yes");
      assertThat(match(file, "panos", "11.0.3")).isEqualTo("no");
      var score = requireNonNull(requireNonNull(file.read("panos")).list().getFirst().score());
      assertThat(score.tenths()).isEqualTo(100);
      assertThat(score.source()).isEqualTo("cna");
    }
  }

  @Test
  void aFileOfAdvisoriesIsAnInputAsWell() throws IOException {
    var build = new AdvisoryBuild(ReleaseSchemes.all()::of);
    build.add(file(CVE));
    var again = folder.resolve("again.kpdb");
    Files.write(again, build.file(DAY));
    var merged = new AdvisoryBuild(ReleaseSchemes.all()::of);
    var inputs = new AdvisoryInputs(merged, new SourceDates(Map.of()));
    inputs.read(again);
    inputs.read(Files.writeString(folder.resolve("csaf.json"), CSAF));
    var file = AdvisoryFile.of(merged.file(DAY));
    assertThat(match(file, "panos", "10.2.8-h2")).isEqualTo("yes");
    assertThat(match(file, "cisco-asa", "9.16(4)55")).isEqualTo("yes");
    assertThat(merged.newest()).isEqualTo("2025-01-01");
  }

  /// In the shape of records of Arista, with what CISA adds.
  private static final String ARISTA =
      """
      {"dataType": "CVE_RECORD", "dataVersion": "5.2",
       "cveMetadata": {"cveId": "CVE-2025-2796", "state": "PUBLISHED", "datePublished": "2025-05-27T22:16:53.489Z", "dateUpdated": "2025-05-27T22:16:53.489Z"},
       "containers": {"cna": {"affected": [{"defaultStatus": "unaffected", "platforms": ["EOS"], "product": "EOS", "vendor": "Arista Networks",
          "versions": [{"lessThanOrEqual": "4.33.2F", "status": "affected", "version": "4.33.0", "versionType": "custom"}]}]},
        "adp": [{"metrics": [
          {"other": {"type": "ssvc", "content": {"id": "CVE-2025-2796"}}},
          {"other": {"type": "kev", "content": {"dateAdded": "2025-06-01"}}}]}]}}
      """;

  @Test
  void theNameOfTheSystemIsNoModelAndCisaTellsOfUse() throws IOException {
    var file = file(ARISTA);
    var flaw = requireNonNull(file.read("arista-eos")).list().getFirst();
    assertThat(flaw.affected().getFirst().platforms()).isEmpty();
    assertThat(requireNonNull(flaw.exploitation()).added()).isEqualTo("2025-06-01");
    assertThat(match(file, "arista-eos", "4.33.2F")).isEqualTo("yes");
    assertThat(match(file, "arista-eos", "4.33.3M")).isEqualTo("no");
  }

  @ParameterizedTest
  @CsvSource({
    "cisco-ios, 12.2(4)B7a, yes",
    "cisco-ios, 12.2(4)B8, no",
    "cisco-ios-xr, 7.5.2, undecided",
    "fortios, 7.2.10, yes",
    "fortios, 7.2.11, no",
    "panos, 11.0.1, yes",
    "panos, 11.0.2, no",
    "panos, 10.1.14-h10, yes",
    "panos, 10.1.14-h11, no",
    "panos, 10.1.15, no",
    "panos, 11.2.0, no",
    "arista-eos, 4.28.1F, yes",
    "arista-eos, 4.28.2F, no"
  })
  void documentsInTheShapeThatVendorsPublishAreRead(String product, String release, String expected)
      throws IOException {
    assertThat(match(file(PUBLISHED), product, release)).isEqualTo(expected);
  }

  /// Several fixes in one bound, a bound of anything, and the last release first.
  @ParameterizedTest
  @CsvSource({
    "panos, 11.1.4-h32, yes",
    "panos, 11.1.4-h33, no",
    "panos, 11.1.14, yes",
    "panos, 11.1.15, no",
    "junos, 24.4R1-S2, no",
    "junos, 24.4R1-S1, yes",
    "junos, 24.4R2, no",
    "junos, 23.2R2, undecided",
    "arista-eos, 4.23.9M, yes",
    "arista-eos, 4.23.10M, no",
    "arista-eos, 4.26.2F, yes",
    "arista-eos, 4.26.4M, no"
  })
  void recordsOfTheCveListAreReadAsVendorsWriteThem(String product, String release, String expected)
      throws IOException {
    var record =
        """
        {"dataType": "CVE_RECORD", "dataVersion": "5.2",
         "cveMetadata": {"cveId": "CVE-2026-0001", "state": "PUBLISHED", "datePublished": "2026-05-06T18:57:39.876Z"},
         "containers": {"cna": {"affected": [
           {"vendor": "Palo Alto Networks", "product": "PAN-OS", "versions": [
             {"version": "11.1.0", "status": "affected", "lessThan": "11.1.15, 11.1.13-h5, 11.1.4-h33", "versionType": "custom",
              "changes": [{"at": "11.1.15", "status": "unaffected"}]}]},
           {"vendor": "Juniper Networks", "product": "Junos OS", "versions": [
             {"version": "24.4", "status": "affected", "lessThan": "24.4R1-S2, 24.4R2", "versionType": "semver"},
             {"version": "21.4", "status": "affected", "lessThan": "*", "versionType": "semver"}]},
           {"vendor": "Arista Networks", "product": "Arista EOS", "versions": [
             {"version": "EOS-4.23", "status": "affected", "lessThan": "EOS-4.23.10 ", "versionType": "custom"},
             {"version": "4.26.3F", "status": "affected", "lessThanOrEqual": "4.26.0", "versionType": "custom"}]}]}}}
        """;
    assertThat(match(file(record), product, release)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "FortiOS 6.4 all versions, 6.4.1, yes",
    "FortiOS 6.4 all versions, 6.4.16, yes",
    "FortiOS 6.4 all versions, 7.0.1, no",
    "6.4 all versions, 6.2.5, no",
    ">=7.2.0|<=7.2.3|all builds of the B line, 7.2.3, yes",
    ">=7.2.0|<=7.2.3|all builds of the B line, 7.2.4, undecided",
    "all builds of the B line, 7.2.4, undecided"
  })
  void wholeTrainsCountAndWhatIsNotUnderstoodLeavesTheRestOpen(
      String versions, String release, String expected) throws IOException {
    var document =
        """
        {"document": {"category": "csaf_security_advisory", "csaf_version": "2.0",
          "tracking": {"id": "FG-IR-1", "initial_release_date": "2025-02-11T00:00:00", "current_release_date": "2025-02-11T00:00:00"}},
         "product_tree": {"branches": [{"category": "vendor", "name": "Fortinet", "branches": [
           {"category": "product_name", "name": "FortiOS", "branches": [
             {"category": "product_version_range", "name": "%s", "product": {"name": "FortiOS", "product_id": "P1"}}]}]}]},
         "vulnerabilities": [{"cve": "CVE-2025-0001", "product_status": {"known_affected": ["P1"]}}]}
        """
            .formatted(versions);
    var file = file(document);
    assertThat(match(file, "fortios", release)).isEqualTo(expected);
    var again = new AdvisoryBuild(ReleaseSchemes.all()::of);
    again.add(file);
    assertThat(match(AdvisoryFile.of(again.file(DAY)), "fortios", release)).isEqualTo(expected);
  }

  @Test
  void documentsOfVendorsTellWhatMendsAndHowBadItIs() throws IOException {
    var file = file(PUBLISHED);
    var panos = requireNonNull(file.read("panos")).list();
    assertThat(panos).hasSize(1);
    assertThat(panos.getFirst().affected().getFirst().fixed())
        .containsExactlyInAnyOrder("11.2.0", "11.0.2", "10.1.14-h11");
    assertThat(requireNonNull(panos.getFirst().score()).tenths()).isEqualTo(82);
    assertThat(requireNonNull(file.read("fortios")).list().getFirst().affected().getFirst().fixed())
        .containsExactly("7.2.11");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"format\":\"NVD_CVE\",\"vulnerabilities\":[{\"cve\":{}}]} | without an id",
        "{\"dataType\":\"CVE_RECORD\",\"cveMetadata\":{}} | without cveId",
        "{\"format\":\"NVD_CVE\",\"vulnerabilities\":[{\"cve\":{\"id\":\"CVE-1\",\"configurations\":[{\"nodes\":[{\"cpeMatch\":[{\"vulnerable\":true,\"criteria\":\"cpe:/o:x\"}]}]}]}}]}"
            + " | no name of CPE",
        "{\"document\":{\"tracking\": | no valid JSON"
      })
  void whatIsNotWellFormedIsRefused(String content, String problem) {
    assertThatThrownBy(() -> file(content))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void aDamagedFileOfAdvisoriesIsRefused() throws IOException {
    var bytes = new AdvisoryBuild(ReleaseSchemes.all()::of).file(DAY);
    bytes[bytes.length - 1] ^= 1;
    var damaged = Files.write(folder.resolve("damaged.kpdb"), bytes);
    var inputs =
        new AdvisoryInputs(new AdvisoryBuild(ReleaseSchemes.all()::of), new SourceDates(Map.of()));
    assertThatThrownBy(() -> inputs.read(damaged)).isInstanceOf(UnreadableInputException.class);
  }
}
