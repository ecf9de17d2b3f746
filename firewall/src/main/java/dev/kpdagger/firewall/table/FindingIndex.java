package dev.kpdagger.firewall.table;

import dev.kpdagger.audit.AnalysisType;
import dev.kpdagger.audit.Evidence;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.device.rules.AnomalyKind;
import dev.kpdagger.device.rules.RuleAnomaly;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The findings of the analysis of rules by the rule that they are about.
final class FindingIndex {

  private record Place(String subject, SourceSpan lines) {}

  /// Findings that one row names besides its anomalies.
  private static final int MOST_FINDINGS = 20;

  private final Map<Place, List<Finding>> byPlace = new HashMap<>();

  FindingIndex(List<Finding> findings) {
    for (Finding finding : findings) {
      if (finding.analysis() == AnalysisType.RULES) {
        for (Evidence evidence : finding.evidence()) {
          if (evidence instanceof Evidence.Lines(int first, int last, String _)) {
            byPlace
                .computeIfAbsent(
                    new Place(finding.subject(), SourceSpan.of(first, last)),
                    _ -> new ArrayList<>(1))
                .add(finding);
          }
        }
      }
    }
  }

  /// The fingerprint of the finding that reports an anomaly, or empty.
  String of(RuleAnomaly anomaly) {
    var check = check(anomaly.kind());
    for (Finding finding : at(anomaly.rule())) {
      if (finding.check().equals(check)) {
        return finding.fingerprint();
      }
    }
    return "";
  }

  /// The fingerprints of the findings about a rule that report none of these anomalies.
  List<String> others(AccessRule rule, List<RuleAnomaly> anomalies) {
    var named = anomalies.stream().map(anomaly -> check(anomaly.kind())).toList();
    return at(rule).stream()
        .filter(finding -> !named.contains(finding.check()))
        .map(Finding::fingerprint)
        .distinct()
        .limit(MOST_FINDINGS)
        .toList();
  }

  /// The check that reports anomalies of a kind.
  static String check(AnomalyKind kind) {
    return switch (kind) {
      case REDUNDANT -> "rule-redundant";
      case CONFLICTING -> "rule-conflicting";
      case DUPLICATE -> "rule-duplicate";
      case REDUNDANT_TO_LATER -> "rule-redundant-to-later";
      case CORRELATED -> "rule-correlated";
      case GENERALISATION -> "rule-generalisation";
      case EMPTY -> "rule-matches-nothing";
    };
  }

  private List<Finding> at(AccessRule rule) {
    return byPlace.getOrDefault(new Place(rule.subject(), rule.span()), List.of());
  }
}
