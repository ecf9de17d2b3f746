package dev.kpdagger.vulnerabilities.file;

import dev.kpdagger.vulnerabilities.Advisories;
import dev.kpdagger.vulnerabilities.Advisory;
import dev.kpdagger.vulnerabilities.AffectedReleases;
import dev.kpdagger.vulnerabilities.KnownRelease;
import dev.kpdagger.vulnerabilities.LifeCycle;
import dev.kpdagger.vulnerabilities.ReleaseRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The advisories of one operating system as bytes.
final class AdvisorySection {

  private static final int UNNAMED = 1;
  private static final int INCOMPLETE = 2;

  private AdvisorySection() {}

  static byte[] write(Advisories advisories) {
    var out = new PackedWriter();
    out.number(advisories.releases().size());
    for (KnownRelease release : advisories.releases()) {
      out.text(release.key());
      out.text(release.text());
    }
    out.number(advisories.list().size());
    advisories.list().forEach(advisory -> write(advisory, out));
    out.number(advisories.lifeCycles().size());
    for (LifeCycle cycle : advisories.lifeCycles()) {
      out.text(cycle.train());
      out.day(cycle.released());
      out.day(cycle.support());
      out.day(cycle.end());
      out.number(cycle.over() ? 1 : 0);
      out.text(cycle.latest());
      out.text(cycle.source());
    }
    return out.toBytes();
  }

  static Advisories read(String product, byte[] bytes) throws DamagedFileException {
    var in = new PackedReader(bytes);
    int known = in.count();
    var releases = new ArrayList<KnownRelease>(known);
    for (int i = 0; i < known; i++) {
      releases.add(new KnownRelease(in.text(), in.text()));
    }
    int count = in.count();
    var list = new ArrayList<Advisory>(count);
    for (int i = 0; i < count; i++) {
      list.add(advisory(in, known));
    }
    int cycles = in.count();
    var lifeCycles = new ArrayList<LifeCycle>(cycles);
    for (int i = 0; i < cycles; i++) {
      lifeCycles.add(
          new LifeCycle(
              in.text(), in.day(), in.day(), in.day(), in.number() != 0, in.text(), in.text()));
    }
    in.end();
    return new Advisories(product, releases, list, lifeCycles);
  }

  private static void write(Advisory advisory, PackedWriter out) {
    out.text(advisory.id());
    out.day(advisory.published());
    var score = advisory.score();
    out.number(score == null ? 0 : score.tenths() + 1);
    if (score != null) {
      out.text(score.version());
      out.text(score.vector());
      out.text(score.source());
    }
    var exploitation = advisory.exploitation();
    out.day(exploitation == null ? null : exploitation.added());
    if (exploitation != null) {
      out.number(exploitation.ransomware() ? 1 : 0);
    }
    out.number(advisory.likelihood() + 1);
    out.texts(advisory.references());
    out.number(advisory.affected().size());
    for (AffectedReleases affected : advisory.affected()) {
      out.text(affected.source());
      out.day(affected.asOf());
      out.number((affected.unnamed() ? UNNAMED : 0) | (affected.incomplete() ? INCOMPLETE : 0));
      out.ascending(affected.listed());
      out.number(affected.ranges().size());
      affected.ranges().forEach(range -> write(range, out));
      out.texts(affected.fixed());
      out.texts(affected.platforms());
    }
  }

  private static Advisory advisory(PackedReader in, int known) throws DamagedFileException {
    var id = in.text();
    var published = in.day();
    var score = score(in);
    var added = in.day();
    var exploitation = added == null ? null : new Advisory.Exploitation(added, in.number() != 0);
    int likelihood = in.number() - 1;
    var references = in.texts();
    int count = in.count();
    var affected = new ArrayList<AffectedReleases>(count);
    for (int i = 0; i < count; i++) {
      var source = in.text();
      var asOf = in.day();
      int flags = in.number();
      affected.add(
          new AffectedReleases(
              source,
              asOf,
              in.ascending(known),
              ranges(in),
              in.texts(),
              in.texts(),
              (flags & UNNAMED) != 0,
              (flags & INCOMPLETE) != 0));
    }
    return new Advisory(id, published, score, exploitation, likelihood, references, affected);
  }

  private static Advisory.@Nullable Score score(PackedReader in) throws DamagedFileException {
    int tenths = in.number() - 1;
    if (tenths < 0) {
      return null;
    }
    var version = in.text();
    return new Advisory.Score(version, tenths, in.text(), in.text());
  }

  private static void write(ReleaseRange range, PackedWriter out) {
    out.text(range.introduced());
    out.text(range.introducedAfter());
    out.text(range.fixed());
    out.text(range.lastAffected());
    out.text(range.train());
    out.number(range.openEnded() ? 1 : 0);
    out.texts(range.fixes());
  }

  private static List<ReleaseRange> ranges(PackedReader in) throws DamagedFileException {
    int count = in.count();
    var ranges = new ArrayList<ReleaseRange>(count);
    for (int i = 0; i < count; i++) {
      ranges.add(
          new ReleaseRange(
              in.text(), in.text(), in.text(), in.text(), in.text(), in.number() != 0, in.texts()));
    }
    return ranges;
  }
}
