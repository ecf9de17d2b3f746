package dev.kpdagger.store;

import dev.kpdagger.audit.CheckVerdict;
import dev.kpdagger.audit.FrameworkResult;
import dev.kpdagger.audit.RequirementResult;
import dev.kpdagger.audit.Severity;
import dev.kpdagger.audit.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The part of a record that says what a device is, measured against frameworks.
final class FrameworkResultCodec {

  private static final Severity[] SEVERITIES = Severity.values();
  private static final Verdict[] VERDICTS = Verdict.values();

  private FrameworkResultCodec() {}

  static void write(RecordWriter out, List<FrameworkResult> frameworks) {
    out.writeInt(frameworks.size());
    for (FrameworkResult framework : frameworks) {
      out.writeString(framework.framework());
      out.writeString(framework.note());
      out.writeInt(framework.requirements().size());
      for (RequirementResult requirement : framework.requirements()) {
        write(out, requirement);
      }
    }
  }

  private static void write(RecordWriter out, RequirementResult requirement) {
    out.writeString(requirement.requirement());
    var severity = requirement.severity();
    out.writeByte(severity == null ? 0 : severity.ordinal() + 1);
    out.writeEnum(requirement.verdict());
    out.writeString(requirement.reason());
    out.writeInt(requirement.checks().size());
    for (CheckVerdict check : requirement.checks()) {
      DeviceResultCodec.writeVerdict(out, check);
    }
    out.writeStrings(requirement.findings());
  }

  static List<FrameworkResult> read(RecordReader in) {
    int size = in.readSize();
    var frameworks = new ArrayList<FrameworkResult>(size);
    for (int i = 0; i < size; i++) {
      frameworks.add(new FrameworkResult(in.readString(), in.readString(), readRequirements(in)));
    }
    return frameworks;
  }

  private static List<RequirementResult> readRequirements(RecordReader in) {
    int size = in.readSize();
    var requirements = new ArrayList<RequirementResult>(size);
    for (int i = 0; i < size; i++) {
      requirements.add(
          new RequirementResult(
              in.readString(),
              readSeverity(in),
              in.readEnum(VERDICTS),
              in.readString(),
              readChecks(in),
              in.readStrings()));
    }
    return requirements;
  }

  private static @Nullable Severity readSeverity(RecordReader in) {
    int ordinal = in.readByte();
    if (ordinal > SEVERITIES.length) {
      throw new SpoolException("damaged spool: no severity " + ordinal);
    }
    return ordinal == 0 ? null : SEVERITIES[ordinal - 1];
  }

  private static List<CheckVerdict> readChecks(RecordReader in) {
    int size = in.readSize();
    var checks = new ArrayList<CheckVerdict>(size);
    for (int i = 0; i < size; i++) {
      checks.add(DeviceResultCodec.readVerdict(in));
    }
    return checks;
  }
}
