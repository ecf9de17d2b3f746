package dev.kpdagger.audit;

import dev.kpdagger.device.Coverage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything a run has to say of one input file.
///
/// @param index the place of the file in the run's fixed order, from 0
/// @param file as the user would name it
/// @param sha256 of its bytes in lower-case hex, or null when they could not be read
/// @param error why it was not analysed, in one line, or null when it was
/// @param rules its rules in tables, or null when they were not analysed
/// @param frameworks what it is, measured against those that are about it
/// @param flaws the published flaws of its system, or null when its release was not compared
public record DeviceResult(
    int index,
    String file,
    @Nullable String sha256,
    @Nullable String hostname,
    @Nullable String platform,
    @Nullable String osVersion,
    @Nullable String model,
    String completeness,
    Coverage coverage,
    @Nullable String error,
    List<CheckVerdict> verdicts,
    List<Finding> findings,
    @Nullable RuleTables rules,
    List<FrameworkResult> frameworks,
    @Nullable FlawTable flaws) {

  public DeviceResult {
    verdicts = List.copyOf(verdicts);
    findings = List.copyOf(findings);
    frameworks = List.copyOf(frameworks);
  }

  /// A device whose rules were not analysed, and that was not measured against a framework.
  public DeviceResult(
      int index,
      String file,
      @Nullable String sha256,
      @Nullable String hostname,
      @Nullable String platform,
      @Nullable String osVersion,
      @Nullable String model,
      String completeness,
      Coverage coverage,
      @Nullable String error,
      List<CheckVerdict> verdicts,
      List<Finding> findings) {
    this(
        index,
        file,
        sha256,
        hostname,
        platform,
        osVersion,
        model,
        completeness,
        coverage,
        error,
        verdicts,
        findings,
        null,
        List.of(),
        null);
  }

  /// The same with its rules in tables.
  public DeviceResult with(RuleTables tables) {
    return new DeviceResult(
        index,
        file,
        sha256,
        hostname,
        platform,
        osVersion,
        model,
        completeness,
        coverage,
        error,
        verdicts,
        findings,
        tables,
        frameworks,
        flaws);
  }

  /// The same with what the checks said later.
  public DeviceResult with(List<CheckVerdict> saidLater, List<Finding> foundLater) {
    return new DeviceResult(
        index,
        file,
        sha256,
        hostname,
        platform,
        osVersion,
        model,
        completeness,
        coverage,
        error,
        saidLater,
        foundLater,
        rules,
        frameworks,
        flaws);
  }

  /// The same, measured against frameworks.
  public DeviceResult with(List<FrameworkResult> results) {
    return new DeviceResult(
        index,
        file,
        sha256,
        hostname,
        platform,
        osVersion,
        model,
        completeness,
        coverage,
        error,
        verdicts,
        findings,
        rules,
        results,
        flaws);
  }

  /// The same with the flaws of its system.
  public DeviceResult with(FlawTable table) {
    return new DeviceResult(
        index,
        file,
        sha256,
        hostname,
        platform,
        osVersion,
        model,
        completeness,
        coverage,
        error,
        verdicts,
        findings,
        rules,
        frameworks,
        table);
  }

  /// A file that could not be analysed.
  public static DeviceResult failed(int index, String file, @Nullable String sha256, String error) {
    return new DeviceResult(
        index,
        file,
        sha256,
        null,
        null,
        null,
        null,
        "",
        Coverage.NONE,
        error,
        List.of(),
        List.of());
  }

  public boolean analysed() {
    return error == null;
  }
}
