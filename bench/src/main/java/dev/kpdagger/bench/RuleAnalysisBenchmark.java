package dev.kpdagger.bench;

import dev.kpdagger.device.Device;
import dev.kpdagger.firewall.RuleAnalysis;
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

/// The whole analysis of one long access list, one core, 512 MB of heap.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 4, time = 3)
public class RuleAnalysisBenchmark {

  @Param({"1000", "5000", "10000", "50000"})
  int lines;

  private final RuleAnalysis analysis = new RuleAnalysis();

  @SuppressWarnings("NullAway.Init") // set before each trial
  private Device device;

  @Setup
  public void read() throws UnsupportedConfigurationException {
    var text = GeneratedAccessLists.configuration(lines, lines);
    device =
        Vendors.all()
            .read(
                ConfigurationBytes.decode("rules", text.getBytes(StandardCharsets.US_ASCII)),
                () -> {});
  }

  @Benchmark
  public Device analyse() {
    return analysis.analyse(device, () -> false);
  }
}
