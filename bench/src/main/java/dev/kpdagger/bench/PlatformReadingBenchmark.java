package dev.kpdagger.bench;

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

/// Bytes to facts on each platform, recognition among all of them included, one core: each
/// operation reads one generated file of 100 KB, so MB/s is operations a second divided by ten.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
public class PlatformReadingBenchmark {

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

  private final Vendors vendors = Vendors.all();
  private final byte[][] files = new byte[FILES][];
  private int next;

  @Setup
  public void generate() {
    for (int i = 0; i < FILES; i++) {
      files[i] =
          PlatformConfigurations.configuration(platform, i, BYTES)
              .getBytes(StandardCharsets.US_ASCII);
    }
  }

  @Benchmark
  public Device read() throws UnsupportedConfigurationException {
    next = (next + 1) % FILES;
    var device = vendors.read(ConfigurationBytes.decode("bench", files[next]), () -> {});
    if (!device.identity().platform().equals(platform)) {
      throw new IllegalStateException(platform + " taken for " + device.identity().platform());
    }
    return device;
  }
}
