package dev.kpdagger.vendors.eos;

import dev.kpdagger.device.SourceSpan;
import dev.kpdagger.device.network.Vrf;
import dev.kpdagger.vendors.lines.Reading;
import dev.kpdagger.vendors.lines.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `vrf instance NAME`, with the route targets that `router bgp` gives it.
final class VrfSection {

  private static final class Draft {
    private final SourceSpan span;
    private final List<String> imports = new ArrayList<>();
    private final List<String> exports = new ArrayList<>();
    private String distinguisher = "";

    private Draft(SourceSpan span) {
      this.span = span;
    }
  }

  private VrfSection() {}

  static List<Vrf> read(Reading reading) {
    Map<String, Draft> drafts = new LinkedHashMap<>();
    for (Statement head : reading.global("vrf")) {
      boolean worded = head.word(1).equals("instance") || head.word(1).equals("definition");
      var name = head.word(worded ? 2 : 1);
      if (head.negated() || name.isEmpty()) {
        continue;
      }
      reading.claim(head);
      targets(reading, head, drafts.computeIfAbsent(name, _ -> new Draft(head.blockSpan())));
    }
    for (Statement head : reading.global("router")) {
      if (!head.starts("router", "bgp") || head.negated()) {
        continue;
      }
      for (Statement child : head.children()) {
        if (child.starts("vrf") && !child.negated() && child.size() > 1) {
          reading.claim(child);
          targets(
              reading,
              child,
              drafts.computeIfAbsent(child.word(1), _ -> new Draft(child.blockSpan())));
        }
      }
    }
    var vrfs = new ArrayList<Vrf>(drafts.size());
    drafts.forEach(
        (name, draft) ->
            vrfs.add(new Vrf(name, draft.imports, draft.exports, draft.distinguisher, draft.span)));
    return vrfs;
  }

  /// `route-target {import|export|both} [FAMILY] TARGET`; a route map or function in the place of a
  /// target changes what it names, not where it goes.
  private static void targets(Reading reading, Statement head, Draft draft) {
    for (Statement line : head.children()) {
      if (line.starts("rd") && !line.negated()) {
        reading.claim(line);
        draft.distinguisher = line.word(1);
      }
      if (!line.starts("route-target")) {
        continue;
      }
      reading.claim(line);
      var target = line.word(line.size() - 1);
      if (line.negated() || line.size() < 3 || target.indexOf(':') < 0) {
        continue;
      }
      if (!line.word(1).equals("export") && !draft.imports.contains(target)) {
        draft.imports.add(target);
      }
      if (!line.word(1).equals("import") && !draft.exports.contains(target)) {
        draft.exports.add(target);
      }
    }
  }
}
