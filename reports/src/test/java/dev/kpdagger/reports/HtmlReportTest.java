package dev.kpdagger.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.kpdagger.audit.Evidence;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.RunStatus;
import dev.kpdagger.audit.ScanResult;
import dev.kpdagger.audit.Severity;
import dev.kpdagger.audit.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class HtmlReportTest {

  @Test
  void tellsWhatItRestsOnAndWhatIsMissing() throws IOException {
    assertThat(print(Samples.fleet()))
        .contains("<h1>53 findings on 11 devices</h1>")
        .contains("<b>Incomplete.</b> 1 input could not be analysed")
        .contains("Vulnerability analysis</b> is not available: not part of this version yet")
        .contains("10 verdicts of 1 check are open")
        .contains("7 whole · 2 truncated · 2 fragments")
        .contains("backups/core/photo.cfg", "not a configuration: the file is binary")
        .contains("management.ssh.version</code>: the file is truncated");
  }

  @Test
  void aCancelledRunSaysSoOnTop() throws IOException {
    assertThat(print(Samples.of(RunStatus.CANCELLED)))
        .contains("<h1>No findings on 0 devices</h1>")
        .contains("<b>Cancelled.</b> The run was stopped before its end");
  }

  @Test
  void linesAreNumberedAsInTheFile() throws IOException {
    assertThat(print(Samples.fleet()))
        .contains("<i>380</i><code>line vty 0 4</code>", "<i>383</i><code> transport input telnet");
  }

  @Test
  void loadsNothingAndAllowsOnlyItsOwnScriptAndStyle() throws Exception {
    String page = print(Samples.fleet());

    String style = between(page, "<style>", "</style>");
    String script = between(page, "<script>", "</script>");
    assertThat(page)
        .contains("default-src &#39;none&#39;;")
        .contains("style-src &#39;sha256-" + hash(style) + "&#39;;")
        .contains("script-src &#39;sha256-" + hash(script) + "&#39;;");
    assertThat(page)
        .doesNotContainPattern(
            "(?i)<(link|img|iframe|script|object|embed)[^>]+(src|href)=(?!\"data:,\")");
    assertThat(page).doesNotContainPattern("<[a-z]+[^>]* style=");
    assertThat(style).doesNotContain("@import", "url(");
    assertThat(script).doesNotContain("fetch(", "innerHTML", "eval(", "XMLHttpRequest");
  }

  @Test
  void hostileTextsStayTexts() throws IOException {
    String page = print(Samples.of(RunStatus.COMPLETE, Hostile.device(0)));

    assertThat(page).doesNotContain("<img", "<svg/onload", "href=\"javascript:");
    assertThat(page).contains("href=\"https://x.test/&#34;onclick=alert(1)\"");
    assertThat(count(page, "<script>")).isEqualTo(1);
    assertThat(page).contains("&lt;img src=x onerror=alert(1)&gt;");
    for (char hidden :
        "\u202e\u0000\u0007\u001b\u009b\u200b\ufeff\ud800\u2028\u0085".toCharArray()) {
      assertThat(page).doesNotContain(String.valueOf(hidden));
    }
    assertThat(page).contains("a[U+202E]gnp.exe[U+0000][U+0007][U+001B][31m");
    var ids = Pattern.compile("\\bid=\"([^\"]*)\"").matcher(page);
    while (ids.find()) {
      assertThat(ids.group(1)).matches("[a-z]+|[pd][0-9]+|r[0-9]+x[0-9]+x[0-9]+");
    }
  }

  @Test
  void anomaliesStandInTheirRowAndLeadToTheOtherRules() throws IOException {
    String page =
        print(
            Samples.of(
                RunStatus.COMPLETE,
                Samples.withFindings(5, "r1", List.of()).with(SampleRules.tables())));

    assertThat(page)
        .contains("5 rules in 2 lists · 1 anomaly")
        .contains("extended · GigabitEthernet0/1 in")
        .contains(
            "<span class=\"mark info\">conflicting</span> never matches; decided before by"
                + " <a class=\"mono\" href=\"#r5x0x1\">10</a> <span class=\"shows\">"
                + "<code>tcp 10.0.0.1:1024 &gt; 192.0.2.1:443</code> rule 10 permits it</span>")
        .contains("<tbody class=\"rule implicit\" id=\"r5x0x3\">")
        .contains(
            "3 more rules are not shown here, to keep this page fast; the JSON report has more")
        .contains("Openness by interface and direction", "Openness by zones in vsys1")
        .contains("<td class=\"heat-wide\" title=\"widest: rule 10 of OUTSIDE: any >")
        .contains("<a href=\"#r5x0x1\"><b>1</b></a> <span>wide</span>")
        .contains("<b>2</b> <span>narrow</span>");
    assertThat(count(page, "href=\"#r5")).isEqualTo(2);
  }

  @Test
  void aHostileRemarkStaysInItsCell() throws IOException {
    String page = print(Samples.of(RunStatus.COMPLETE, Hostile.device(0)));
    String rules = between(page, "<details class=\"rules\">", "<table class=\"rows\">");

    assertThat(rules)
        .contains("&lt;img src=x onerror=alert(1)&gt;")
        .contains("a[U+202E]gnp.exe[U+0000]")
        .doesNotContain("<img", "<svg", "<script", "\u202e");
    assertThat(count(rules, "<td")).isEqualTo(count(rules, "</td>"));
  }

  @Test
  void aLongListShowsItsAnomaliesFirstAndCountsTheRest() throws IOException {
    int rules = RulesView.ROWS_SHOWN + 1_500;
    String page =
        print(
            Samples.of(
                RunStatus.COMPLETE,
                Samples.withFindings(0, "r1", List.of()).with(SampleRules.list(rules))));

    assertThat(count(page, "<tbody class=\"rule")).isEqualTo(RulesView.ROWS_SHOWN);
    assertThat(count(page, ">duplicate<")).isEqualTo(rules / 10);
    assertThat(page)
        .contains(
            "1,500 more rules are not shown here, to keep this page fast; the JSON report has all")
        .contains("<a class=\"mono\" href=\"#r0x0x1999\">19990</a>", "id=\"r0x0x1999\"");
  }

  @Test
  void theRulesOfAFleetAreBounded() throws IOException {
    var tables = SampleRules.list(RulesView.ROWS_SHOWN);
    String page =
        print(
            Samples.Result.of(
                Samples.header(RunStatus.COMPLETE),
                40,
                index -> Samples.withFindings(index, "r" + index, List.of()).with(tables)));

    assertThat(count(page, "<tbody class=\"rule")).isEqualTo(6_000);
    assertThat(count(page, "500 more rules are not shown")).isEqualTo(28);
  }

  @Test
  void aLongLineIsCut() throws IOException {
    var finding =
        Samples.finding(
            "x",
            Severity.LOW,
            Verdict.FAIL,
            new Evidence.Lines(7, 7, "a".repeat(10_000_000)),
            new Evidence.Lines(1, 40_000, "b\n".repeat(40_000)));
    String page =
        print(
            Samples.of(
                RunStatus.COMPLETE,
                Samples.withFindings(0, "h".repeat(1_000_000), List.of(finding))));

    assertThat(page)
        .contains("a… (9999700 more characters)")
        .contains("39984 more lines, up to line 40000");
    assertThat(page.length()).isLessThan(150_000);
  }

  @Test
  void aProblemShowsItsFirstFindingsAndCountsTheRest() throws IOException {
    var findings =
        Collections.nCopies(
            PageContent.FINDINGS_SHOWN + 50,
            Samples.finding("x", Severity.LOW, Verdict.FAIL, new Evidence.Lines(1, 1, "x")));
    String page = print(Samples.of(RunStatus.COMPLETE, Samples.withFindings(0, "r1", findings)));

    assertThat(count(page, "<article")).isEqualTo(PageContent.FINDINGS_SHOWN);
    assertThat(page)
        .contains("250 findings · 1 device")
        .contains("50 more of this problem are not shown");
  }

  @Test
  void aFindingShowsItsFirstPlacesAndItsPacket() throws IOException {
    var evidence = new ArrayList<Evidence>();
    for (int line = 1; line <= 300; line++) {
      evidence.add(new Evidence.Lines(line, line, "permit ip any any"));
    }
    evidence.add(new Evidence.Packet("tcp 10.0.0.1:1024 > 192.0.2.1:443", "rule 10 denies it"));
    var finding =
        Samples.finding("x", Severity.LOW, Verdict.FAIL, evidence.toArray(Evidence[]::new));
    String page =
        print(Samples.of(RunStatus.COMPLETE, Samples.withFindings(0, "r1", List.of(finding))));

    assertThat(count(page, "<div class=\"code\">")).isEqualTo(HtmlEvidence.PLACES_SHOWN);
    assertThat(page)
        .contains("<code>tcp 10.0.0.1:1024 &gt; 192.0.2.1:443</code> rule 10 denies it")
        .contains("288 more places are not shown here");
  }

  @Test
  void aFleetGivesAPageOfBoundedSize() throws IOException {
    long small = size(Samples.many(6_000));
    long large = size(Samples.many(9_000));

    assertThat(large).isLessThan(12_000_000).isCloseTo(small, withPercentage(2));
  }

  @Test
  void aFindingOfAnUnknownCheckIsShownByItsTitle() throws IOException {
    Finding finding =
        Samples.finding(
            "house-rule", Severity.CRITICAL, Verdict.UNDECIDED, new Evidence.Missing("a", "b"));

    assertThat(
            print(Samples.of(RunStatus.COMPLETE, Samples.withFindings(0, "r1", List.of(finding)))))
        .contains("<b>Title of house-rule</b>")
        .contains("<span class=\"badge undecided\">undecided</span>");
  }

  private static String print(ScanResult result) throws IOException {
    return StructuredReportTest.print(ReportFormat.HTML, result);
  }

  private static long size(ScanResult result) throws IOException {
    var counted = new CountingOutput();
    ReportFormat.HTML.write(result, counted);
    return counted.bytes;
  }

  private static int count(String page, String text) {
    return page.split(Pattern.quote(text), -1).length - 1;
  }

  private static String between(String page, String start, String end) {
    int from = page.indexOf(start) + start.length();
    return page.substring(from, page.indexOf(end, from));
  }

  private static String hash(String text) throws Exception {
    return Base64.getEncoder()
        .encodeToString(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static final class CountingOutput extends OutputStream {
    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] b, int off, int len) {
      bytes += len;
    }
  }
}
