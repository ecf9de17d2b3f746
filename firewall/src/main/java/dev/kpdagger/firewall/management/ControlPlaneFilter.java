package dev.kpdagger.firewall.management;

import dev.kpdagger.audit.Reach;
import dev.kpdagger.audit.ReachLevel;
import dev.kpdagger.device.Device;
import dev.kpdagger.device.filtering.AccessList;
import dev.kpdagger.device.filtering.AccessListUse;
import dev.kpdagger.device.filtering.AccessRule;
import dev.kpdagger.firewall.measure.AddressMeasure;
import org.jspecify.annotations.Nullable;

/// Who gets at a service through a filter before the control plane, such as that of `lo0`.
///
/// @param list null when it is not in the file
record ControlPlaneFilter(Device device, AccessListUse use, @Nullable AccessList list) {

  /// What it does with packets to the service from any source.
  Reach reach(String service) {
    var port = ServicePort.of(service).orElse(null);
    if (list == null || port == null) {
      return said(ReachLevel.UNKNOWN, "may not let everybody in");
    }
    var trial = FilterTrial.of(device, list, port, new AddressMeasure(), () -> false);
    AccessRule opening = trial.opening().map(part -> part.rule()).orElse(null);
    if (opening != null) {
      return new Reach(
          ReachLevel.ANYWHERE,
          opening.subject() + ", before the control plane, lets every source in",
          opening.span().firstLine());
    }
    return trial.undecided()
        ? said(ReachLevel.UNKNOWN, "has a rule that is not understood")
        : said(ReachLevel.LIMITED, "lets named sources in alone");
  }

  private Reach said(ReachLevel level, String what) {
    return new Reach(
        level, use.subject() + " stands before it and " + what, use.span().firstLine());
  }
}
