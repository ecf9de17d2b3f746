package dev.kpdagger.audit;

import dev.kpdagger.audit.Evidence.Packet;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.filtering.RuleAction;
import dev.kpdagger.device.rules.AnomalyKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One rule of a list. Its texts are of bounded length and have their secrets redacted.
///
/// @param number its place in the list, from 1
/// @param name its own name or id, or its sequence number where it has none
/// @param lines of the file; [SourceSpan#NOWHERE] where the platform adds it
/// @param comment empty for none
/// @param anomalies what is odd about it among the rules of its list
/// @param findings the fingerprints of what else the analysis of rules found about it
public record RuleRow(
    int number,
    String name,
    SourceSpan lines,
    Match match,
    State state,
    String comment,
    List<Anomaly> anomalies,
    List<String> findings) {

  /// Which packets it is about, as a reader would write it.
  ///
  /// @param from zones or interfaces, empty where it names none
  /// @param to zones or interfaces, empty where it names none
  /// @param conditions what else it asks: flags, applications, users, a schedule ...
  public record Match(
      String from,
      String to,
      String source,
      String destination,
      String service,
      List<String> conditions) {

    public Match {
      conditions = List.copyOf(conditions);
    }
  }

  /// What it does.
  ///
  /// @param enabled false where it is written but switched off
  /// @param implicit whether the platform adds it
  /// @param logged null when it is not known
  /// @param hits null where the file does not count
  public record State(
      RuleAction action,
      boolean enabled,
      boolean implicit,
      @Nullable Boolean logged,
      @Nullable Long hits) {}

  /// Something odd about it.
  ///
  /// @param check the id of the check that reports it
  /// @param fingerprint of its finding, empty where there is none
  /// @param certain false where it is not decided
  /// @param others the numbers of the rules that it is about besides, the first of them
  /// @param otherCount how many there are in all
  /// @param packet one that shows it, or null
  public record Anomaly(
      AnomalyKind kind,
      String check,
      String fingerprint,
      boolean certain,
      List<Integer> others,
      int otherCount,
      @Nullable Packet packet) {

    public Anomaly {
      others = List.copyOf(others);
    }
  }

  public RuleRow {
    anomalies = List.copyOf(anomalies);
    findings = List.copyOf(findings);
  }
}
