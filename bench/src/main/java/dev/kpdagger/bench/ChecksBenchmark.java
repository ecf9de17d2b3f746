package dev.kpdagger.bench;

import dev.kpdagger.checks.CheckCatalog;
import dev.kpdagger.checks.CheckOutcome;
import dev.kpdagger.checks.CheckRunner;
import dev.kpdagger.device.Device;
import dev.kpdagger.vendors.ConfigurationBytes;
import dev.kpdagger.vendors.UnsupportedConfigurationException;
import dev.kpdagger.vendors.Vendors;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
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

/// All checks, the optional ones too, over the facts of one device of 100 KB: what they cost beside
/// reading. The analysis of rules is not part of it, so the checks of rules find none.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
public class ChecksBenchmark {

  private static final int FILES = 16;
  private static final int BYTES = 100_000;

  @Param({
    "arista-eos",
    "cisco-asa",
    "cisco-ios",
    "cisco-iosxr",
    "cisco-nxos",
    "fortinet-fortios",
    "juniper-junos",
    "paloalto-panos"
  })
  @SuppressWarnings("NullAway.Init") // JMH sets it
  String platform;

  private final CheckRunner runner = new CheckRunner(CheckCatalog.builtIn().checks());
  private final Device[] devices = new Device[FILES];
  private int next;

  @Setup
  public void read() throws UnsupportedConfigurationException {
    var vendors = Vendors.all();
    for (int i = 0; i < FILES; i++) {
      var bytes =
          PlatformConfigurations.configuration(platform, i, BYTES)
              .getBytes(StandardCharsets.US_ASCII);
      devices[i] = vendors.read(ConfigurationBytes.decode("bench", bytes), () -> {});
    }
  }

  @Benchmark
  public CheckOutcome run() {
    next = (next + 1) % FILES;
    return runner.run(devices[next], () -> false);
  }
}
