package dev.kpdagger.vulnerabilities;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The advisories about one operating system.
public final class Advisories {

  private final String product;
  private final List<KnownRelease> releases;
  private final List<Advisory> list;
  private final List<LifeCycle> lifeCycles;
  private final Map<String, Integer> places = new HashMap<>();

  /// @param releases that the lists of the advisories name
  /// @param list by id
  public Advisories(
      String product,
      List<KnownRelease> releases,
      List<Advisory> list,
      List<LifeCycle> lifeCycles) {
    this.product = product;
    this.lifeCycles = List.copyOf(lifeCycles);
    this.releases = List.copyOf(releases);
    this.list = List.copyOf(list);
    for (int place = 0; place < releases.size(); place++) {
      places.put(releases.get(place).key(), place);
    }
  }

  public String product() {
    return product;
  }

  public List<KnownRelease> releases() {
    return releases;
  }

  /// By id.
  public List<Advisory> list() {
    return list;
  }

  public List<LifeCycle> lifeCycles() {
    return lifeCycles;
  }

  /// The place of a release in [#releases], or -1.
  public int place(String key) {
    return places.getOrDefault(key, -1);
  }
}
