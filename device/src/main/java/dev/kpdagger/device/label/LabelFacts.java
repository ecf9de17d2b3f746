package dev.kpdagger.device.label;

import dev.kpdagger.device.FactList;
import java.util.List;

/// Label switching: its processes, the neighbours that exchange labels, and the links and bridges
/// that it carries for customers.
public record LabelFacts(
    FactList<LabelProcess> labelProcesses,
    FactList<LabelNeighbor> labelNeighbors,
    FactList<Pseudowire> pseudowires,
    FactList<BridgeDomain> bridgeDomains,
    FactList<AttachmentCircuit> attachmentCircuits) {

  /// A device that does not switch by labels, or whose reader does not look at it.
  public static LabelFacts none() {
    return new LabelFacts(
        FactList.complete(List.of()),
        FactList.complete(List.of()),
        FactList.complete(List.of()),
        FactList.complete(List.of()),
        FactList.complete(List.of()));
  }
}
