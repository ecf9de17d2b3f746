package dev.kpdagger.reports;

import dev.kpdagger.audit.AnalysisType;
import dev.kpdagger.audit.CheckVerdict;
import dev.kpdagger.audit.DeviceResult;
import dev.kpdagger.audit.Evidence;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.Severity;
import dev.kpdagger.audit.Verdict;
import dev.kpdagger.device.Coverage;
import java.util.List;

/// A device whose owner means harm: every text tries to break out of every format.
final class Hostile {

  static final String MARKUP =
      "</script></style></title><img src=x onerror=alert(1)>\"'`--><svg/onload=alert(2)>";
  static final String HIDDEN =
      "a\u202egnp.exe\u0000\u0007\u001b[31m\u009b\u200b\ufeff\ud800z\u2028end";
  static final String YAML =
      "- ? !!js \"x\": {a: [*b, &c]} # %TAG\n---\n...\n  indented\ttab \u0085next";

  private Hostile() {}

  static DeviceResult device(int index) {
    String all = MARKUP + HIDDEN + YAML;
    var device =
        new DeviceResult(
            index,
            "backups/" + all,
            "0".repeat(64),
            all,
            all,
            all,
            all,
            "whole",
            new Coverage(1, 1, 0, 0, 0, 0),
            null,
            List.of(new CheckVerdict(all, AnalysisType.COMPLIANCE, Verdict.UNDECIDED, all)),
            List.of(
                new Finding(
                    "0123456789e1234567890123",
                    all,
                    AnalysisType.COMPLIANCE,
                    Severity.HIGH,
                    Verdict.FAIL,
                    all,
                    all,
                    List.of(
                        new Evidence.Lines(1, 1, all),
                        new Evidence.Packet(all, all),
                        new Evidence.DefaultValue(all, all, all),
                        new Evidence.Limit(all, all, all, all),
                        new Evidence.Missing(all, all)),
                    List.of(all),
                    List.of("javascript:alert(1)", "https://x.test/\"onclick=alert(1)", all))));
    return device.with(SampleRules.hostile(all));
  }
}
