package dev.kpdagger.cli;

import dev.kpdagger.workflow.CancellationSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import sun.misc.Signal;

/// Turns the first Ctrl-C or termination signal into a cancellation; the second ends the process at
/// once.
///
/// A shutdown hook could not do this: once shutdown has begun, further signals are not heard.
final class Signals implements AutoCloseable {

  private final CancellationSource cancellation;
  private final Runnable beforeHalt;
  private final AtomicReference<ExitCode> received = new AtomicReference<>();
  private final List<Runnable> restore = new ArrayList<>();

  private Signals(CancellationSource cancellation, Runnable beforeHalt) {
    this.cancellation = cancellation;
    this.beforeHalt = beforeHalt;
  }

  /// Listens until closed.
  ///
  /// @param beforeHalt what a second signal still does, such as giving the terminal its cursor back
  static Signals listen(CancellationSource cancellation, Runnable beforeHalt) {
    var signals = new Signals(cancellation, beforeHalt);
    signals.handle("INT", ExitCode.INTERRUPTED);
    signals.handle("TERM", ExitCode.TERMINATED);
    return signals;
  }

  private void handle(String name, ExitCode exitCode) {
    try {
      var signal = new Signal(name);
      var previous = Signal.handle(signal, _ -> receive(exitCode));
      restore.add(() -> Signal.handle(signal, previous));
    } catch (IllegalArgumentException _) {
      // Started with -Xrs, or no such signal here: then it ends the process, as it would any
      // program.
      return;
    }
  }

  private void receive(ExitCode exitCode) {
    if (received.compareAndSet(null, exitCode)) {
      cancellation.cancel();
    } else {
      beforeHalt.run();
      Runtime.getRuntime().halt(exitCode.code());
    }
  }

  /// The code for the signal that cancelled the run.
  Optional<ExitCode> exitCode() {
    return Optional.ofNullable(received.get());
  }

  @Override
  public void close() {
    restore.forEach(Runnable::run);
  }
}
