package dev.kpdagger.vulnerabilities;

import dev.kpdagger.device.release.ReleaseScheme;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of one operating system: its advisories, and how its releases are ordered.
record KnownSystem(Advisories advisories, ReleaseScheme scheme, Map<String, Advisory> byId) {

  static KnownSystem of(Advisories advisories, ReleaseScheme scheme) {
    var byId = new HashMap<String, Advisory>();
    advisories.list().forEach(advisory -> byId.put(advisory.id(), advisory));
    return new KnownSystem(advisories, scheme, byId);
  }

  /// The advisory with that id, or null.
  @Nullable Advisory advisory(String id) {
    return byId.get(id);
  }
}
