package dev.kpdagger.scan;

import dev.kpdagger.audit.Evidence;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.vendors.Vendor;
import dev.kpdagger.vendors.Vendors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Asks the platform of a device how the fixes of its findings are taken back.
final class FixUndo {

  private final Vendors vendors;

  FixUndo(Vendors vendors) {
    this.vendors = vendors;
  }

  /// The findings with the commands that undo their fixes.
  ///
  /// @param platform slug of the device's operating system
  List<Finding> of(List<Finding> findings, String platform) {
    Optional<Vendor> vendor = vendors.named(platform);
    return vendor.isEmpty()
        ? findings
        : findings.stream().map(finding -> with(finding, vendor.get())).toList();
  }

  private static Finding with(Finding finding, Vendor vendor) {
    return finding.fix().isEmpty()
        ? finding
        : finding.withUndo(vendor.undo(finding.fix(), cited(finding)));
  }

  private static List<String> cited(Finding finding) {
    var cited = new ArrayList<String>();
    for (Evidence evidence : finding.evidence()) {
      if (evidence instanceof Evidence.Lines lines) {
        cited.addAll(lines.text().lines().toList());
      }
    }
    return cited;
  }
}
