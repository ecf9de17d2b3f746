package dev.kpdagger.checks;

import dev.kpdagger.audit.CheckVerdict;
import dev.kpdagger.audit.Cleared;
import dev.kpdagger.audit.Evidence;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.Fingerprint;
import dev.kpdagger.audit.Verdict;
import dev.kpdagger.device.Device;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.Located;
import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.Suspected;
import dev.kpdagger.device.site.SiteFacts;
import dev.kpdagger.language.Check;
import dev.kpdagger.language.CheckCode;
import dev.kpdagger.language.Given;
import dev.kpdagger.language.Logic;
import dev.kpdagger.language.Reads;
import dev.kpdagger.language.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// One check over one device.
final class CheckRun {
  /// The subject of a finding about the device as a whole.
  private static final String WHOLE_DEVICE = "device";

  /// What a finding is about: a name with its lines.
  private record Reported(String subject, SourceSpan span) {}

  private final Check check;
  private final CheckCode code;
  private final int number;
  private final Device device;
  private final Given given;
  private final BooleanSupplier cancelled;
  private final Reads reads = new Reads();
  private final Reads unnoted = Reads.unnoted();
  private final List<Finding> findings = new ArrayList<>(0);
  private final List<Cleared> cleared = new ArrayList<>(0);
  private final Map<String, Integer> subjects = new HashMap<>(0);
  private final Set<Reported> reported = new HashSet<>(0);
  private int lookedAt;
  private int failed;
  private String undecided = "";

  CheckRun(Check check, Device device, Given given, BooleanSupplier cancelled) {
    this.check = check;
    this.code = check.code();
    this.number = check.number();
    this.device = device;
    this.given = given;
    this.cancelled = cancelled;
  }

  List<Finding> findings() {
    return findings;
  }

  List<Cleared> cleared() {
    return cleared;
  }

  CheckVerdict verdict() {
    stopIfCancelled();
    if (!check.head().appliesTo(device.identity().platform())) {
      return verdict(Verdict.NOT_APPLICABLE, "not for " + device.identity().platform());
    }
    switch (code.when(number, device, given, unnoted)) {
      case FALSE -> {
        return verdict(Verdict.NOT_APPLICABLE, "its precondition does not hold");
      }
      case UNKNOWN -> {
        return precondition();
      }
      case TRUE -> {}
    }
    var items = code.items(number, device);
    if (items == null) {
      look(null);
      return summed("");
    }
    for (Located item : items.items()) {
      stopIfCancelled();
      look(item);
    }
    return summed(items);
  }

  /// It is not known whether the check applies. Only a check of the whole device has a subject to
  /// say that of.
  private CheckVerdict precondition() {
    reads.clear();
    code.when(number, device, given, reads);
    if (code.items(number, device) == null) {
      undecided(null);
    }
    return verdict(
        Verdict.UNDECIDED, EvidenceTrail.missing(EvidenceTrail.of(reads, device.text(), null)));
  }

  private CheckVerdict summed(FactList<? extends Located> items) {
    var name = code.itemsName(number);
    var open = items.openReason();
    if (open != null) {
      return summed(name + ": " + open);
    }
    if (lookedAt == 0 && !code.itemsAreClaims(number)) {
      return verdict(Verdict.NOT_APPLICABLE, "no such " + name + " in the configuration");
    }
    return summed("");
  }

  private CheckVerdict summed(String open) {
    if (failed > 0) {
      return verdict(Verdict.FAIL, "");
    }
    var reason = undecided.isEmpty() ? open : undecided;
    return reason.isEmpty() ? verdict(Verdict.PASS, "") : verdict(Verdict.UNDECIDED, reason);
  }

  private void look(@Nullable Located item) {
    var where = code.where(number, device, given, item, unnoted);
    if (where == Truth.FALSE) {
      return;
    }
    lookedAt++;
    var outcome = where.and(code.fails(number, device, given, item, unnoted));
    if (outcome == Truth.FALSE) {
      clear(item);
      return;
    }
    if (isReported(item)) {
      return;
    }
    reads.clear();
    if (where == Truth.UNKNOWN) {
      code.where(number, device, given, item, reads);
    }
    code.fails(number, device, given, item, reads);
    if (outcome == Truth.UNKNOWN) {
      undecided(item);
      return;
    }
    failed++;
    narrow(item);
    findings.add(finding(Verdict.FAIL, item, EvidenceTrail.of(reads, device.text(), item)));
  }

  /// Notes what shows that something suspected is harmless. That the release may have a flaw, which
  /// is why it was suspected, shows nothing.
  private void clear(@Nullable Located item) {
    if (item instanceof Suspected suspected && suspected.suspected()) {
      reads.clear();
      code.fails(number, device, given, item, reads);
      cleared.add(
          new Cleared(
              check.id(),
              item.subject(),
              EvidenceTrail.of(reads, device.text(), null).stream()
                  .filter(one -> !(one instanceof Evidence.Missing))
                  .toList()));
    }
  }

  /// Whether the same thing was reported before: a rule that several policies inherit is one rule.
  private boolean isReported(@Nullable Located item) {
    return item != null && !reported.add(new Reported(item.subject(), item.span()));
  }

  /// Leaves only the reads that the page names as evidence, if it names any.
  private void narrow(@Nullable Located item) {
    int end = reads.mark();
    if (code.evidence(number, device, given, item, reads)) {
      reads.keepFrom(end);
    }
  }

  private void undecided(@Nullable Located item) {
    var evidence = EvidenceTrail.of(reads, device.text(), item);
    if (undecided.isEmpty()) {
      undecided = EvidenceTrail.missing(evidence);
    }
    if (!isSiteQuestion(evidence)) {
      findings.add(finding(Verdict.UNDECIDED, item, evidence));
    }
  }

  /// Whether only the site could tell: it is asked once, by the verdict, and not for each
  /// interface.
  private static boolean isSiteQuestion(List<Evidence> evidence) {
    boolean asked = false;
    for (Evidence one : evidence) {
      if (one instanceof Evidence.Missing(_, var reason)) {
        if (SiteFacts.asked(reason).isEmpty()) {
          return false;
        }
        asked = true;
      }
    }
    return asked;
  }

  private Finding finding(Verdict verdict, @Nullable Located item, List<Evidence> evidence) {
    var head = check.head();
    // Names in a configuration may hold control characters.
    var subject = item == null ? WHOLE_DEVICE : Logic.show(item.subject(), "");
    return new Finding(
        Fingerprint.of(head.id(), deviceName(), numbered(subject)),
        head.id(),
        head.analysis(),
        head.severity(),
        verdict,
        code.title(number, device, given, item),
        subject,
        evidence,
        code.fix(number, device, given, item),
        head.references());
  }

  private String deviceName() {
    var hostname = device.identity().hostname();
    return hostname == null ? device.text().file() : hostname;
  }

  private String numbered(String subject) {
    int count = subjects.merge(subject, 1, Integer::sum);
    return count == 1 ? subject : subject + "#" + count;
  }

  private void stopIfCancelled() {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
  }

  private CheckVerdict verdict(Verdict verdict, String reason) {
    return new CheckVerdict(check.id(), check.head().analysis(), verdict, reason);
  }
}
