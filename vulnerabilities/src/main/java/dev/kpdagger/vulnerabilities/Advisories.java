package dev.kpdagger.vulnerabilities;

import java.util.List;

/// The advisories about one operating system.
public final class Advisories {

  private final String product;
  private final List<KnownRelease> releases;
  private final List<Advisory> list;
  private final List<LifeCycle> lifeCycles;

  /// @param releases that the lists of the advisories name, by key
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
    int from = 0;
    int to = releases.size() - 1;
    while (from <= to) {
      int middle = (from + to) >>> 1;
      int order = releases.get(middle).key().compareTo(key);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        from = middle + 1;
      } else {
        to = middle - 1;
      }
    }
    return -1;
  }
}
