package dev.kpdagger.bench;

import dev.kpdagger.device.release.Release;
import dev.kpdagger.device.release.ReleaseScheme;
import dev.kpdagger.device.release.RunningRelease;
import dev.kpdagger.vendors.ReleaseSchemes;
import dev.kpdagger.vulnerabilities.Advisories;
import dev.kpdagger.vulnerabilities.Advisory;
import dev.kpdagger.vulnerabilities.file.BuiltInAdvisories;
import dev.kpdagger.vulnerabilities.file.DamagedFileException;
import dev.kpdagger.vulnerabilities.match.Affected;
import dev.kpdagger.vulnerabilities.match.ReleaseMatcher;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The built-in advisories: opening them and reading those of one system, and comparing one release
/// with all of them.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
public class AdvisoriesBenchmark {

  /// A system and a release of it.
  @Param({
    "arista-eos 4.26.5M",
    "cisco-asa 9.16(4)",
    "cisco-ios 15.2(4)E7",
    "cisco-ios-xe 17.3.4",
    "cisco-ios-xr 7.3.2",
    "cisco-nxos 9.3(8)",
    "fortios 7.2.5",
    "junos 21.4R3-S5",
    "panos 10.2.4"
  })
  @SuppressWarnings("NullAway.Init") // JMH sets it
  String running;

  private String product = "";

  @SuppressWarnings("NullAway.Init") // set up before each run
  private Advisories advisories;

  @SuppressWarnings("NullAway.Init") // set up before each run
  private ReleaseScheme scheme;

  @SuppressWarnings("NullAway.Init") // set up before each run
  private Release release;

  @Setup
  public void open() throws DamagedFileException {
    int space = running.indexOf(' ');
    product = running.substring(0, space);
    scheme = ReleaseSchemes.all().of(product).orElseThrow();
    release = scheme.parse(running.substring(space + 1)).orElseThrow();
    advisories = Objects.requireNonNull(read());
  }

  /// From the bytes in the product to the advisories of the system.
  @Benchmark
  public @Nullable Advisories read() throws DamagedFileException {
    return BuiltInAdvisories.open().read(product);
  }

  @Benchmark
  public int match() {
    var matcher = ReleaseMatcher.of(advisories, scheme, new RunningRelease.Exact(release));
    int affected = 0;
    for (Advisory advisory : advisories.list()) {
      if (matcher.match(advisory) instanceof Affected.Yes) {
        affected++;
      }
    }
    return affected;
  }
}
