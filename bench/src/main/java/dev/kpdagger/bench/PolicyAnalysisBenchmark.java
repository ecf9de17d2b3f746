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

/// The whole analysis of many firewall policies with groups of addresses and services, one core.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 5)
public class PolicyAnalysisBenchmark {

  @Param({"1000", "5000", "20000"})
  int policies;

  private final RuleAnalysis analysis = new RuleAnalysis();

  @SuppressWarnings("NullAway.Init") // set before each trial
  private Device device;

  @Setup
  public void read() throws UnsupportedConfigurationException {
    var text = GeneratedPolicies.configuration(policies, policies);
    device =
        Vendors.all()
            .read(
                ConfigurationBytes.decode("policies", text.getBytes(StandardCharsets.US_ASCII)),
                () -> {});
  }

  @Benchmark
  public Device analyse() {
    return analysis.analyse(device, () -> false);
  }
}
