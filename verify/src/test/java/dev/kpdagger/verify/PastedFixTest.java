package dev.kpdagger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kpdagger.audit.Finding;
import dev.kpdagger.checks.CheckCatalog;
import dev.kpdagger.checks.PageExamples;
import dev.kpdagger.device.SourceText;
import dev.kpdagger.vendors.Vendors;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The commands of a fix, pasted below the configuration they were written for, end its findings.
class PastedFixTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ike-encryption-weak",
        "ike-group-weak",
        "ike-integrity-sha1",
        "ike-integrity-weak",
        "ipsec-encryption-weak",
        "ipsec-integrity-sha1",
        "ipsec-integrity-weak"
      })
  void proposalsOfJunosTunnels(String check) throws Exception {
    var hash = check.endsWith("sha1") ? "sha1" : "md5";
    var before = tunnels(hash);
    var findings = findings(check, before);
    assertThat(findings).extracting(Finding::subject).anyMatch(name -> name.endsWith(" SITE"));
    assertThat(findings).extracting(Finding::subject).anyMatch(name -> name.endsWith(" OLD"));

    var after = new StringBuilder(before);
    for (Finding finding : findings) {
      finding.fix().forEach(command -> after.append(command).append('\n'));
    }
    assertThat(findings(check, after.toString())).as(after.toString()).isEmpty();
    assertThat(after.toString()).contains("proposals OLD-NEW");
  }

  /// Policies with proposals of their own, and policies that take a predefined set.
  private static String tunnels(String hash) {
    return """
    set version 21.4R3-S5
    set system host-name r1
    set security ike proposal SITE dh-group group2
    set security ike proposal SITE encryption-algorithm 3des-cbc
    set security ike proposal SITE authentication-algorithm %1$s
    set security ike policy SITE proposals SITE
    set security ike policy OLD proposal-set compatible
    set security ipsec proposal SITE protocol esp
    set security ipsec proposal SITE encryption-algorithm 3des-cbc
    set security ipsec proposal SITE authentication-algorithm hmac-%1$s-96
    set security ipsec policy SITE proposals SITE
    set security ipsec policy OLD proposal-set compatible
    """
        .formatted(hash);
  }

  private static List<Finding> findings(String check, String configuration) throws Exception {
    var device =
        Vendors.all()
            .named("juniper-junos")
            .orElseThrow()
            .read(SourceText.of("r1", configuration), () -> {});
    return PageExamples.outcome(CheckCatalog.builtIn().find(check), device).findings();
  }
}
