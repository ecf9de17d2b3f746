package dev.kpdagger.reports;

import dev.kpdagger.audit.CheckInfo;
import dev.kpdagger.audit.DeviceResult;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.Severity;
import dev.kpdagger.audit.Verdict;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All findings of one check over all devices, as far as the page shows them.
final class Problem {

  /// What fails before what is open, then the worst, the most frequent, and the name.
  static final Comparator<Problem> WORST_FIRST =
      Comparator.comparing((Problem problem) -> problem.failing == 0)
          .thenComparing(Problem::severity)
          .thenComparingInt(problem -> -problem.failing)
          .thenComparing(Problem::check);

  private final int number;
  private final String check;
  private final @Nullable CheckInfo info;
  private final String firstTitle;
  private final List<String> firstReferences;
  private final StringBuilder body = new StringBuilder();

  private Severity severity;
  private int failing;
  private int undecided;
  private int waived;
  private int devices;
  private int lastDevice = -1;
  private int shown;

  Problem(int number, Finding first, @Nullable CheckInfo info) {
    this.number = number;
    this.check = first.check();
    this.info = info;
    this.firstTitle = first.title();
    this.firstReferences = first.references();
    this.severity = first.severity();
  }

  /// Counts a finding, and shows it while fewer than `limit` are shown.
  ///
  /// @return the characters that it added to the page
  int add(Finding finding, DeviceResult device, String deviceName, int limit) {
    switch (finding.verdict()) {
      case FAIL -> failing++;
      case UNDECIDED -> undecided++;
      case WAIVED -> waived++;
      case PASS, NOT_APPLICABLE, MANUAL, ERROR -> {}
    }
    if (finding.verdict() == Verdict.FAIL && finding.severity().compareTo(severity) < 0) {
      severity = finding.severity();
    }
    if (device.index() != lastDevice) {
      lastDevice = device.index();
      devices++;
    }
    if (shown >= limit) {
      return 0;
    }
    shown++;
    int before = body.length();
    body.append(
        VisibleOutput.capture(
            out ->
                JtefindingGenerated.render(
                    out, Uninterrupted.TAGS, finding, device.index(), deviceName, device.file())));
    return body.length() - before;
  }

  boolean has(Verdict verdict) {
    return switch (verdict) {
      case FAIL -> failing > 0;
      case UNDECIDED -> undecided > 0;
      case WAIVED -> waived > 0;
      case PASS, NOT_APPLICABLE, MANUAL, ERROR -> false;
    };
  }

  /// Its anchor: by the order in which the problems came up, which is not the order on the page.
  int number() {
    return number;
  }

  String check() {
    return check;
  }

  Severity severity() {
    return severity;
  }

  /// The severity, where something fails; else what became of it.
  String badge() {
    if (failing > 0) {
      return severity.label();
    }
    return (undecided > 0 ? Verdict.UNDECIDED : Verdict.WAIVED).label();
  }

  Content findings() {
    return out -> out.writeContent(body.toString());
  }

  int hidden() {
    return failing + undecided + waived - shown;
  }

  String summary() {
    return info == null ? firstTitle : info.summary();
  }

  List<String> finds() {
    return info == null ? List.of() : HtmlEvidence.paragraphs(info.finds());
  }

  List<String> why() {
    return info == null ? List.of() : HtmlEvidence.paragraphs(info.why());
  }

  List<String> references() {
    return info == null || info.references().isEmpty() ? firstReferences : info.references();
  }

  List<Fact> facts() {
    var facts = new ArrayList<Fact>();
    if (info != null) {
      add(facts, "Impact", info.impact());
      add(facts, "Ease of attack", info.ease());
      add(facts, "Effort to fix", info.effort());
      add(facts, "Weakness", info.cwe());
    }
    return facts;
  }

  String counts() {
    var parts = new ArrayList<String>();
    if (failing > 0) {
      parts.add(Count.of(failing, "finding"));
    }
    if (undecided > 0) {
      parts.add(undecided + " undecided");
    }
    if (waived > 0) {
      parts.add(waived + " waived");
    }
    return String.join(", ", parts) + " · " + Count.of(devices, "device");
  }

  private static void add(List<Fact> facts, String name, String value) {
    if (!value.isEmpty()) {
      facts.add(Fact.of(name, value));
    }
  }
}
