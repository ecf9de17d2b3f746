package dev.kpdagger.cli.explanation;

import dev.kpdagger.audit.CheckVerdict;
import dev.kpdagger.audit.DeviceResult;
import dev.kpdagger.audit.Finding;
import java.util.List;
import java.util.Optional;

/// What is explained of one file.
///
/// @param verdict of the check that is explained; empty where a single finding is
/// @param error why the file was not analysed; empty when it was
public record ExplainedDevice(
    String file, Optional<CheckVerdict> verdict, List<Finding> findings, String error) {

  public ExplainedDevice {
    findings = List.copyOf(findings);
  }

  /// What a check found in a file.
  public static ExplainedDevice ofCheck(DeviceResult device, String check) {
    return new ExplainedDevice(
        device.file(),
        device.verdicts().stream().filter(verdict -> verdict.check().equals(check)).findFirst(),
        device.findings().stream().filter(finding -> finding.check().equals(check)).toList(),
        error(device));
  }

  /// The findings of a file whose fingerprints begin with some digits.
  public static ExplainedDevice ofFinding(DeviceResult device, String fingerprint) {
    return new ExplainedDevice(
        device.file(),
        Optional.empty(),
        device.findings().stream()
            .filter(finding -> finding.fingerprint().startsWith(fingerprint))
            .toList(),
        error(device));
  }

  private static String error(DeviceResult device) {
    var error = device.error();
    return error == null ? "" : error;
  }
}
