package dev.kpdagger.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.audit.RunStatus;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlawsViewTest {

  @Test
  void aDeviceSaysWhatItIsExposedToAndWhatMendsThat() {
    var view = FlawsView.of(SampleFlaws.table(), Map.of(), 100);

    assertThat(view.summary())
        .isEqualTo("exposed to 1 · 129 not decided · 1 not exposed · 483 not in this release");
    assertThat(view.upgrades())
        .containsExactly(
            "15.2(7)E is the lowest release in the same train with none of the flaws it is exposed"
                + " to; its train is cared for until 2027-10-31.",
            "No release in the next train that is cared for is known that has none of the flaws it"
                + " is exposed to.");
    var rows = view.rows();
    assertThat(rows.stream().map(FlawsView::use))
        .containsExactly("by ransomware", "by attackers", "", "by attackers");
    assertThat(rows.stream().map(FlawsView::score)).containsExactly("9.8", "8.6", "", "10.0");
    assertThat(FlawsView.why(rows.getLast()))
        .isEqualTo("web-ui-takeover-flaw passes: line 7, no ip http server");
    assertThat(FlawsView.reach(rows.getLast()))
        .isEqualTo("limited: the access list of the web server, 10 (line 12)");
  }

  @Test
  void whatHasNoRoomIsCounted() {
    assertThat(FlawsView.of(SampleFlaws.table(), Map.of(), 3).hidden()).isEqualTo(1);
    assertThat(FlawsView.of(SampleFlaws.table(), Map.of(), -5).hidden()).isEqualTo(4);
  }

  @Test
  void thePageHasASectionOfAdvisories() throws Exception {
    var out = new ByteArrayOutputStream();
    ReportFormat.HTML.write(Samples.of(RunStatus.COMPLETE, Samples.full(0), Samples.full(1)), out);
    var page = out.toString(StandardCharsets.UTF_8);

    assertThat(page)
        .contains("<section id=\"advisories\">")
        .contains("CVE-2018-0171")
        .contains("`show inventory` tells whether it has the &lt;supervisor&gt;");
  }
}
