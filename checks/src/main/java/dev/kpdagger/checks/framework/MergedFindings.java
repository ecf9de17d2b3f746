package dev.kpdagger.checks.framework;

import dev.kpdagger.audit.Evidence;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// Findings by the limits of the scan together with those by the limits of frameworks.
///
/// The same problem of the same subject is one finding, whatever limits it breaks: it keeps what
/// the first one says, and cites the other limits too. What only a framework's limit finds is a
/// finding like any other.
public final class MergedFindings {

  private MergedFindings() {}

  /// All of them, by check, each once.
  public static List<Finding> of(List<Finding> findings, List<Finding> more) {
    if (more.isEmpty()) {
      return findings;
    }
    var merged = new LinkedHashMap<String, Finding>();
    findings.forEach(finding -> merged.put(finding.fingerprint(), finding));
    more.forEach(finding -> merged.merge(finding.fingerprint(), finding, MergedFindings::merge));
    var all = new ArrayList<>(merged.values());
    all.sort(Comparator.comparing(Finding::check));
    return all;
  }

  private static Finding merge(Finding first, Finding other) {
    if (first.verdict() != other.verdict()) {
      // One limit decides what another one leaves open.
      return other.verdict() == Verdict.FAIL ? other : first;
    }
    var evidence = new ArrayList<>(first.evidence());
    for (Evidence one : other.evidence()) {
      if (one instanceof Evidence.Limit && !evidence.contains(one)) {
        evidence.add(place(evidence), one);
      }
    }
    return new Finding(
        first.fingerprint(),
        first.check(),
        first.analysis(),
        first.severity(),
        first.verdict(),
        first.title(),
        first.subject(),
        evidence,
        first.fix(),
        first.undo(),
        first.references());
  }

  /// The place behind the last limit, or before what is missing.
  private static int place(List<Evidence> evidence) {
    int at = evidence.size();
    while (at > 0 && evidence.get(at - 1) instanceof Evidence.Missing) {
      at--;
    }
    return at;
  }
}
