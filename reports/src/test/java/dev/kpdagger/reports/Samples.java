package dev.kpdagger.reports;

import dev.kpdagger.audit.AnalysisType;
import dev.kpdagger.audit.CheckInfo;
import dev.kpdagger.audit.CheckVerdict;
import dev.kpdagger.audit.DeviceResult;
import dev.kpdagger.audit.Evidence;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.Fingerprint;
import dev.kpdagger.audit.FrameworkInfo;
import dev.kpdagger.audit.RunHeader;
import dev.kpdagger.audit.RunStatus;
import dev.kpdagger.audit.RunSummary;
import dev.kpdagger.audit.ScanResult;
import dev.kpdagger.audit.Severity;
import dev.kpdagger.audit.Verdict;
import dev.kpdagger.device.Coverage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Results for the tests of the writers.
final class Samples {

  private static final String SHA =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

  private static final List<CheckInfo> CHECKS =
      List.of(
          check(
              "telnet-enabled",
              Severity.HIGH,
              "Telnet accepts management logins",
              "Terminal lines that let anyone who can reach them log in over telnet.",
              "Telnet sends names and passwords in clear text. Whoever can listen on any link"
                  + " between an administrator and the device can read them and log in.\n\n"
                  + "The same holds for the whole session: configurations that are shown or pasted"
                  + " hold further secrets."),
          check(
              "snmp-community-guessable",
              Severity.CRITICAL,
              "A guessable SNMP community gives write access",
              "Communities that are in every attacker's word list.",
              "With write access over SNMP a device can be made to send its configuration to"
                  + " anyone, or to load another one."),
          check(
              "password-reversible",
              Severity.MEDIUM,
              "A password is stored so that it can be read back",
              "Users whose password is stored in clear text or in the reversible type 7.",
              "Type 7 is an encoding, not encryption: it is undone in microseconds."),
          check(
              "exec-timeout-missing",
              Severity.LOW,
              "Idle sessions stay open for long",
              "Lines whose idle time-out is off or longer than ten minutes.",
              "A session left open is a session that somebody else can use."),
          check(
              "log-timestamps-missing",
              Severity.INFO,
              "Log messages carry no date and time",
              "Devices that log without time stamps.",
              "Without a time nobody can tell which events belong together."),
          check(
              "ssh-version-1",
              Severity.HIGH,
              "SSH still accepts version 1",
              "Devices whose SSH server speaks the first version of the protocol.",
              "Version 1 can be broken into by whoever sits between."));

  private Samples() {}

  /// A result over devices that are made when they are asked for.
  record Result(
      RunHeader header,
      RunSummary summary,
      List<CheckInfo> checks,
      List<FrameworkInfo> frameworks,
      int size,
      Source source)
      implements ScanResult {

    /// A device by its index.
    interface Source {
      DeviceResult device(int index);
    }

    static Result of(RunHeader header, int size, Source source) {
      var counter = new RunSummary.Counter();
      IntStream.range(0, size).mapToObj(source::device).forEach(counter::add);
      return new Result(header, counter.summary(), CHECKS, List.of(), size, source);
    }

    @Override
    public DeviceResult device(int place) {
      return source.device(place);
    }
  }

  static RunHeader header(RunStatus status) {
    return new RunHeader(
        "0.1.0",
        "2026.11-3f9a1c20",
        "01JD9W4X7Q",
        "full_analysis",
        Instant.parse("2026-11-23T14:05:06Z"),
        1_834,
        status,
        List.of(
            new RunHeader.AnalysisState(AnalysisType.VULN, false, "not part of this version yet"),
            new RunHeader.AnalysisState(AnalysisType.COMPLIANCE, true, ""),
            new RunHeader.AnalysisState(
                AnalysisType.RULES, false, "not part of this version yet")));
  }

  /// A checklist needs a device that was measured against a STIG.
  static final List<ReportFormat> FORMATS_OF_ANY_RUN =
      List.of(ReportFormat.JSON, ReportFormat.YAML, ReportFormat.HTML);

  /// Twelve inputs with all there can be: one failed, one fragment, one truncated, one clean.
  static ScanResult fleet() {
    return Result.of(header(RunStatus.INCOMPLETE), 12, Samples::device);
  }

  static ScanResult of(RunStatus status, DeviceResult... devices) {
    return Result.of(header(status), devices.length, index -> devices[index]);
  }

  /// As many devices as wanted, each with some findings.
  static ScanResult many(int devices) {
    return Result.of(header(RunStatus.COMPLETE), devices, Samples::full);
  }

  static DeviceResult device(int index) {
    return switch (index) {
      case 4 ->
          DeviceResult.failed(
              4, "backups/core/photo.cfg", SHA, "not a configuration: the file is binary");
      case 7 -> clean(index);
      default -> full(index);
    };
  }

  static Finding finding(String check, Severity severity, Verdict verdict, Evidence... evidence) {
    return new Finding(
        Fingerprint.of(check, "r1", "vty"),
        check,
        AnalysisType.COMPLIANCE,
        severity,
        verdict,
        "Title of " + check,
        "vty 0 4",
        List.of(evidence),
        List.of("line vty 0 4", " transport input ssh"),
        List.of("https://cwe.mitre.org/data/definitions/319.html"));
  }

  static DeviceResult withFindings(int index, String hostname, List<Finding> findings) {
    return new DeviceResult(
        index,
        "backups/site-" + index % 3 + "/" + hostname + ".cfg",
        SHA.substring(0, 56) + "%08x".formatted(index),
        hostname,
        "cisco-ios",
        "15.2(4)E",
        null,
        index % 6 == 2 ? "fragment" : index % 6 == 5 ? "truncated" : "whole",
        new Coverage(412 + index, 270, 120 + index, 12, 8, 2),
        null,
        verdicts(),
        findings);
  }

  private static DeviceResult clean(int index) {
    return new DeviceResult(
        index,
        "backups/site-1/lab-sw-7.cfg",
        SHA,
        "lab-sw-7",
        "cisco-ios",
        "17.9",
        "C9300-48P",
        "whole",
        new Coverage(220, 200, 20, 0, 0, 0),
        null,
        List.of(new CheckVerdict("telnet-enabled", AnalysisType.COMPLIANCE, Verdict.PASS, "")),
        List.of());
  }

  /// A device with every kind of finding that its index calls for.
  static DeviceResult full(int index) {
    var findings = new ArrayList<Finding>();
    if (index % 4 == 0) {
      findings.add(community(index));
    }
    for (int line = 0; line <= index % 3; line++) {
      findings.add(telnet(index, 5 * line));
    }
    findings.add(reversible(index, "admin"));
    findings.add(reversible(index, "backup"));
    findings.add(timeout(index));
    if (index % 2 == 0) {
      findings.add(timestamps(index));
    } else {
      findings.add(sshVersion(index));
    }
    var device = withFindings(index, hostname(index), findings);
    var tabled = index % 4 == 0 ? device.with(SampleRules.tables()) : device;
    return index % 3 == 0 ? tabled.with(SampleFlaws.table()) : tabled;
  }

  private static Finding community(int index) {
    return new Finding(
        Fingerprint.of("snmp-community-guessable", hostname(index), "rw"),
        "snmp-community-guessable",
        AnalysisType.COMPLIANCE,
        Severity.CRITICAL,
        Verdict.FAIL,
        "A read-write SNMP community is on every word list",
        "SNMP community 1 (read-write)",
        List.of(new Evidence.Lines(201, 201, "snmp-server community *** RW")),
        List.of(
            "no snmp-server community ***",
            "snmp-server group AUDIT v3 priv",
            "snmp-server user auditor AUDIT v3 auth sha <secret> priv aes 128 <secret>"),
        List.of());
  }

  private static Finding telnet(int index, int vty) {
    String subject = "vty " + vty + " " + (vty + 4);
    return new Finding(
        Fingerprint.of("telnet-enabled", hostname(index), subject),
        "telnet-enabled",
        AnalysisType.COMPLIANCE,
        Severity.HIGH,
        vty == 10 ? Verdict.WAIVED : Verdict.FAIL,
        "Telnet accepts management logins on " + subject,
        subject,
        List.of(
            new Evidence.Lines(
                380 + vty,
                383 + vty,
                "line " + subject + "\n password ***\n login local\n transport input telnet ssh")),
        List.of("line " + subject, " transport input ssh"),
        List.of());
  }

  private static Finding reversible(int index, String user) {
    return new Finding(
        Fingerprint.of("password-reversible", hostname(index), user),
        "password-reversible",
        AnalysisType.COMPLIANCE,
        Severity.MEDIUM,
        Verdict.FAIL,
        "The password of user " + user + " is stored with the reversible type 7",
        "user " + user,
        List.of(new Evidence.Lines(31, 31, "username " + user + " privilege 15 password 7 ***")),
        List.of(
            "no username " + user,
            "username " + user + " privilege 15 algorithm-type scrypt secret <new password>"),
        List.of());
  }

  private static Finding timeout(int index) {
    return new Finding(
        Fingerprint.of("exec-timeout-missing", hostname(index), "con 0"),
        "exec-timeout-missing",
        AnalysisType.COMPLIANCE,
        Severity.LOW,
        Verdict.FAIL,
        "Idle sessions on con 0 are closed after 10 minutes only",
        "con 0",
        List.of(
            new Evidence.Lines(371, 372, "line con 0\n logging synchronous"),
            new Evidence.DefaultValue(
                "execTimeout of con 0",
                "10 minutes",
                "IOS 12.0 and later, Cisco IOS Configuration Fundamentals Command Reference")),
        List.of("line con 0", " exec-timeout 5 0"),
        List.of());
  }

  private static Finding timestamps(int index) {
    return new Finding(
        Fingerprint.of("log-timestamps-missing", hostname(index), ""),
        "log-timestamps-missing",
        AnalysisType.COMPLIANCE,
        Severity.INFO,
        Verdict.FAIL,
        "Log messages carry no date and time",
        "",
        List.of(
            new Evidence.DefaultValue(
                "logging.timestamps", "false", "IOS 15, Cisco IOS System Management guide")),
        List.of("service timestamps log datetime msec localtime show-timezone"),
        List.of());
  }

  private static Finding sshVersion(int index) {
    return new Finding(
        Fingerprint.of("ssh-version-1", hostname(index), ""),
        "ssh-version-1",
        AnalysisType.COMPLIANCE,
        Severity.HIGH,
        Verdict.UNDECIDED,
        "Whether SSH accepts version 1 cannot be told",
        "",
        List.of(
            new Evidence.Missing(
                "management.ssh.version",
                "the file is truncated, and its end could hold the command")),
        List.of(),
        List.of());
  }

  private static List<CheckVerdict> verdicts() {
    return List.of(
        verdict("telnet-enabled", Verdict.FAIL, ""),
        verdict("password-reversible", Verdict.FAIL, ""),
        verdict("exec-timeout-missing", Verdict.FAIL, ""),
        verdict("snmp-v3-absent", Verdict.PASS, ""),
        verdict("banner-missing", Verdict.PASS, ""),
        verdict("ssh-version-1", Verdict.UNDECIDED, "management.ssh.version is not known"),
        verdict("bgp-neighbor-open", Verdict.NOT_APPLICABLE, "no BGP neighbours"));
  }

  private static CheckVerdict verdict(String check, Verdict verdict, String reason) {
    return new CheckVerdict(check, AnalysisType.COMPLIANCE, verdict, reason);
  }

  private static String hostname(int index) {
    return (index % 2 == 0 ? "core-rtr-" : "access-sw-") + index;
  }

  private static CheckInfo check(
      String id, Severity severity, String summary, String finds, String why) {
    return new CheckInfo(
        id,
        AnalysisType.COMPLIANCE,
        summary,
        severity,
        "high",
        "medium",
        "low",
        "CWE-319",
        finds,
        why,
        List.of("https://cwe.mitre.org/data/definitions/319.html", "NIST SP 800-53 IA-5"));
  }
}
