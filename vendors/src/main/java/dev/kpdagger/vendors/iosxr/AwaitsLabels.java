package dev.kpdagger.vendors.iosxr;

import dev.kpdagger.device.Fact;
import dev.kpdagger.vendors.lines.Section;
import dev.kpdagger.vendors.lines.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `mpls ldp sync` of a routing process, which may stand in an area, an interface or an address
/// family.
final class AwaitsLabels {

  private static final int MAX_DEPTH = 4;

  private AwaitsLabels() {}

  static Fact<Boolean> of(Section process) {
    var line = find(process, process.lines(), 0);
    return line == null
        ? process.absent(
            false, "off unless configured; Cisco IOS XR MPLS Command Reference, mpls ldp sync")
        : Fact.explicit(true, line.span());
  }

  private static @Nullable Statement find(Section process, List<Statement> lines, int depth) {
    for (Statement line : lines) {
      boolean sync = line.starts("mpls", "ldp", "sync") && !line.word(3).equals("disable");
      if (sync && !line.negated()) {
        process.reading().claim(line);
        return line;
      }
      var inner = depth < MAX_DEPTH ? find(process, line.children(), depth + 1) : null;
      if (inner != null) {
        return inner;
      }
    }
    return null;
  }
}
