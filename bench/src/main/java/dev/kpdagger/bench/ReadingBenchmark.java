package dev.kpdagger.bench;

import dev.kpdagger.device.Device;
import dev.kpdagger.device.SourceText;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Bytes to facts, one core: each operation reads one generated file of 100 KB, so MB/s is
/// operations a second divided by ten.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadingBenchmark {

  private static final int FILES = 32;
  private static final int BYTES = 100_000;

  private final Vendors vendors = Vendors.all();
  private final byte[][] files = new byte[FILES][];
  private int next;

  @Setup
  public void generate() {
    for (int i = 0; i < FILES; i++) {
      files[i] =
          GeneratedConfigurations.configuration(i, BYTES).getBytes(StandardCharsets.US_ASCII);
    }
  }

  @Benchmark
  public SourceText decode() throws UnsupportedConfigurationException {
    return ConfigurationBytes.decode("bench", file());
  }

  @Benchmark
  public Device read() throws UnsupportedConfigurationException {
    return vendors.read(ConfigurationBytes.decode("bench", file()), () -> {});
  }

  private byte[] file() {
    next = (next + 1) % FILES;
    return files[next];
  }
}
