package dev.kpdagger.store;

import dev.kpdagger.audit.AnalysisType;
import dev.kpdagger.audit.CheckVerdict;
import dev.kpdagger.audit.DeviceResult;
import dev.kpdagger.audit.Evidence;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.Severity;
import dev.kpdagger.audit.Verdict;
import dev.kpdagger.device.Coverage;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// Device results as records of bytes: a version, a checksum over the rest, then the fields in the
/// order of their declaration.
final class DeviceResultCodec {

  /// Counts up with every change of the records or of the order of an enum's constants.
  static final int VERSION = 6;

  private static final int HEAD = 5;
  private static final int LINES = 0;
  private static final int DEFAULT_VALUE = 1;
  private static final int MISSING = 2;
  private static final int PACKET = 3;
  private static final int LIMIT = 4;

  private static final AnalysisType[] ANALYSES = AnalysisType.values();
  private static final Severity[] SEVERITIES = Severity.values();
  private static final Verdict[] VERDICTS = Verdict.values();

  private DeviceResultCodec() {}

  static byte[] encode(DeviceResult result) {
    var out = new RecordWriter();
    out.writeByte(VERSION);
    for (int i = 1; i < HEAD; i++) {
      out.writeByte(0);
    }
    out.writeInt(result.index());
    out.writeString(result.file());
    out.writeString(result.sha256());
    out.writeString(result.hostname());
    out.writeString(result.platform());
    out.writeString(result.osVersion());
    out.writeString(result.model());
    out.writeString(result.completeness());
    writeCoverage(out, result.coverage());
    out.writeString(result.error());
    out.writeInt(result.verdicts().size());
    for (CheckVerdict verdict : result.verdicts()) {
      writeVerdict(out, verdict);
    }
    out.writeInt(result.findings().size());
    for (Finding finding : result.findings()) {
      writeFinding(out, finding);
    }
    RuleTablesCodec.write(out, result.rules());
    FrameworkResultCodec.write(out, result.frameworks());
    FlawTableCodec.write(out, result.flaws());
    out.putInt(1, checksum(out.array(), out.length()));
    return out.toBytes();
  }

  static DeviceResult decode(byte[] record) {
    if (record.length < HEAD) {
      throw new SpoolException("damaged spool: a record is cut short");
    }
    if (record[0] != VERSION) {
      throw new SpoolException(
          "the spool is of version " + record[0] + ", and this program reads " + VERSION);
    }
    var in = new RecordReader(record, HEAD);
    int stored = in.intAt(1);
    if (stored != checksum(record, record.length)) {
      throw new SpoolException("damaged spool: a record does not match its checksum");
    }
    var result =
        new DeviceResult(
            in.readInt(),
            in.readString(),
            in.readNullableString(),
            in.readNullableString(),
            in.readNullableString(),
            in.readNullableString(),
            in.readNullableString(),
            in.readString(),
            readCoverage(in),
            in.readNullableString(),
            readVerdicts(in),
            readFindings(in),
            RuleTablesCodec.read(in),
            FrameworkResultCodec.read(in),
            FlawTableCodec.read(in));
    in.requireEnd();
    return result;
  }

  private static int checksum(byte[] record, int length) {
    var checksum = new CRC32C();
    checksum.update(record, HEAD, length - HEAD);
    return (int) checksum.getValue();
  }

  private static void writeCoverage(RecordWriter out, Coverage coverage) {
    out.writeInt(coverage.lines());
    out.writeInt(coverage.modelled());
    out.writeInt(coverage.irrelevant());
    out.writeInt(coverage.notModelled());
    out.writeInt(coverage.unrecognised());
    out.writeInt(coverage.invalid());
  }

  private static Coverage readCoverage(RecordReader in) {
    return new Coverage(
        in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt());
  }

  static void writeVerdict(RecordWriter out, CheckVerdict verdict) {
    out.writeString(verdict.check());
    out.writeEnum(verdict.analysis());
    out.writeEnum(verdict.verdict());
    out.writeString(verdict.reason());
    var unassumed = verdict.unassumed();
    out.writeString(unassumed == null ? null : unassumed.name());
  }

  private static List<CheckVerdict> readVerdicts(RecordReader in) {
    int size = in.readSize();
    var verdicts = new ArrayList<CheckVerdict>(size);
    for (int i = 0; i < size; i++) {
      verdicts.add(readVerdict(in));
    }
    return verdicts;
  }

  private static List<Finding> readFindings(RecordReader in) {
    int size = in.readSize();
    var findings = new ArrayList<Finding>(size);
    for (int i = 0; i < size; i++) {
      findings.add(readFinding(in));
    }
    return findings;
  }

  static CheckVerdict readVerdict(RecordReader in) {
    return new CheckVerdict(
        in.readString(),
        in.readEnum(ANALYSES),
        in.readEnum(VERDICTS),
        in.readString(),
        readUnassumed(in));
  }

  private static @Nullable Verdict readUnassumed(RecordReader in) {
    var name = in.readNullableString();
    return name == null ? null : Verdict.valueOf(name);
  }

  private static void writeFinding(RecordWriter out, Finding finding) {
    out.writeString(finding.fingerprint());
    out.writeString(finding.check());
    out.writeEnum(finding.analysis());
    out.writeEnum(finding.severity());
    out.writeEnum(finding.verdict());
    out.writeString(finding.title());
    out.writeString(finding.subject());
    writeEvidenceList(out, finding.evidence());
    out.writeStrings(finding.fix());
    out.writeStrings(finding.undo());
    out.writeStrings(finding.references());
  }

  private static Finding readFinding(RecordReader in) {
    return new Finding(
        in.readString(),
        in.readString(),
        in.readEnum(ANALYSES),
        in.readEnum(SEVERITIES),
        in.readEnum(VERDICTS),
        in.readString(),
        in.readString(),
        readEvidenceList(in),
        in.readStrings(),
        in.readStrings(),
        in.readStrings());
  }

  static void writeEvidenceList(RecordWriter out, List<Evidence> all) {
    out.writeInt(all.size());
    for (Evidence evidence : all) {
      writeEvidence(out, evidence);
    }
  }

  static List<Evidence> readEvidenceList(RecordReader in) {
    int size = in.readSize();
    var evidence = new ArrayList<Evidence>(size);
    for (int i = 0; i < size; i++) {
      evidence.add(readEvidence(in));
    }
    return evidence;
  }

  private static void writeEvidence(RecordWriter out, Evidence evidence) {
    switch (evidence) {
      case Evidence.Lines(int firstLine, int lastLine, String text) -> {
        out.writeByte(LINES);
        out.writeInt(firstLine);
        out.writeInt(lastLine);
        out.writeString(text);
      }
      case Evidence.DefaultValue(String setting, String value, String source) -> {
        out.writeByte(DEFAULT_VALUE);
        out.writeString(setting);
        out.writeString(value);
        out.writeString(source);
      }
      case Evidence.Missing(String setting, String reason) -> {
        out.writeByte(MISSING);
        out.writeString(setting);
        out.writeString(reason);
      }
      case Evidence.Limit(String parameter, String value, String what, String source) -> {
        out.writeByte(LIMIT);
        out.writeString(parameter);
        out.writeString(value);
        out.writeString(what);
        out.writeString(source);
      }
      case Evidence.Packet(String packet, String shows) -> {
        out.writeByte(PACKET);
        out.writeString(packet);
        out.writeString(shows);
      }
    }
  }

  private static Evidence readEvidence(RecordReader in) {
    int kind = in.readByte();
    return switch (kind) {
      case LINES -> new Evidence.Lines(in.readInt(), in.readInt(), in.readString());
      case DEFAULT_VALUE ->
          new Evidence.DefaultValue(in.readString(), in.readString(), in.readString());
      case MISSING -> new Evidence.Missing(in.readString(), in.readString());
      case PACKET -> new Evidence.Packet(in.readString(), in.readString());
      case LIMIT ->
          new Evidence.Limit(in.readString(), in.readString(), in.readString(), in.readString());
      default -> throw new SpoolException("damaged spool: no evidence of kind " + kind);
    };
  }
}
