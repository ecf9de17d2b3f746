package dev.kpdagger.scan;

import dev.kpdagger.audit.RunStatus;
import dev.kpdagger.audit.ScanResult;
import dev.kpdagger.store.ResultSpool;
import java.util.List;

/// How a scan ended. Its result can be read until it is closed.
public final class ScanOutcome implements AutoCloseable {

  private final ScanResult result;
  private final List<ReportTarget> reports;
  private final ResultSpool spool;

  ScanOutcome(ScanResult result, List<ReportTarget> reports, ResultSpool spool) {
    this.result = result;
    this.reports = List.copyOf(reports);
    this.spool = spool;
  }

  public RunStatus status() {
    return result.header().status();
  }

  public ScanResult result() {
    return result;
  }

  /// The reports that were written.
  public List<ReportTarget> reports() {
    return reports;
  }

  @Override
  public void close() {
    spool.close();
  }
}
