package dev.kpdagger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.audit.AnalysisType;
import dev.kpdagger.checks.BuiltInPages;
import dev.kpdagger.language.page.CheckPage;
import dev.kpdagger.vulnerabilities.Advisories;
import dev.kpdagger.vulnerabilities.Advisory;
import dev.kpdagger.vulnerabilities.ConditionedFlaws;
import dev.kpdagger.vulnerabilities.file.AdvisoryFile;
import dev.kpdagger.vulnerabilities.file.BuiltInAdvisories;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The pages that know what a flaw needs, and the list of the flaws that they know.
class ConditionedFlawsTest {

  private static final Pattern QUOTED = Pattern.compile("\"(CVE-\\d{4}-\\d+)\"");

  @Test
  void theListIsThatOfThePages() throws Exception {
    var named = new TreeSet<String>();
    for (CheckPage page : BuiltInPages.read()) {
      if (page.rating().analysis() == AnalysisType.VULN) {
        var ids = QUOTED.matcher(String.valueOf(page.rule().where()));
        while (ids.find()) {
          assertThat(named.add(ids.group(1))).as("once: %s", ids.group(1)).isTrue();
        }
      }
    }
    assertThat(named).hasSizeGreaterThan(50).isEqualTo(new TreeSet<>(ConditionedFlaws.ids()));
  }

  @Test
  void everyOneIsInTheAdvisories() throws Exception {
    var known = new TreeSet<String>();
    AdvisoryFile file = BuiltInAdvisories.open();
    for (String product : file.products()) {
      Advisories advisories = Objects.requireNonNull(file.read(product));
      advisories.list().stream().map(Advisory::id).forEach(known::add);
    }
    assertThat(known).containsAll(ConditionedFlaws.ids());
  }
}
